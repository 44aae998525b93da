package io.mediant.studio.compare;

import io.mediant.studio.http.Ids;
import io.mediant.studio.http.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The jobs of a server: one of each subject is carried out at a time, others wait; the newest fifty are kept. Safe to use from any thread. */
final class Jobs implements AutoCloseable {
    private static final int KEPT = 50;
    private static final long CLOSING_SECONDS = 3;

    private final TemporaryFolder folder;
    private final CommandRunner runner;
    private final Map<Subject, ExecutorService> workers = new EnumMap<>(Subject.class);
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Ids ids = new Ids('c');
    private boolean closed;

    Jobs(TemporaryFolder folder, CommandRunner runner) {
        this.folder = folder;
        this.runner = runner;
        for (Subject subject : Subject.values()) {
            workers.put(subject, Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "studio-" + subject.command());
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /** Takes an order. @throws Problem if so many wait that none can be forgotten */
    synchronized Job take(Order order) {
        if (closed) {
            throw new Problem(503, "closed");
        }
        if (jobs.size() >= KEPT) {
            String oldest = jobs.values().stream()
                    .filter(job -> job.state().over())
                    .map(Job::id)
                    .findFirst()
                    .orElseThrow(() -> new Problem(429, "jobs", "limit", Integer.toString(KEPT)));
            remove(oldest);
        }
        String id = ids.next();
        Job job = new Job(id, order, folder.folder(id), runner);
        jobs.put(id, job);
        workers.get(order.subject()).execute(job);
        return job;
    }

    /** A job. @throws Problem if there is none of this id */
    synchronized Job job(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new Problem(404, "job", "id", id);
        }
        return job;
    }

    /** Those of the history, newest first. */
    synchronized List<Job> history() {
        List<Job> history = new ArrayList<>(
                jobs.values().stream().filter(job -> !job.order().aside()).toList());
        Collections.reverse(history);
        return history;
    }

    /** Stops a job and forgets it with its results. @throws Problem if there is none of this id */
    synchronized void remove(String id) {
        Job job = job(id);
        job.stop();
        jobs.remove(id);
        workers.get(job.order().subject()).execute(() -> TemporaryFolder.delete(job.folder()));
    }

    /** Stops all jobs, and waits for them a little: a table engine must not be at work when its files go. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            jobs.values().forEach(Job::stop);
        }
        workers.values().forEach(ExecutorService::shutdown);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
        try {
            for (ExecutorService worker : workers.values()) {
                worker.awaitTermination(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
