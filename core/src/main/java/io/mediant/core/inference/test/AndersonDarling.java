package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.CountPair;

/**
 * Two-sample Anderson-Darling statistic of ordered cells, rows of one cell counting as ties.
 *
 * <p>With l_j the pooled count of cell j, A_j and B_j the first side's and the pooled count of lower cells plus half of cell
 * j's, N = n + m:
 *
 * <pre>
 * A2 = (N - 1)/N^2 (1/n + 1/m) sum_j l_j (N A_j - n B_j)^2 / (B_j (N - B_j) - N l_j/4).
 * </pre>
 *
 * Its mean is about 1 if both samples come from one distribution. Source: F. W. Scholz and M. A. Stephens, "K-sample
 * Anderson-Darling tests" (1987), doi:10.1080/01621459.1987.10478517, equation 7. Immutable.
 */
public final class AndersonDarling {
    private final double n;
    private final double[] pooledMiddles;
    private final double[] weights;
    private final double rows;

    private AndersonDarling(double n, double[] totals) {
        this.n = n;
        double sum = 0;
        for (double total : totals) {
            sum += total;
        }
        rows = sum;
        double scale = (rows - 1) / (rows * rows) * (1 / n + 1 / (rows - n));
        pooledMiddles = new double[totals.length];
        weights = new double[totals.length];
        double below = 0;
        for (int j = 0; j < totals.length; j++) {
            double middle = below + 0.5 * totals[j];
            double spread = middle * (rows - middle) - 0.25 * rows * totals[j];
            pooledMiddles[j] = middle;
            weights[j] = totals[j] > 0 && spread > 0 ? scale * totals[j] / spread : 0;
            below += totals[j];
        }
    }

    /**
     * Returns the statistic of two samples, at least 0; 0 where there is a single occupied cell.
     *
     * @param a rows of the first sample in each cell, in the cells' order; at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative or a side has no rows
     */
    public static double statistic(long[] a, long[] b) {
        CountPair counts = CountPair.of(a, b);
        long[] first = new long[counts.cells()];
        for (int i = 0; i < first.length; i++) {
            first[i] = counts.a(i);
        }
        return given(counts.n(), counts.totals()).of(first, 0);
    }

    /** Returns the statistic's fixed part: the first side's size and the pooled counts of the ordered cells. */
    static AndersonDarling given(long n, long[] totals) {
        double[] pooled = new double[totals.length];
        for (int i = 0; i < pooled.length; i++) {
            pooled[i] = totals[i];
        }
        return new AndersonDarling((double) n, pooled);
    }

    /** Returns the statistic where the first side's counts are those of {@code first} from {@code offset} on. */
    double of(long[] first, int offset) {
        double sum = 0;
        double below = 0;
        for (int j = 0; j < weights.length; j++) {
            double count = first[offset + j];
            double gap = rows * (below + 0.5 * count) - n * pooledMiddles[j];
            sum += weights[j] * gap * gap;
            below += count;
        }
        return sum;
    }
}
