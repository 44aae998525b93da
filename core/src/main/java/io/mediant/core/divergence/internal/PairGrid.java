package io.mediant.core.divergence.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * A matrix of values of pairs (row, column), computed in square tiles by the threads of a pool.
 *
 * <p>A tile's 32 + 32 vectors stay in the processor's cache while its 1024 pairs are computed. Every element depends on its pair alone, so the
 * matrix does not depend on the number of threads. Interrupting the calling thread ends the work within one tile per thread.
 */
public final class PairGrid {
    private static final int TILE = 32;

    private final int rows;
    private final int columns;
    private final Shape shape;
    private final PairValue value;
    private final LongConsumer progress;
    private final double[][] values;
    private long done;
    private volatile boolean cancelled;

    /** Which pairs are computed. */
    public enum Shape {
        /** All. */
        FULL,
        /** All but the diagonal, which is 0. */
        ZERO_DIAGONAL,
        /** Those above the diagonal, mirrored below; the diagonal is 0. */
        SYMMETRIC
    }

    /** The value of a pair, computed by many threads at once. */
    @FunctionalInterface
    public interface PairValue {
        /** The element of a row and a column. */
        double at(int row, int column);
    }

    /** A grid to be computed once. */
    public PairGrid(int rows, int columns, Shape shape, PairValue value, LongConsumer progress) {
        this.rows = rows;
        this.columns = columns;
        this.shape = shape;
        this.value = value;
        this.progress = progress;
        values = new double[rows][columns];
    }

    /**
     * Computes all elements.
     *
     * @param parallelism the number of threads, 0 for the common pool
     * @throws CancellationException if the calling thread was interrupted; its interrupt flag is set again
     */
    public double[][] compute(int parallelism) {
        ForkJoinPool pool = parallelism == 0 ? ForkJoinPool.commonPool() : new ForkJoinPool(parallelism);
        int across = tiles(columns);
        ForkJoinTask<?> task = pool.submit(() -> IntStream.range(0, tiles(rows) * across)
                .parallel()
                .forEach(tile -> computeTile(tile / across, tile % across)));
        try {
            task.get();
            return values;
        } catch (InterruptedException e) {
            cancelled = true;
            task.quietlyJoin();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted after " + done + " pairs");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a divergence or the progress callback failed", e.getCause());
        } finally {
            if (parallelism > 0) {
                pool.shutdown();
            }
        }
    }

    private static int tiles(int size) {
        return (size + TILE - 1) / TILE;
    }

    private void computeTile(int tileRow, int tileColumn) {
        if (shape == Shape.SYMMETRIC && tileColumn < tileRow) {
            return;
        }
        long count = 0;
        int lastRow = Math.min(rows, (tileRow + 1) * TILE);
        for (int r = tileRow * TILE; r < lastRow && !cancelled; r++) {
            count += computeRow(r, tileColumn * TILE, Math.min(columns, (tileColumn + 1) * TILE));
        }
        report(count);
    }

    private int computeRow(int r, int from, int to) {
        int first = shape == Shape.SYMMETRIC ? Math.max(from, r + 1) : from;
        int count = 0;
        for (int c = first; c < to; c++) {
            if (shape == Shape.FULL || c != r) {
                values[r][c] = value.at(r, c);
                count++;
                if (shape == Shape.SYMMETRIC) {
                    values[c][r] = values[r][c];
                }
            }
        }
        return count;
    }

    private synchronized void report(long count) {
        done += count;
        progress.accept(done);
    }
}
