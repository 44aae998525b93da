package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.DivergencePath;
import io.mediant.core.inference.interval.IntervalEstimate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * About how many rows would settle a comparison that the present rows leave open: so many that an interval of fresh samples,
 * with the same cells and a truth at the present point estimate, excludes the tolerance with a wanted probability.
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
     * Returns the rows of a side, if both had the same number, that would settle it with power 0.8: the effective size 2nm/(n +
     * m) of the sizes that {@link #planned} returns. Empty where there are none.
     *
     * @param estimate the interval of these counts
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param tolerance in nats, above 0 and below ln 2
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static OptionalLong perSide(IntervalEstimate estimate, long[] a, long[] b, double tolerance) {
        CountPair counts = CountPair.of(a, b);
        double effective = 2.0 * counts.n() * counts.m() / ((double) counts.n() + counts.m());
        OptionalDouble factor = factor(estimate, counts, tolerance, POWER);
        return factor.isPresent() ? OptionalLong.of(rows(effective, factor.getAsDouble())) : OptionalLong.empty();
    }

    /**
     * Returns the rows of both sides, in the data's ratio, that would settle it; the present ones where the interval already
     * excludes the tolerance. Never where the estimate is within a thousandth of the tolerance, or more than 10^9 times the rows
     * would be needed.
     *
     * @param estimate the interval of these counts
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param tolerance in nats, above 0 and below ln 2
     * @param power wanted probability, in (0, 1)
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static PlannedRows planned(IntervalEstimate estimate, long[] a, long[] b, double tolerance, double power) {
        Checks.power(power);
        CountPair counts = CountPair.of(a, b);
        OptionalDouble factor = factor(estimate, counts, tolerance, power);
        if (factor.isEmpty()) {
            return new PlannedRows.Never(
                    counts.cells() > 1 && tooClose(estimate, tolerance)
                            ? PlannedRows.Reason.AT_TOLERANCE
                            : PlannedRows.Reason.TOO_MANY);
        }
        double times = factor.getAsDouble();
        double sideLevel = 0.5 * (1 - estimate.confidence());
        return new PlannedRows.Enough(
                rows((double) counts.n(), times),
                rows((double) counts.m(), times),
                counts.cells() == 1 ? 1 : settled(counts, times, estimate.point(), tolerance, sideLevel));
    }

    private static long rows(double present, double factor) {
        return (long) Math.ceil(present * factor - 1e-9 * present);
    }

    private static boolean tooClose(IntervalEstimate estimate, double tolerance) {
        return Math.abs(estimate.point() - tolerance) <= TOO_CLOSE * tolerance;
    }

    private static OptionalDouble factor(IntervalEstimate estimate, CountPair counts, double tolerance, double power) {
        Checks.tolerance(tolerance);
        if (estimate.high() < tolerance || estimate.low() > tolerance) {
            return OptionalDouble.of(1);
        }
        double truth = estimate.point();
        if (counts.cells() == 1 || tooClose(estimate, tolerance)) {
            return OptionalDouble.empty();
        }
        double sideLevel = 0.5 * (1 - estimate.confidence());
        double low = 1;
        double high = 1;
        while (settled(counts, high, truth, tolerance, sideLevel) < power) {
            low = high;
            high *= 2;
            if (high > MOST) {
                return OptionalDouble.empty();
            }
        }
        while (high - low > PRECISION * high) {
            double middle = 0.5 * (low + high);
            if (settled(counts, middle, truth, tolerance, sideLevel) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    private static double settled(CountPair counts, double factor, double truth, double tolerance, double sideLevel) {
        PlugInLaw law = new PlugInLaw(DivergencePath.through(counts, factor));
        return truth < tolerance ? law.stable(truth, tolerance, sideLevel) : law.above(truth, tolerance, sideLevel);
    }
}
