package io.mediant.core.transport;

import io.mediant.core.distribution.Sample;

/**
 * The Wasserstein distance of order 1 on the line, also known as earth mover's distance: the least average distance over which the mass of
 * one side must move to become the other.
 *
 * <p>W1 = ∫ |F - G| dx. A metric, in the unit of the data; range 0 to +∞. Exact for samples: one sort and one pass.
 *
 * <p>Infinite values: see {@link OrderedWalk}.
 *
 * <p>Source: S. S. Vallender, "Calculation of the Wasserstein distance between probability distributions on the line" (1974),
 * doi:10.1137/1118101.
 */
public final class Wasserstein1 {
    private Wasserstein1() {}

    /** The distance of two samples, each normalised to mass 1. */
    public static double between(Sample reference, Sample current) {
        return OrderedWalk.over(reference, current).wasserstein1();
    }

    /**
     * The distance of two distributions over the same positions.
     *
     * @param positions the position of each outcome, in any order, none NaN
     * @param reference weights, one per position, finite, at least 0, with a positive sum
     * @param current weights, as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static double betweenWeights(double[] positions, double[] reference, double[] current) {
        return between(Sample.weighted(positions, reference), Sample.weighted(positions, current));
    }
}
