package io.mediant.core.density;

import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/**
 * The uniform law on an interval.
 *
 * <p>p(x) = 1/(b - a), a ≤ x ≤ b.
 */
public final class Uniform extends StandardDensity {
    private static final String[] NAMES = {"from", "to"};

    private final double from;
    private final double to;

    private Uniform(double from, double to) {
        super(UniformContinuousDistribution.of(from, to), NAMES, from, to);
        this.from = from;
        this.to = to;
    }

    /**
     * The law with these parameters.
     *
     * @param from the lower end a, finite
     * @param to the upper end b, finite and above the lower
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Uniform of(double from, double to) {
        Parameters.finite("from", from);
        Parameters.finite("to", to);
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException("from is " + from + " and to is " + to
                    + "; the upper end must be above the lower and their distance finite");
        }
        return new Uniform(from, to);
    }

    /** The lower end a. */
    public double from() {
        return from;
    }

    /** The upper end b. */
    public double to() {
        return to;
    }

    @Override
    public double logDensityDerivative(double x) {
        return 0;
    }
}
