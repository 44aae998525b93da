package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.DivergencePath;
import io.mediant.core.inference.internal.PlugIn;
import java.util.OptionalDouble;

/**
 * Sample sizes for a comparison: the power at given sizes, the rows that reach a wanted power, and the smallest divergence
 * that given rows find. Divergences are in nats. Immutable and safe for use by many threads.
 *
 * <p>For each goal the plug-in divergence T has a threshold: that of the test at level (false discovery rate)/(number of
 * columns), or the value at which an end of the interval passes the tolerance. The power is the probability that T lies on the
 * right side of it. T's law has the exact first two moments of {@link DivergencePath} and the shape of a scaled noncentral
 * chi-square; with many rows a test's power is then that of the noncentral chi-square with K - 1 degrees of freedom and
 * noncentrality 2 (n + m) times the size-weighted divergence. The division by the number of columns is the bound of Bonferroni
 * and what the procedure of Benjamini and Hochberg asks of a single column that drifts among many; more drifting columns need
 * fewer rows.
 *
 * <p>A small difference does not show its direction, so the power to call a column stable is the smaller one of the two
 * directions along which the laws may seem to part.
 *
 * <p>Sound where the chi-square law is: about 40 rows or more on the smaller side, and for drift not far below one row per
 * cell there. Two cells with fewer rows have a coarse lattice of possible values, and the true power then jumps about the
 * planned one. Source: W. C. Guenther (1977),
 * Power and sample size for approximate chi-square tests, The American Statistician 31, 83-85.
 */
public final class SamplePlan {
    private static final double DEFAULT_TOLERANCE = 0.02 * PlugIn.LN2;
    private static final double FEWEST = 4;
    private static final double MOST = 1e12;
    private static final double PRECISION = 1e-7;
    /** A divergence this close to the tolerance, relatively, equals it. */
    private static final double ALIKE = 1e-6;

    private static final SamplePlan DEFAULT = new SamplePlan(DEFAULT_TOLERANCE, 0.95, 0.05, 1, 1);

    private final double tolerance;
    private final double confidence;
    private final double falseDiscoveryRate;
    private final int columns;
    private final double ratio;

    private SamplePlan(double tolerance, double confidence, double falseDiscoveryRate, int columns, double ratio) {
        this.tolerance = tolerance;
        this.confidence = confidence;
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.columns = columns;
        this.ratio = ratio;
    }

    /** Returns the plan of one column, tolerance 0.02 bits, 95 % intervals, false discovery rate 5 % and equal sizes. */
    public static SamplePlan withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the plan with another tolerance.
     *
     * @param nats above 0 and below ln 2
     * @throws IllegalArgumentException outside of this range
     */
    public SamplePlan withTolerance(double nats) {
        Checks.tolerance(nats);
        return new SamplePlan(nats, confidence, falseDiscoveryRate, columns, ratio);
    }

    /**
     * Returns the plan with intervals of another confidence.
     *
     * @param level in [0.5, 0.9999]
     * @throws IllegalArgumentException outside of this range
     */
    public SamplePlan withConfidence(double level) {
        if (!(level >= 0.5 && level <= 0.9999)) {
            throw new IllegalArgumentException(
                    "confidence is " + level + "; give a probability from 0.5 to 0.9999, such as 0.95");
        }
        return new SamplePlan(tolerance, level, falseDiscoveryRate, columns, ratio);
    }

