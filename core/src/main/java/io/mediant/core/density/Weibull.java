package io.mediant.core.density;

import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * The Weibull law with a shape and a scale.
 *
 * <p>p(x) = (k/λ) (x/λ)^(k-1) exp(-(x/λ)^k), x > 0.
 */
public final class Weibull extends StandardDensity {
    private static final String[] NAMES = {"shape", "scale"};

    private final double shape;
    private final double scale;

    private Weibull(double shape, double scale) {
        super(WeibullDistribution.of(shape, scale), NAMES, shape, scale);
        this.shape = shape;
        this.scale = scale;
    }

    /**
     * The law with these parameters.
     *
     * @param shape the shape k, positive
     * @param scale the scale λ, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Weibull of(double shape, double scale) {
        return new Weibull(Parameters.positive("shape", shape), Parameters.positive("scale", scale));
    }

    /** The shape k. */
    public double shape() {
        return shape;
    }

    /** The scale λ. */
    public double scale() {
        return scale;
    }

    @Override
    public double logDensityDerivative(double x) {
        return (shape - 1 - shape * Math.pow(x / scale, shape)) / x;
    }
}
