package io.mediant.core.inference.internal;

/**
 * Confidence bounds for the total variation distance that hold for any cells, whatever the two distributions are.
 *
 * <p>With the errors h of p - q in the cells and the signs S of p - q, the plug-in T errs by ½ Σ (|p - q + h| - |p - q|), which lies between ½ Σ S h
 * and, cell by cell, ½ |h|:
 *
 * <ul>
 *   <li><b>low</b>: T - ½ Σ E|h| - z sd, where cells whose difference exceeds 3 standard deviations count with S h instead of |h|. E|h| is sqrt(2/π) times
 *       its standard deviation at the pooled share, which is too much, so safe, in cells of few rows;
 *   <li><b>high</b>: T + z sqrt(1/n + 1/m)/2, since ½ Σ S h is the error of one event's two probabilities.
 * </ul>
 *
 * Source of the derivative's estimate: Z. Fang, A. Santos (2019), doi:10.1093/restud/rdy049.
 */
public final class TotalVariationBounds {
    private static final double CERTAIN = 3;
    private static final double MEAN_OF_ABSOLUTE = Math.sqrt(2 / Math.PI);

    private TotalVariationBounds() {}

    /** Returns the lower bound at the normal score {@code z}, at least 0. */
    public static double low(CountPair counts, double z) {
        double n = counts.n();
        double m = counts.m();
        double scatter = 0;
        double scatterVariance = 0;
        WeightedSpread first = new WeightedSpread();
        WeightedSpread second = new WeightedSpread();
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / n;
            double q = counts.b(i) / m;
            double pooled = counts.total(i) / (n + m);
            double variance = pooled * (1 - pooled) * (1 / n + 1 / m);
            boolean certain = Math.abs(p - q) > CERTAIN * Math.sqrt(variance);
            double sign = certain ? 0.5 * Math.signum(p - q) : 0;
            first.add(p, sign);
            second.add(q, sign);
            if (!certain) {
                scatter += 0.5 * MEAN_OF_ABSOLUTE * Math.sqrt(variance);
                scatterVariance += 0.25 * variance * (1 - MEAN_OF_ABSOLUTE * MEAN_OF_ABSOLUTE);
            }
        }
        double deviation = Math.sqrt(first.squares() / n + second.squares() / m + scatterVariance);
        return Math.max(0, CellMeasure.TOTAL_VARIATION.plugIn(counts) - scatter - z * deviation);
    }

    /** Returns the upper bound at the normal score {@code z}, at most 1. */
    public static double high(CountPair counts, double z) {
        double deviation = 0.5 * Math.sqrt(1.0 / counts.n() + 1.0 / counts.m());
        return Math.min(1, CellMeasure.TOTAL_VARIATION.plugIn(counts) + z * deviation);
    }
}
