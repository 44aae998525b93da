package io.mediant.core.density;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The Poisson law of a count with a mean.
 *
 * <p>P(k) = e^(-λ) λ^k/k!, k = 0, 1, 2, ...
 */
public final class Poisson extends StandardLaw {
    private static final String[] NAMES = {"mean"};
    private static final double LARGEST = 1e9;

    private Poisson(double mean) {
        super(PoissonDistribution.of(mean), NAMES, mean);
    }

    /**
     * The law with this mean.
     *
     * @param mean the mean λ, positive, at most 1e9 so that the counts are ints
     * @throws IllegalArgumentException naming the mean if it is not allowed
     */
    public static Poisson of(double mean) {
        if (Parameters.positive("mean", mean) > LARGEST) {
            throw new IllegalArgumentException("mean is " + mean + "; it must be at most 1e9, since counts are ints");
        }
        return new Poisson(mean);
    }
}
