package io.mediant.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A Python process that runs SciPy's {@code jensenshannon} as often as it is told and says how long that took. */
final class SciPyProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private SciPyProcess(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts Python and has it load the data.
     *
     * @param script the Python side
     * @param data two matrices of little-endian doubles, one after the other
     * @param rows the number of rows of each
     * @throws IllegalStateException if python3 or SciPy is not there
     */
    static SciPyProcess start(Path script, Path data, int rows) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("python3", "-B", script.toString(), data.toString(), String.valueOf(rows));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("OMP_NUM_THREADS", "1");
        SciPyProcess started;
        try {
            started = new SciPyProcess(builder.start());
        } catch (IOException e) {
            throw new IllegalStateException("python3 was not found; install Python with SciPy for this benchmark", e);
        }
        started.answer();
        return started;
    }

    /** Nanoseconds per element of a number of calls. */
    double nanosPerElement(int calls) throws IOException {
        orders.write(calls + "\n");
        orders.flush();
        return Double.parseDouble(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException(
                    "the Python side ended early; install SciPy for this benchmark (its message is above)");
        }
        return line;
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
        }
    }
}
