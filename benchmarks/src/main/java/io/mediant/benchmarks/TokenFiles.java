package io.mediant.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A temporary folder with two texts of Zipf-distributed words, 12 on a line; closing it removes the folder. */
final class TokenFiles implements AutoCloseable {
    private static final int WORDS = 482_000;
    private static final double EXPONENT = 1.0;
    private static final int ON_A_LINE = 12;
    private static final String LETTERS = "etaoinshrdlucmfwypvbgkjqxz";

    private final Path folder;

    private TokenFiles(Path folder) {
        this.folder = folder;
    }

    static TokenFiles create(int tokens, long seed) throws IOException {
        TokenFiles files = new TokenFiles(Files.createTempDirectory("mediant-benchmark-"));
        Runtime.getRuntime().addShutdownHook(new Thread(files::remove, "remove-texts"));
        for (int i = 0; i < 2; i++) {
            write(files.texts().get(i), tokens, seed + i, i * 0.02);
        }
        return files;
    }

    List<Path> texts() {
        return List.of(folder.resolve("reference.txt"), folder.resolve("current.txt"));
    }

    private static void write(Path file, int tokens, long seed, double steeper) throws IOException {
        double[] below = new double[WORDS];
        double sum = 0;
        byte[][] words = new byte[WORDS][];
        for (int rank = 0; rank < WORDS; rank++) {
            sum += Math.pow(rank + 1.0, -EXPONENT - steeper);
            below[rank] = sum;
            words[rank] = word(rank).getBytes(StandardCharsets.US_ASCII);
        }
        SplittableRandom random = new SplittableRandom(seed);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 1; i <= tokens; i++) {
                int at = Arrays.binarySearch(below, random.nextDouble() * sum);
                out.write(words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)]);
                out.write(i % ON_A_LINE == 0 ? '\n' : ' ');
            }
        }
    }

    /** A word of its own for each rank, of about 9 letters. */
    private static String word(int rank) {
        SplittableRandom random = new SplittableRandom(rank);
        StringBuilder word = new StringBuilder();
        int length = 3 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        for (int rest = rank; rest > 0; rest /= LETTERS.length()) {
            word.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return word.toString();
    }

    @Override
    public void close() {
        remove();
    }

    private void remove() {
        try {
            for (Path text : texts()) {
                Files.deleteIfExists(text);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.err.println("could not remove " + folder + ": " + e.getMessage());
        }
    }
}
