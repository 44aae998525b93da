package io.mediant.data.table;

import java.nio.file.Path;
import java.util.List;

/**
 * How tables are read.
 *
 * @param memoryBytes upper limit of the reading engine's memory in bytes, at least 64 MiB; what does not fit is spilled to the temporary folder
 * @param threads number of threads, at least 1
 * @param temporaryFolder parent of a private working folder that is removed at the end
 * @param nullTexts texts of CSV files that mean "missing", beside the empty one
 */
public record ReadOptions(long memoryBytes, int threads, Path temporaryFolder, List<String> nullTexts) {

    private static final long SMALLEST_MEMORY = 64L << 20;

    public ReadOptions {
        if (memoryBytes < SMALLEST_MEMORY) {
            throw new IllegalArgumentException("memory must be at least 64 MiB, but is " + memoryBytes + " bytes");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
        nullTexts = List.copyOf(nullTexts);
    }

    /** 560 MiB for the engine, all processors, the system's temporary folder, only empty fields are missing. */
    public static ReadOptions defaults() {
        return new ReadOptions(
                560L << 20,
                Runtime.getRuntime().availableProcessors(),
                Path.of(System.getProperty("java.io.tmpdir")),
                List.of());
    }
}
