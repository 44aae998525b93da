package io.mediant.core.density;

import io.mediant.core.internal.EntropyFunctions;
import org.apache.commons.statistics.distribution.ExponentialDistribution;

/**
 * The exponential law with a rate.
 *
 * <p>p(x) = λ e^(-λx), x ≥ 0. The mean is 1/λ.
 */
public final class Exponential extends StandardDensity {
    private static final String[] NAMES = {"rate"};

    private final double rate;

    private Exponential(double rate) {
        super(ExponentialDistribution.of(1 / rate), NAMES, rate);
        this.rate = rate;
    }

    /**
     * The law with these parameters.
     *
     * @param rate the rate λ, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Exponential of(double rate) {
        return new Exponential(Parameters.positive("rate", rate));
    }

    /** The rate λ. */
    public double rate() {
        return rate;
    }

    @Override
    public double logDensityDerivative(double x) {
        return -rate;
    }

    @Override
    public double logRatio(Density other, double x) {
        return other instanceof Exponential q && x >= 0
                ? EntropyFunctions.logRatio(rate, q.rate, rate - q.rate) - (rate - q.rate) * x
                : super.logRatio(other, x);
    }
}
