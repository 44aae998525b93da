package io.mediant.calibration.corpus;

import io.mediant.core.inference.corpus.SparseDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts of a folder, one document a file, to be parted at random. */
final class Speeches {
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");

    private final List<Map<Integer, Integer>> documents;
    private final int terms;

    private Speeches(List<Map<Integer, Integer>> documents, int terms) {
        this.documents = documents;
        this.terms = terms;
    }

    /** Reads the files of a folder whose names end in .txt. */
    static Speeches read(Path folder) {
        Map<String, Integer> vocabulary = new HashMap<>();
        List<Map<Integer, Integer>> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Map<Integer, Integer> counts = new TreeMap<>();
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
                while (matcher.find()) {
                    String word = matcher.group();
                    vocabulary.putIfAbsent(word, vocabulary.size());
                    counts.merge(vocabulary.get(word), 1, Integer::sum);
                }
                documents.add(counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Speeches(documents, vocabulary.size());
    }

    int size() {
        return documents.size();
    }

    /** The documents in random order. */
    List<Map<Integer, Integer>> shuffled(RandomGenerator random) {
        List<Map<Integer, Integer>> order = new ArrayList<>(documents);
        Collections.shuffle(order, new Random(random.nextLong()));
        return order;
    }

    SparseDocuments corpus(List<Map<Integer, Integer>> chosen) {
        SparseDocuments.Builder builder = SparseDocuments.builder(terms);
        for (Map<Integer, Integer> counts : chosen) {
            builder.startDocument();
            counts.forEach(builder::add);
        }
        return builder.build();
    }
}
