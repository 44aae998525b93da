package io.mediant.studio;

import io.mediant.studio.compare.CommandRunner;
import io.mediant.studio.compare.JobProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A command line that only seems to compare: it writes small results, fails where the reference is called {@code fails.csv}, and goes on until it is
 * interrupted where it is called {@code endless.csv}.
 */
final class Commands implements CommandRunner {
    /** The result of every comparison. */
    static final String RESULT =
            """
            {"columns": [{"verdict": {}}], "verdict": {"status": "stable", "sentence": {"en": "No drift", "zh": "没有漂移"}}}""";

    private static final int INTERRUPTED = 130;
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch endless = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile List<String> last = List.of();

    /** The arguments of the last run. */
    List<String> last() {
        return last;
    }

    void awaitEndless() throws InterruptedException {
        endless.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean awaitInterrupt() throws InterruptedException {
        return interrupted.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public String line(List<String> arguments) {
        return String.join(" ", arguments);
    }

    @Override
    public Outcome run(List<String> arguments, String line, JobProgress progress, BooleanSupplier stopping) {
        last = arguments;
        if (arguments.get(0).equals("demo")) {
            write(Path.of(arguments.get(1), "reference.csv"), "x\n1\n");
            write(Path.of(arguments.get(1), "current.csv"), "x\n1\n");
            write(Path.of(arguments.get(1), "policy.yaml"), "tolerance: 0.02\n");
            return new Outcome(0, Optional.empty());
        }
        progress.at("comparing", 0.5, "x");
        if (arguments.get(1).endsWith("fails.csv")) {
            return new Outcome(3, Optional.of(new Failure("what", "why", "fix")));
        }
        if (arguments.get(1).endsWith("endless.csv")) {
            return untilInterrupted();
        }
        write(Path.of(arguments.get(arguments.size() - 3)), RESULT);
        write(Path.of(arguments.get(arguments.size() - 1)), "<p>report</p>");
        return new Outcome(0, Optional.empty());
    }

    private Outcome untilInterrupted() {
        endless.countDown();
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return new Outcome(INTERRUPTED, Optional.empty());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
