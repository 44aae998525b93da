package io.mediant.core.density;

import org.apache.commons.statistics.distribution.ParetoDistribution;

/**
 * The Pareto law: a power law above a smallest value.
 *
 * <p>p(x) = α x_m^α / x^(α+1), x ≥ x_m. The mean is infinite for α ≤ 1, the variance for α ≤ 2.
 */
public final class Pareto extends StandardDensity {
    private static final String[] NAMES = {"scale", "shape"};

    private final double scale;
    private final double shape;

    private Pareto(double scale, double shape) {
        super(ParetoDistribution.of(scale, shape), NAMES, scale, shape);
        this.scale = scale;
        this.shape = shape;
    }

    /**
     * The law with these parameters.
     *
     * @param scale the smallest value x_m, positive
     * @param shape the exponent α, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Pareto of(double scale, double shape) {
        return new Pareto(Parameters.positive("scale", scale), Parameters.positive("shape", shape));
    }

    /** The smallest value x_m. */
    public double scale() {
        return scale;
    }

    /** The exponent α. */
    public double shape() {
        return shape;
    }

    @Override
    public double logDensityDerivative(double x) {
        return -(shape + 1) / x;
    }
}
