package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.DivergencePath;
import io.mediant.core.inference.interval.IntervalEstimate;
import java.util.OptionalLong;

/**
 * About how many rows per side would settle a comparison that the present rows leave open: so many that an interval of fresh
 * samples, with the same cells and a truth at the present point estimate, excludes the tolerance with probability 0.8.
 *
 * <p>The probability is that of {@link SamplePlan}, along the direction that the data show and with the data's ratio of sizes.
 * The point estimate has its own error, which the answer does not hold: near the tolerance the true number may differ by a
 * factor of two and more.
 */
public final class RowsNeeded {
    private static final double POWER = 0.8;
    private static final double TOO_CLOSE = 1e-3;
    private static final double MOST = 1e9;
    private static final double PRECISION = 1e-3;

    private RowsNeeded() {}

    /**
     * Returns the rows per side (as the effective size 2nm/(n + m) of sides in the data's ratio) that would settle it; the
     * present ones where the interval already excludes the tolerance; empty where the estimate is within a thousandth of the
     * tolerance, or more than 10^9 times the rows would be needed.
     *
     * @param estimate the interval of these counts
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param tolerance in nats, above 0 and below ln 2
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static OptionalLong perSide(IntervalEstimate estimate, long[] a, long[] b, double tolerance) {
        Checks.tolerance(tolerance);
        CountPair counts = CountPair.of(a, b);
        double effective = 2.0 * counts.n() * counts.m() / ((double) counts.n() + counts.m());
        if (estimate.high() < tolerance || estimate.low() > tolerance) {
            return OptionalLong.of(Math.round(effective));
        }
        double truth = estimate.point();
        if (counts.cells() == 1 || Math.abs(truth - tolerance) <= TOO_CLOSE * tolerance) {
            return OptionalLong.empty();
        }
        double sideLevel = 0.5 * (1 - estimate.confidence());
        double low = 1;
        double high = 1;
        while (settled(counts, high, truth, tolerance, sideLevel) < POWER) {
            low = high;
            high *= 2;
            if (high > MOST) {
                return OptionalLong.empty();
            }
        }
        while (high - low > PRECISION * high) {
            double middle = 0.5 * (low + high);
            if (settled(counts, middle, truth, tolerance, sideLevel) < POWER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalLong.of((long) Math.ceil(effective * high));
    }

    private static double settled(CountPair counts, double factor, double truth, double tolerance, double sideLevel) {
        PlugInLaw law = new PlugInLaw(DivergencePath.through(counts, factor));
        return truth < tolerance ? law.stable(truth, tolerance, sideLevel) : law.above(truth, tolerance, sideLevel);
    }
}
