package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.interval.IntervalEstimate;
import java.util.OptionalLong;

/**
 * About how many rows per side would tell a divergence from a tolerance.
 *
 * <p>The end of the interval that faces the tolerance lies at a distance h from the point estimate. Its square is split into a
 * part that falls with the number of rows, and one that falls with the square of it: the null's (z nullSd)^2, which rules near
 * 0. The answer is the number at which h has shrunk to the distance between point and tolerance. It is approximate, to about
 * a factor of 2: the point will move, and the cells are assumed to stay the same. In simulation, fresh samples of that size
 * settle it in two of three cases.
 */
public final class RowsNeeded {
    private static final double TOO_CLOSE = 1e-3;

    private RowsNeeded() {}

    /**
     * Returns the rows per side (both sides equal) that would settle it; the present effective size 2nm/(n + m) where the
     * interval already excludes the tolerance; empty where the estimate is within a thousandth of the tolerance.
     *
     * @param estimate an interval from samples of n and m rows
     * @param tolerance in nats, above 0
     * @param n rows of the first sample, at least 1
     * @param m rows of the second sample, at least 1
     * @throws IllegalArgumentException if the tolerance is not a positive finite number or a size is below 1
     */
    public static OptionalLong perSide(IntervalEstimate estimate, double tolerance, long n, long m) {
        if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + "; give a positive number of nats");
        }
        if (n < 1 || m < 1) {
            throw new IllegalArgumentException("sizes are " + n + " and " + m + "; both samples need at least one row");
        }
        double effective = 2.0 * n * m / ((double) n + m);
        if (estimate.high() < tolerance || estimate.low() > tolerance) {
            return OptionalLong.of(Math.round(effective));
        }
        double gap = Math.abs(estimate.point() - tolerance);
        if (gap <= TOO_CLOSE * tolerance) {
            return OptionalLong.empty();
        }
        double distance =
                estimate.point() < tolerance ? estimate.high() - estimate.point() : estimate.point() - estimate.low();
        double atNull = Math.min(distance, Normal.upperQuantile(0.5 * (1 - estimate.confidence())) * estimate.nullSd());
        double fast = atNull * atNull;
        double slow = distance * distance - fast;
        double square = gap * gap;
        double factor = (slow + Math.sqrt(slow * slow + 4 * square * fast)) / (2 * square);
        return OptionalLong.of((long) Math.ceil(effective * Math.max(1, factor)));
    }
}
