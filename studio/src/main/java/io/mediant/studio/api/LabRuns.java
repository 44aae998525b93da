package io.mediant.studio.api;

import io.mediant.studio.http.Ids;
import io.mediant.studio.http.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The runs of a server: at most four at a time; of those that are over the newest sixteen are kept. Safe to use from any thread. */
public final class LabRuns implements AutoCloseable {
    private static final int AT_A_TIME = 4;
    private static final int KEPT = 16;
    private static final long CLOSING_SECONDS = 2;

    private final Lab lab;
    private final Map<String, LabRun> runs = new LinkedHashMap<>();
    private final Ids ids = new Ids('r');
    private boolean closed;

    public LabRuns(Lab lab) {
        this.lab = lab;
    }

    Lab lab() {
        return lab;
    }

    /** Starts a run. @return its id. @throws Problem if there is no engine, or too many runs are under way */
    synchronized String start(LabOrder order) {
        if (closed) {
            throw new Problem(503, "closed");
        }
        requireEngine();
        if (runs.values().stream().filter(LabRun::underWay).count() >= AT_A_TIME) {
            throw new Problem(429, "runs", "limit", Integer.toString(AT_A_TIME));
        }
        forgetOld();
        String id = ids.next();
        LabRun run = new LabRun(id, order, lab.load());
        runs.put(id, run);
        run.start();
        return id;
    }

    /** @throws Problem if there is no engine */
    void requireEngine() {
        if (!lab.available().getAsBoolean()) {
            throw new Problem(409, "engine");
        }
    }

    private void forgetOld() {
        List<String> over = new ArrayList<>();
        runs.forEach((id, run) -> {
            if (!run.underWay()) {
                over.add(id);
            }
        });
        over.stream().limit(Math.max(0, over.size() - KEPT + 1)).forEach(runs::remove);
    }

    /** All runs by their ids, the oldest first. */
    synchronized Map<String, LabRun> all() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    }

    /** A run. @throws Problem if there is none of this id */
    synchronized LabRun run(String id) {
        LabRun run = runs.get(id);
        if (run == null) {
            throw new Problem(404, "run", "id", id);
        }
        return run;
    }

    /** Stops a run and forgets it. @throws Problem if there is none of this id */
    synchronized void remove(String id) {
        run(id).control().stop();
        runs.remove(id);
    }

    /** Stops all runs, and waits for them at most two seconds: an engine must not be at work when the process ends. */
    @Override
    public void close() {
        List<LabRun> stopped;
        synchronized (this) {
            closed = true;
            stopped = List.copyOf(runs.values());
        }
        stopped.forEach(run -> run.control().stop());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
        try {
            for (LabRun run : stopped) {
                run.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
