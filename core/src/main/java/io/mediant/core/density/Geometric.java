package io.mediant.core.density;

import org.apache.commons.statistics.distribution.GeometricDistribution;

/**
 * The geometric law: the number of failures before the first success.
 *
 * <p>P(k) = π (1-π)^k, k = 0, 1, 2, ... The mean is (1-π)/π. Other books count the trials, which are one more.
 */
public final class Geometric extends StandardLaw {
    private static final String[] NAMES = {"success"};

    private final double success;

    private Geometric(double success) {
        super(GeometricDistribution.of(success), NAMES, success);
        this.success = success;
    }

    /**
     * The law with this probability.
     *
     * @param success the probability π of a success, in (0, 1]
     * @throws IllegalArgumentException naming the probability if it is not allowed
     */
    public static Geometric of(double success) {
        return new Geometric(Parameters.positiveProbability("success", success));
    }

    /** The probability of a success. */
    public double success() {
        return success;
    }
}
