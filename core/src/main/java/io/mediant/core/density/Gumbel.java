package io.mediant.core.density;

import org.apache.commons.statistics.distribution.GumbelDistribution;

/**
 * The Gumbel law of maxima.
 *
 * <p>p(x) = exp(-z - e^(-z))/β, z = (x - μ)/β. Support: the line. The mean is μ + γβ, γ = 0.5772.
 */
public final class Gumbel extends StandardDensity {
    private static final String[] NAMES = {"mu", "scale"};

    private final double mu;
    private final double scale;

    private Gumbel(double mu, double scale) {
        super(GumbelDistribution.of(mu, scale), NAMES, mu, scale);
        this.mu = mu;
        this.scale = scale;
    }

    /**
     * The law with these parameters.
     *
     * @param mu the mode μ, finite
     * @param scale the scale β, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Gumbel of(double mu, double scale) {
        return new Gumbel(Parameters.finite("mu", mu), Parameters.positive("scale", scale));
    }

    /** The mode μ. */
    public double mu() {
        return mu;
    }

    /** The scale β. */
    public double scale() {
        return scale;
    }

    @Override
    public double logDensityDerivative(double x) {
        return Math.expm1(-(x - mu) / scale) / scale;
    }
}
