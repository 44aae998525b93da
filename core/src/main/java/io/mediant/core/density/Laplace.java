package io.mediant.core.density;

import org.apache.commons.statistics.distribution.LaplaceDistribution;

/**
 * The Laplace law, exponential to both sides of its centre.
 *
 * <p>p(x) = exp(-|x - μ|/b)/(2b). Support: the line. The variance is 2b².
 */
public final class Laplace extends StandardDensity {
    private static final String[] NAMES = {"mu", "scale"};

    private final double mu;
    private final double scale;

    private Laplace(double mu, double scale) {
        super(LaplaceDistribution.of(mu, scale), NAMES, mu, scale);
        this.mu = mu;
        this.scale = scale;
    }

    /**
     * The law with these parameters.
     *
     * @param mu the centre μ, finite
     * @param scale the scale b, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Laplace of(double mu, double scale) {
        return new Laplace(Parameters.finite("mu", mu), Parameters.positive("scale", scale));
    }

    /** The centre μ. */
    public double mu() {
        return mu;
    }

    /** The scale b. */
    public double scale() {
        return scale;
    }

    @Override
    public double logDensityDerivative(double x) {
        return -Math.signum(x - mu) / scale;
    }
}
