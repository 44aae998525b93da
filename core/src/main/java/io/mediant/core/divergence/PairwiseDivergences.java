package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PairGrid;
import io.mediant.core.divergence.internal.PreparedRows;
import java.util.function.LongConsumer;

/**
 * The divergences of many pairs of distributions that are the rows of matrices: all pairs of one matrix, all pairs of two, or row by row.
 *
 * <p>All cores work on square blocks of pairs; the values are those of {@link Divergence#between(double[], double[])}, whatever the number of
 * threads. Only half of the pairs is computed where the divergence is symmetric. Rows are checked once, and for the Jensen-Shannon divergence
 * summed once. Memory is the result and some scratch per thread; rows are not copied, so they must not change meanwhile.
 *
 * <p>Interrupting the calling thread ends the work early by a {@link java.util.concurrent.CancellationException}.
 */
public final class PairwiseDivergences {
    private final Divergence divergence;
    private final boolean roots;
    private final int parallelism;
    private final LongConsumer progress;

    private PairwiseDivergences(Divergence divergence, boolean roots, int parallelism, LongConsumer progress) {
        this.divergence = divergence;
        this.roots = roots;
        this.parallelism = parallelism;
        this.progress = progress;
    }

    /** Pairs under a divergence, on all cores. */
    public static PairwiseDivergences of(Divergence divergence) {
        return new PairwiseDivergences(divergence, false, 0, pairs -> {});
    }

    /** The square root of every value: for the {@link JensenShannon} divergence its distance, a metric. */
    public PairwiseDivergences withSquareRoots() {
        return new PairwiseDivergences(divergence, true, parallelism, progress);
    }

    /**
     * A stated number of threads of its own instead of the common pool.
     *
     * @throws IllegalArgumentException unless the number is positive
     */
    public PairwiseDivergences withParallelism(int threads) {
        if (threads <= 0) {
            throw new IllegalArgumentException("parallelism " + threads + " is not allowed; give at least 1 thread");
        }
        return new PairwiseDivergences(divergence, roots, threads, progress);
    }

    /** A callback that is told the number of pairs computed so far, rising, by one thread at a time, after each block. */
    public PairwiseDivergences withProgress(LongConsumer listener) {
        return new PairwiseDivergences(divergence, roots, parallelism, listener);
    }

    /**
     * Every row against every other: element (r, s) is the divergence with row r as the reference and row s as the current side; the diagonal
     * is 0.
     *
     * @param rows at least one, raw weights over the same outcomes
     * @throws IllegalArgumentException naming row, index and value that is not allowed, or a row of another length
     */
    public DivergenceMatrix among(double[][] rows) {
        PreparedRows prepared = PreparedRows.of(rows, width(rows), "row");
        PairGrid.Shape shape = divergence.isSymmetric() ? PairGrid.Shape.SYMMETRIC : PairGrid.Shape.ZERO_DIAGONAL;
        return matrix(rows, prepared, rows, prepared, shape);
    }

    /**
     * Every reference row against every current row.
     *
     * @param references at least one row, raw weights
     * @param currents at least one row, over the same outcomes
     * @throws IllegalArgumentException naming side, row, index and value that is not allowed, or a row of another length
     */
    public DivergenceMatrix across(double[][] references, double[][] currents) {
        int width = width(references);
        return matrix(
                references,
                PreparedRows.of(references, width, "reference row"),
                currents,
                PreparedRows.of(currents, width, "current row"),
                PairGrid.Shape.FULL);
    }

    /**
     * Row r of the references against row r of the currents, for each r.
     *
     * @throws IllegalArgumentException as {@link #across}, or if the numbers of rows differ
     */
    public double[] rowByRow(double[][] references, double[][] currents) {
        if (references.length != currents.length) {
            throw new IllegalArgumentException("there are " + references.length + " reference rows and "
                    + currents.length + " current rows; give one for each");
        }
        int width = width(references);
        PreparedRows first = PreparedRows.of(references, width, "reference row");
        PreparedRows second = PreparedRows.of(currents, width, "current row");
        PairGrid.PairValue value = value(references, first, currents, second);
        double[][] column = grid(references.length, 1, PairGrid.Shape.FULL, (r, c) -> value.at(r, r));
        double[] values = new double[references.length];
        for (int r = 0; r < values.length; r++) {
            values[r] = column[r][0];
        }
        return values;
    }

    private static int width(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("there are no rows; give at least one");
        }
        return rows[0].length;
    }

    private DivergenceMatrix matrix(
            double[][] references, PreparedRows first, double[][] currents, PreparedRows second, PairGrid.Shape shape) {
        PairGrid.PairValue value = value(references, first, currents, second);
        return new DivergenceMatrix(grid(first.size(), second.size(), shape, value), second.size());
    }

    private PairGrid.PairValue value(
            double[][] references, PreparedRows first, double[][] currents, PreparedRows second) {
        return divergence instanceof JensenShannon jensenShannon && jensenShannon.isSymmetric()
                ? (r, s) -> jensenShannon.unit().fromNats(first.jensenShannon(r, second, s))
                : (r, s) -> divergence.between(references[r], currents[s]);
    }

    private double[][] grid(int rows, int columns, PairGrid.Shape shape, PairGrid.PairValue value) {
        PairGrid.PairValue wanted = roots ? (r, s) -> Math.sqrt(value.at(r, s)) : value;
        return new PairGrid(rows, columns, shape, wanted, progress).compute(parallelism);
    }
}
