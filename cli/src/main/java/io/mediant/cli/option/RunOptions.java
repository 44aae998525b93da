package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.data.table.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** How a comparison is carried out; none of it changes the result. */
public final class RunOptions {
    private static final ByteSize DEFAULT_MEMORY = new ByteSize(1_000_000_000);
    private static final double ENGINE_SHARE = 0.55;
    private static final long SMALLEST_ENGINE = 64L << 20;
    private static final int MOST_THREADS = 1024;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = ByteSize.Converter.class,
            description = "Memory for the whole run; larger tables spill to the temporary folder (default: 1GB).")
    private ByteSize memory = DEFAULT_MEMORY;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one per processor).")
    private Integer threads;

    @Option(names = "--no-progress", description = "No progress bars (they appear on a terminal only).")
    private boolean noProgress;

    /** Whether progress may be shown. */
    public boolean progress() {
        return !noProgress;
    }

    /** How tables are read: the engine gets two fifths of the memory. */
    public ReadOptions readOptions(List<String> nullTexts) {
        long engine = memory.share(ENGINE_SHARE);
        if (engine < SMALLEST_ENGINE) {
            throw new UsageException(
                    "wrong value for --memory",
                    memory.bytes() + " bytes are too little: the table engine needs 64 MiB of them for itself",
                    "write at least 168MB, for example 512MB");
        }
        return new ReadOptions(engine, threads(), Path.of(System.getProperty("java.io.tmpdir")), nullTexts);
    }

    /** Number of threads. */
    public int threads() {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (count < 1 || count > MOST_THREADS) {
            throw new UsageException(
                    "wrong value for --threads",
                    "threads are 1 to " + MOST_THREADS + ", not " + count,
                    "write for example 2");
        }
        return count;
    }
}
