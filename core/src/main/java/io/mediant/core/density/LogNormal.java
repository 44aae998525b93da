package io.mediant.core.density;

import org.apache.commons.statistics.distribution.LogNormalDistribution;

/**
 * The law of e^N, N normal.
 *
 * <p>p(x) = exp(-z²/2)/(x σ √(2π)), z = (ln x - μ)/σ. Support: x > 0. The mean is exp(μ + σ²/2).
 */
public final class LogNormal extends StandardDensity {
    private static final String[] NAMES = {"mu", "sigma"};

    private final double mu;
    private final double sigma;

    private LogNormal(double mu, double sigma) {
        super(LogNormalDistribution.of(mu, sigma), NAMES, mu, sigma);
        this.mu = mu;
        this.sigma = sigma;
    }

    /**
     * The law with these parameters.
     *
     * @param mu the mean of the logarithm, finite
     * @param sigma the standard deviation of the logarithm, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static LogNormal of(double mu, double sigma) {
        return new LogNormal(Parameters.finite("mu", mu), Parameters.positive("sigma", sigma));
    }

    /** The mean of the logarithm. */
    public double mu() {
        return mu;
    }

    /** The standard deviation of the logarithm. */
    public double sigma() {
        return sigma;
    }

    @Override
    public double logDensityDerivative(double x) {
        return -(1 + (Math.log(x) - mu) / (sigma * sigma)) / x;
    }

    @Override
    public double logRatio(Density other, double x) {
        return other instanceof LogNormal q && x > 0 && x < Double.POSITIVE_INFINITY
                ? ofLogarithm().logRatioTo(q.ofLogarithm(), Math.log(x))
                : super.logRatio(other, x);
    }

    /** The normal law of the logarithm. */
    public Normal ofLogarithm() {
        return Normal.of(mu, sigma);
    }
}
