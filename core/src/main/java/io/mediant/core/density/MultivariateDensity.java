package io.mediant.core.density;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A probability density in a space of d dimensions. Densities are immutable. */
public interface MultivariateDensity {
    /** The number of coordinates, at least 1. */
    int dimension();

    /**
     * ln of the density at a point; -∞ where it is 0.
     *
     * @param point one coordinate per dimension; it is only read
     * @throws IllegalArgumentException naming both dimensions if they differ
     */
    double logDensity(double[] point);

    /** A source of independent draws, each a new array, that takes its randomness from {@code random}. */
    Supplier<double[]> sampler(RandomGenerator random);

    /**
     * Independent draws.
     *
     * @param seed the seed that the draws follow from
     * @param n the number of draws, at least 0
     */
    default double[][] sample(long seed, int n) {
        Supplier<double[]> sampler = sampler(Draws.generator(seed));
        double[][] points = new double[n][];
        for (int i = 0; i < n; i++) {
            points[i] = sampler.get();
        }
        return points;
    }

    /**
     * ln(p(x)/q(x)) of this density p and another one q; NaN where both are 0. Families override it to keep the digits of a
     * neighbour in the same family.
     */
    default double logRatio(MultivariateDensity other, double[] point) {
        double own = logDensity(point);
        double others = other.logDensity(point);
        return own == others ? Double.isInfinite(own) ? Double.NaN : 0 : own - others;
    }

    /** A density of the line as one of dimension 1. */
    static MultivariateDensity of(Density density) {
        return new OneDimensional(density);
    }
}
