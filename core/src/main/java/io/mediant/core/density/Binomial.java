package io.mediant.core.density;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The binomial law: the number of successes in n trials.
 *
 * <p>P(k) = n!/(k! (n-k)!) π^k (1-π)^(n-k), k = 0, ..., n.
 */
public final class Binomial extends StandardLaw {
    private static final String[] NAMES = {"trials", "success"};

    private final int trials;
    private final double success;

    private Binomial(int trials, double success) {
        super(BinomialDistribution.of(trials, success), NAMES, trials, success);
        this.trials = trials;
        this.success = success;
    }

    /**
     * The law with these parameters.
     *
     * @param trials the number n of trials, at least 0
     * @param success the probability π of a success, in [0, 1]
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Binomial of(int trials, double success) {
        if (trials < 0) {
            throw new IllegalArgumentException("trials is " + trials + "; it must be at least 0");
        }
        return new Binomial(trials, Parameters.probability("success", success));
    }

    /** The number of trials. */
    public int trials() {
        return trials;
    }

    /** The probability of a success. */
    public double success() {
        return success;
    }
}
