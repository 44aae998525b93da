package io.mediant.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * What a job took in its own process, from the moment the engine's library was loaded.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of all processors, user and system
 * @param peak resident memory at its highest, in MB (10^6 bytes), of the whole process; NaN where the system does not tell
 */
record Usage(double wall, double cpu, double peak) {
    private static final String MARK = "usage ";
    private static final Path STATUS = Path.of("/proc/self/status");

    /** A job that may fail in any way. */
    @FunctionalInterface
    interface Job {
        void run() throws Exception;
    }

    /** Runs a job and prints what it took as the last line of this process. */
    static void print(Job job) throws Exception {
        loadEngine();
        printWithoutEngine(job);
    }

    /** The same for a job that does not use the engine, whose library is not loaded. */
    static void printWithoutEngine(Job job) throws Exception {
        long start = System.nanoTime();
        Duration before = cpuTime();
        job.run();
        double wall = (System.nanoTime() - start) * 1e-9;
        double cpu = cpuTime().minus(before).toNanos() * 1e-9;
        System.out.println(MARK + String.format(Locale.ROOT, "%.4f %.4f %.1f", wall, cpu, peakMegabytes()));
    }

    private static void loadEngine() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection.createStatement().execute("SELECT 1");
        }
    }

    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double peakMegabytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024e-6;
            }
        }
        return Double.NaN;
    }

    /**
     * Reads what {@link #print} printed.
     *
     * @throws IllegalStateException if the output does not end with it
     */
    static Usage parse(String output) {
        int at = output.lastIndexOf(MARK);
        if (at < 0) {
            throw new IllegalStateException("the job did not say what it took, but:\n" + output);
        }
        String[] figures = output.substring(at + MARK.length()).strip().split(" ", -1);
        return new Usage(
                Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
    }
}