    /**
     * Returns the plan with another false discovery rate; with one column it is the level of the test.
     *
     * @param rate above 0 and below 1
     * @throws IllegalArgumentException outside of this range
     */
    public SamplePlan withFalseDiscoveryRate(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("false discovery rate is " + rate + "; give a share such as 0.05");
        }
        return new SamplePlan(tolerance, confidence, rate, columns, ratio);
    }

    /**
     * Returns the plan for one column among several that are tested together.
     *
     * @param number at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public SamplePlan withColumns(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("there are " + number + " columns; a plan needs at least one");
        }
        return new SamplePlan(tolerance, confidence, falseDiscoveryRate, number, ratio);
    }

    /**
     * Returns the plan for sides of different sizes.
     *
     * @param currentPerReference rows of the current side for each row of the reference, from 0.0001 to 10000
     * @throws IllegalArgumentException outside of this range
     */
    public SamplePlan withRatio(double currentPerReference) {
        Checks.ratio(currentPerReference);
        return new SamplePlan(tolerance, confidence, falseDiscoveryRate, columns, currentPerReference);
    }

    /**
     * Returns the probability to reach the goal with n rows of the reference and m of the current side.
     *
     * @throws IllegalArgumentException if a size is below 1
     */
    public double power(Alternative alternative, Goal goal, long n, long m) {
        Checks.sizes(n, m);
        return power(alternative, goal, (double) n, (double) m);
    }

    private double power(Alternative alternative, Goal goal, double n, double m) {
        DivergencePath path = DivergencePath.expected(alternative.reference(), alternative.current(), n, m);
        double power = power(new PlugInLaw(path), alternative.nats(), goal);
        return goal == Goal.STABLE
                ? Math.min(power, power(new PlugInLaw(path.reversed()), alternative.nats(), goal))
                : power;
    }

    private double power(PlugInLaw law, double nats, Goal goal) {
        double level = falseDiscoveryRate / columns;
        double sideLevel = 0.5 * (1 - confidence);
        return switch (goal) {
            case DIFFERENCE -> law.difference(nats, level);
            case DRIFT -> law.drift(nats, tolerance, sideLevel, level);
            case STABLE -> law.stable(nats, tolerance, sideLevel);
        };
    }

    /**
     * Returns the least rows that reach the goal with the wanted power.
     *
     * @param power in (0, 1)
     * @throws IllegalArgumentException if the power is outside that range
     */
    public PlannedRows rows(Alternative alternative, Goal goal, double power) {
        return rows((n, m) -> alternative, goal, power);
    }

    /**
     * Returns the least rows that reach the goal with the wanted power, where the cells depend on the rows.
     *
     * @param alternatives the alternative for each pair of sizes
     * @param power in (0, 1)
     * @throws IllegalArgumentException if the power is outside that range
     */
    public PlannedRows rows(AlternativeBySize alternatives, Goal goal, double power) {
        Checks.power(power);
        PlannedRows.Reason reason =
                impossible(alternatives.at((long) MOST, (long) MOST).nats(), goal);
        if (reason != null) {
            return new PlannedRows.Never(reason);
        }
        double low = FEWEST / Math.min(1, ratio);
        double high = low;
        while (reached(alternatives, goal, high) < power) {
            low = high;
            high *= 2;
            if (high > MOST) {
                return new PlannedRows.Never(PlannedRows.Reason.TOO_MANY);
            }
        }
        while (high - low > Math.max(0.5, PRECISION * high)) {
            double middle = 0.5 * (low + high);
            if (reached(alternatives, goal, middle) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        long n = (long) Math.ceil(high);
        return new PlannedRows.Enough(n, (long) Math.ceil(ratio * n), reached(alternatives, goal, (double) n));
    }

    private double reached(AlternativeBySize alternatives, Goal goal, double n) {
        double m = ratio * n;
        return power(alternatives.at(Math.round(n), Math.round(m)), goal, n, m);
    }

    private PlannedRows.Reason impossible(double nats, Goal goal) {
        return switch (goal) {
            case DIFFERENCE -> nats > 0 ? null : PlannedRows.Reason.NO_DIFFERENCE;
            case DRIFT -> nats > tolerance * (1 + ALIKE) ? null : PlannedRows.Reason.WITHIN_TOLERANCE;
            case STABLE -> nats < tolerance * (1 - ALIKE) ? null : PlannedRows.Reason.BEYOND_TOLERANCE;
        };
    }

    /**
     * Returns the smallest divergence, in nats, that n and m rows show with the wanted power; empty if none is shown.
     *
     * @param shares what both sides have in common in each cell, probabilities above 0 with sum 1
     * @param goal {@link Goal#DIFFERENCE} or {@link Goal#DRIFT}
     * @param power in (0, 1)
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public OptionalDouble smallest(double[] shares, Goal goal, long n, long m, double power) {
        Checks.sizes(n, m);
        Checks.power(power);
        if (goal == Goal.STABLE) {
            throw new IllegalArgumentException(
                    "a stable column has no smallest divergence; ask for DIFFERENCE or DRIFT");
        }
        double least = goal == Goal.DRIFT ? tolerance : 0;
        return SmallestDivergence.find(
                least, nats -> power(Alternative.ofDivergence(nats, shares), goal, n, m) >= power);
    }
}
