package io.mediant.core.density;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The beta law on (0, 1).
 *
 * <p>p(x) = x^(α-1) (1-x)^(β-1)/B(α, β).
 */
public final class Beta extends StandardDensity {
    private static final String[] NAMES = {"alpha", "beta"};

    private final double alpha;
    private final double beta;

    private Beta(double alpha, double beta) {
        super(BetaDistribution.of(alpha, beta), NAMES, alpha, beta);
        this.alpha = alpha;
        this.beta = beta;
    }

    /**
     * The law with these parameters.
     *
     * @param alpha the exponent α at 0, positive
     * @param beta the exponent β at 1, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Beta of(double alpha, double beta) {
        return new Beta(Parameters.positive("alpha", alpha), Parameters.positive("beta", beta));
    }

    /** The exponent α at 0. */
    public double alpha() {
        return alpha;
    }

    /** The exponent β at 1. */
    public double beta() {
        return beta;
    }

    @Override
    public double logDensityDerivative(double x) {
        return (alpha - 1) / x - (beta - 1) / (1 - x);
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
