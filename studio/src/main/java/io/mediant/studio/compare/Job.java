package io.mediant.studio.compare;

import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import io.mediant.studio.compare.CommandRunner.Failure;
import io.mediant.studio.compare.CommandRunner.Outcome;
import io.mediant.studio.http.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An order, and what becomes of it. Safe to use from any thread. */
final class Job implements Runnable {
    private static final int INTERRUPTED = 130;

    private final String id;
    private final Order order;
    private final Path folder;
    private final CommandRunner runner;
    private final String line;
    private final Instant begun = Instant.now();
    private JobState state = new JobState.Queued();
    private long version;
    private boolean stopping;
    private Thread thread;

    /** @param folder empty, for its results */
    Job(String id, Order order, Path folder, CommandRunner runner) {
        this.id = id;
        this.order = order;
        this.folder = folder;
        this.runner = runner;
        this.line = runner.line(order.shown());
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    Path folder() {
        return folder;
    }

    /** The command line for a shell. */
    String line() {
        return line;
    }

    Instant begun() {
        return begun;
    }

    Path document() {
        return folder.resolve("result.json");
    }

    Path report() {
        return folder.resolve("report.html");
    }

    synchronized JobState state() {
        return state;
    }

    /** How often the state has changed. */
    synchronized long version() {
        return version;
    }

    /** Waits until the state has changed, at most so long. @return the version then */
    synchronized long await(long seen, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = deadline - System.nanoTime();
        while (version == seen && !state.over() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return version;
    }

    private synchronized void become(JobState next) {
        if (!state.over()) {
            state = next;
            version++;
            notifyAll();
        }
    }

    /** Asks it to stop. */
    synchronized void stop() {
        stopping = true;
        if (thread == null) {
            become(new JobState.Stopped());
        } else {
            thread.interrupt();
        }
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    private synchronized boolean claimed(Thread by) {
        thread = by;
        return !stopping;
    }

    @Override
    public void run() {
        if (claimed(Thread.currentThread())) {
            become(new JobState.Running("reading", Double.NaN, ""));
            JobState end = carriedOut();
            become(stopping() ? new JobState.Stopped() : end);
        }
        claimed(null);
        // An interrupt that came too late is not for the next job of this thread.
        Thread.interrupted();
    }

    private JobState carriedOut() {
        List<String> arguments = new ArrayList<>(order.arguments());
        arguments.addAll(List.of("-o", document().toString(), "-o", report().toString()));
        long start = System.nanoTime();
        try {
            Outcome outcome = runner.run(
                    arguments,
                    line,
                    (stage, share, detail) -> become(new JobState.Running(stage, share, detail)),
                    this::stopping);
            if (outcome.failure().isPresent()) {
                return new JobState.Failed(outcome.failure().get());
            }
            if (outcome.exitCode() == INTERRUPTED) {
                return new JobState.Stopped();
            }
            if (!Files.exists(document())) {
                return broken("exit code " + outcome.exitCode());
            }
            return new JobState.Done(Verdict.of(document()), (System.nanoTime() - start) / 1e9);
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            return broken(e.toString());
        }
    }

    private static JobState.Failed broken(String error) {
        Problem problem = new Problem(500, "internal", "error", error);
        Texts texts = Texts.of(Language.EN);
        return new JobState.Failed(new Failure(problem.what(texts), problem.why(texts), problem.fix(texts)));
    }
}
