package io.mediant.core.density;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The gamma law with a shape and a scale.
 *
 * <p>p(x) = x^(k-1) e^(-x/θ)/(Γ(k) θ^k), x > 0. The mean is kθ; the rate of other books is 1/θ.
 */
public final class Gamma extends StandardDensity {
    private static final String[] NAMES = {"shape", "scale"};

    private final double shape;
    private final double scale;

    private Gamma(double shape, double scale) {
        super(GammaDistribution.of(shape, scale), NAMES, shape, scale);
        this.shape = shape;
        this.scale = scale;
    }

    /**
     * The law with these parameters.
     *
     * @param shape the shape k, positive
     * @param scale the scale θ, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Gamma of(double shape, double scale) {
        return new Gamma(Parameters.positive("shape", shape), Parameters.positive("scale", scale));
    }

    /** The shape k. */
    public double shape() {
        return shape;
    }

    /** The scale θ. */
    public double scale() {
        return scale;
    }

    @Override
    public double logDensityDerivative(double x) {
        return (shape - 1) / x - 1 / scale;
    }

    @Override
    public double quantile(double u) {
        return QuantileSearch.lower(this, u, lower(), upper());
    }

    @Override
    public double upperQuantile(double u) {
        return QuantileSearch.upper(this, u, lower(), upper());
    }
}
