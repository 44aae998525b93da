package io.mediant.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several things at a time. The first failure ends the work and is thrown as it is. */
public final class Workers {
    private Workers() {}

    /**
     * Applies a function to every input.
     *
     * @param threads how many at a time, at least 1
     * @param inputs begun in this order
     * @param function must not throw checked exceptions
     * @return the results in the order of the inputs
     */
    public static <T, R> List<R> map(int threads, List<T> inputs, Function<T, R> function) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "mediant-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> pending = new ArrayList<>();
            for (T input : inputs) {
                Callable<R> task = () -> function.apply(input);
                pending.add(pool.submit(task));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : pending) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
