package io.mediant.core.inference.test;

import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;

/**
 * Test that two samples come from laws whose Jensen-Shannon divergence is below a tolerance: evidence for stability, which a large
 * p of a test for a difference is not.
 *
 * <p>The hypothesis to be rejected is "the divergence is at least the tolerance". At level a it is rejected where the upper end of the
 * interval of confidence 1 - 2a lies below the tolerance (two one-sided tests, of which the one at 0 is void since divergences are not
 * negative). p is the smallest level at which that holds; it is looked for from 0.00005 to 0.25, the confidences for which the interval
 * is made, and is 1 where it does not hold at 0.25.
 *
 * <p>The level is as good as the interval's coverage. Source: D. J. Schuirmann (1987), doi:10.1007/BF01068419. Immutable.
 */
public final class EquivalenceTest {
    private static final double LEAST = 0.00005;
    private static final double MOST = 0.25;
    private static final double PRECISION = 1e-3;
    private static final double DEFAULT_LEVEL = 0.05;

    private final double toleranceNats;
    private final double level;

    private EquivalenceTest(double toleranceNats, double level) {
        this.toleranceNats = toleranceNats;
        this.level = level;
    }

    /** What the test says. */
    public enum Answer {
        /** The divergence is below the tolerance, at the test's level. */
        STABLE,
        /** The data do not show that; this is no evidence of a difference. */
        NOT_SHOWN,
        /** The interval that the answer would rest on cannot be trusted for so few rows. */
        TOO_LITTLE_DATA
    }

    /**
     * Outcome of the test.
     *
     * @param answer what it says at {@code level}
     * @param p the smallest level at which the answer would be "stable", from 0.00005 to 0.25; else 1
     * @param toleranceNats the tolerance
     * @param level the probability of "stable" that a divergence at the tolerance has
     * @param interval the interval of confidence 1 - 2 {@code level} that the answer was read from
     */
    public record Result(Answer answer, double p, double toleranceNats, double level, IntervalEstimate interval) {}

    /**
     * Returns the test against a tolerance at level 0.05.
     *
     * @param toleranceNats in nats, positive, below ln 2
     * @throws IllegalArgumentException if it is not
     */
    public static EquivalenceTest withTolerance(double toleranceNats) {
        if (!(toleranceNats > 0 && toleranceNats < Math.log(2))) {
            throw new IllegalArgumentException("tolerance is " + toleranceNats
                    + " nats; give one above 0 and below ln 2, such as 0.0139 (0.02 bits)");
        }
        return new EquivalenceTest(toleranceNats, DEFAULT_LEVEL);
    }

    /**
     * Returns the test at another level.
     *
     * @param value in [0.00005, 0.25]
     * @throws IllegalArgumentException if the level is outside that range or NaN
     */
    public EquivalenceTest withLevel(double value) {
        if (!(value >= LEAST && value <= MOST)) {
            throw new IllegalArgumentException(
                    "level is " + value + "; give a probability from 0.00005 to 0.25, such as 0.05");
        }
        return new EquivalenceTest(toleranceNats, value);
    }

    /**
     * Tests two samples.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @throws IllegalArgumentException if the counts are invalid
     */
    public Result test(long[] a, long[] b) {
        IntervalEstimate interval = interval(a, b, level);
        return new Result(read(interval), p(a, b), toleranceNats, level, interval);
    }

    /** Reads an interval, however it was made, as a test at level (1 - confidence)/2. */
    public Answer read(IntervalEstimate interval) {
        if (!interval.sufficient()) {
            return Answer.TOO_LITTLE_DATA;
        }
        return interval.high() < toleranceNats ? Answer.STABLE : Answer.NOT_SHOWN;
    }

    /** Bisection on a geometric scale; the larger end is returned, so that p is never too small. */
    private double p(long[] a, long[] b) {
        if (!isStable(a, b, MOST)) {
            return 1;
        }
        if (isStable(a, b, LEAST)) {
            return LEAST;
        }
        double low = LEAST;
        double high = MOST;
        while (high / low > 1 + PRECISION) {
            double middle = Math.sqrt(low * high);
            if (isStable(a, b, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean isStable(long[] a, long[] b, double atLevel) {
        return read(interval(a, b, atLevel)) == Answer.STABLE;
    }

    private static IntervalEstimate interval(long[] a, long[] b, double atLevel) {
        return JensenShannonInterval.withDefaults()
                .withConfidence(1 - 2 * atLevel)
                .estimate(a, b);
    }
}
