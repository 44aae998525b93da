package io.mediant.core.inference.internal;

/** The delta method's second-order term of the plug-in Jensen-Shannon divergence, restricted to occupied cells. */
public final class FirstOrderBias {
    private FirstOrderBias() {}

    /** Returns the plug-in divergence less its first-order bias, in nats; perhaps slightly negative. */
    public static double corrected(CountPair counts) {
        return corrected(WorthPair.of(counts));
    }

    /** Returns the plug-in divergence less its first-order bias at the number of rows that the sides are worth. */
    public static double corrected(WorthPair counts) {
        return corrected(counts, 0);
    }

    /** Returns the plug-in divergence less the first-order bias of the cells with at least 20 rows of both sides together. */
    public static double correctedInDenseCells(WorthPair counts) {
        return corrected(counts, DeltaMethod.DENSE_ROWS);
    }

    private static double corrected(WorthPair counts, double least) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < counts.cells(); i++) {
            boolean counted = counts.a(i) + counts.b(i) >= least;
            double p = counts.a(i) / counts.n();
            double q = counts.b(i) / counts.m();
            if (counted && p > 0) {
                first += (1 - p) * q / (p + q);
            }
            if (counted && q > 0) {
                second += (1 - q) * p / (p + q);
            }
        }
        return counts.plugIn() - 0.25 * (first / counts.n() + second / counts.m());
    }
}
