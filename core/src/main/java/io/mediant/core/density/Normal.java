package io.mediant.core.density;

import io.mediant.core.internal.EntropyFunctions;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The normal (Gaussian) law with a mean and a standard deviation.
 *
 * <p>p(x) = exp(-z²/2)/(σ √(2π)), z = (x - μ)/σ. Support: the line.
 */
public final class Normal extends StandardDensity {
    private static final String[] NAMES = {"mu", "sigma"};

    private final double mu;
    private final double sigma;

    private Normal(double mu, double sigma) {
        super(NormalDistribution.of(mu, sigma), NAMES, mu, sigma);
        this.mu = mu;
        this.sigma = sigma;
    }

    /**
     * The law with these parameters.
     *
     * @param mu the mean, finite
     * @param sigma the standard deviation, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Normal of(double mu, double sigma) {
        return new Normal(Parameters.finite("mu", mu), Parameters.positive("sigma", sigma));
    }

    /** The mean. */
    public double mu() {
        return mu;
    }

    /** The standard deviation. */
    public double sigma() {
        return sigma;
    }

    @Override
    public double logDensityDerivative(double x) {
        return -(x - mu) / (sigma * sigma);
    }

    /** {@inheritDoc} Of two normal laws: ln(σ_q/σ_p) + (z_q - z_p)(z_q + z_p)/2, with z_q - z_p from the parameters' differences. */
    @Override
    public double logRatio(Density other, double x) {
        return other instanceof Normal q ? logRatioTo(q, x) : super.logRatio(other, x);
    }

    double logRatioTo(Normal q, double x) {
        double own = (x - mu) / sigma;
        double difference = (mu - q.mu + (sigma - q.sigma) * own) / q.sigma;
        double ratio = EntropyFunctions.logRatio(q.sigma, sigma, q.sigma - sigma);
        return Math.fma(0.5 * difference, 2 * own + difference, ratio);
    }
}
