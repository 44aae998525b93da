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
        double first = 0;
        double second = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / counts.n();
            double q = counts.b(i) / counts.m();
            if (p > 0) {
                first += (1 - p) * q / (p + q);
            }
            if (q > 0) {
                second += (1 - q) * p / (p + q);
            }
        }
        return counts.plugIn() - 0.25 * (first / counts.n() + second / counts.m());
    }
}
