package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.lab.engine.Device;
import io.mediant.lab.engine.Engine;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How a run of the lab is carried out. */
public final class LabRunOptions {
    private static final int MOST_THREADS = 1024;

    @Option(names = "--out", paramLabel = "DIR", description = "The run's folder (default: mediant-lab/NAME).")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Seed from which every draw follows (default: 1).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of the engine (default: 1; with more, a run need not repeat to the last bit).")
    private int threads = 1;

    @Option(
            names = "--device",
            paramLabel = "WHERE",
            converter = ChoiceConverter.Devices.class,
            description = "cpu or cuda (default: cpu; cuda needs its native libraries, see MEDIANT_ENGINE).")
    private Device device = Device.CPU;

    @Option(names = "--no-progress", description = "No progress bar (it appears on a terminal only).")
    private boolean noProgress;

    /** The run's folder. @param name what to call it where none is given */
    public Path folder(String name) {
        return out == null ? Path.of("mediant-lab", name) : out;
    }

    /** The seed from which every draw follows. */
    public long seed() {
        return seed;
    }

    /** Whether progress may be shown. */
    public boolean progress() {
        return !noProgress;
    }

    /** @throws UsageException if the run cannot be carried out so */
    public void requirePossible() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageException(
                    "wrong value for --threads",
                    "threads are 1 to " + MOST_THREADS + ", not " + threads,
                    "write for example 2");
        }
    }

    /** Loads the engine as it is wanted. */
    public void prepareEngine() {
        Engine.threads(threads);
        Engine.use(device);
    }
}
