package io.mediant.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Python process that runs named cases on matrices it is given, one thread, and says what they yield and how long they take. The
 * orders are described in {@code peers.py}.
 */
final class PeerProcess implements AutoCloseable {
    /** What the linear algebra below NumPy reads to use one thread. */
    private static final List<String> THREAD_VARIABLES =
            List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");

    private static final String ENDED = "the Python side ended at \"%s\" (its message is above); it needs NumPy";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path folder;

    private PeerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts Python.
     *
     * @param python the interpreter
     * @param script the Python side
     * @throws IllegalStateException if there is no such interpreter
     */
    static PeerProcess start(String python, Path script) throws IOException {
        Path folder = Files.createTempDirectory("mediant-peers-");
        ProcessBuilder builder = new ProcessBuilder(python, script.toString(), folder.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        THREAD_VARIABLES.forEach(name -> builder.environment().put(name, "1"));
        try {
            return new PeerProcess(builder.start(), folder);
        } catch (IOException e) {
            Files.delete(folder);
            throw new IllegalStateException(
                    python + " was not found; name a Python interpreter with NumPy with --python", e);
        }
    }

    /** The versions of Python and of the libraries that cases use. */
    String versions() throws IOException {
        return order("versions");
    }

    /** Hands a matrix over, by a file that is removed again. */
    void load(PeerData data) throws IOException {
        Path file = data.write(folder);
        try {
            order("load " + data.name() + " " + data.rows().length + " " + data.columns());
        } finally {
            Files.delete(file);
        }
    }

    /** Makes the process forget a matrix. */
    void drop(PeerData data) throws IOException {
        order("drop " + data.name());
    }

    /**
     * A case as a contender; its matrices must have been loaded.
     *
     * @param name of the case in {@code peers.py}
     * @param parameters what else it needs, each as {@code key=value}
     */
    Contender contender(String name, List<String> parameters) {
        return (reference, current, calls) -> parse(order(("run " + name + " " + calls + " " + reference.name() + " "
                        + current.name() + " " + String.join(" ", parameters))
                .strip()));
    }

    private String order(String line) throws IOException {
        String answer = null;
        try {
            orders.write(line + "\n");
            orders.flush();
            answer = answers.readLine();
        } catch (IOException e) {
            throw new IllegalStateException(ENDED.formatted(line), e);
        }
        if (answer == null) {
            throw new IllegalStateException(ENDED.formatted(line));
        }
        return answer;
    }

    /**
     * Reads the answer to an order to run a case.
     *
     * @throws IllegalStateException if it is not such an answer
     */
    static Timing parse(String answer) {
        String[] words = answer.split(" ", 2);
        if (words.length == 2 && words[0].equals("not-measured")) {
            return new Timing.NotMeasured(words[1]);
        }
        String[] figures = words.length == 2 ? words[1].split(" ", -1) : words;
        if (!words[0].equals("measured") || figures.length != 2) {
            throw new IllegalStateException("the Python side answered \"" + answer + "\"");
        }
        return new Timing.Measured(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    @Override
    public void close() throws IOException {
        try {
            orders.close();
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } finally {
            Files.delete(folder);
        }
    }
}
