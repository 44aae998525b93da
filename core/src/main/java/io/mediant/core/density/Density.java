package io.mediant.core.density;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * A probability density on the line.
 *
 * <p>Everything is defined at every double: the density is 0 and its logarithm -∞ outside the support. Densities are immutable.
 */
public interface Density {
    /** ln of the density at x; -∞ where it is 0, +∞ at a singularity. */
    double logDensity(double x);

    /** The derivative of {@link #logDensity} at x, inside the support; what it gives elsewhere is not defined. */
    double logDensityDerivative(double x);

    /** P(X ≤ x). */
    double cdf(double x);

    /** P(X > x), with all digits where it is small. */
    double survival(double x);

    /**
     * The smallest x with P(X ≤ x) ≥ u.
     *
     * @throws IllegalArgumentException unless 0 ≤ u ≤ 1
     */
    double quantile(double u);

    /**
     * The smallest x with P(X > x) ≤ u: the quantile of 1 - u, with all digits where u is small.
     *
     * @throws IllegalArgumentException unless 0 ≤ u ≤ 1
     */
    double upperQuantile(double u);

    /** The lower end of the support, perhaps -∞. */
    double lower();

    /** The upper end of the support, perhaps +∞. */
    double upper();

    /** The mean; ±∞ where it is infinite, NaN where it is not defined. */
    double mean();

    /** The variance; +∞ where it is infinite, NaN where it is not defined. */
    double variance();

    /** A source of independent draws that takes its randomness from {@code random}. */
    default DoubleSupplier sampler(RandomGenerator random) {
        return () -> quantile(Draws.openUniform(random));
    }

    /** The density at x. */
    default double density(double x) {
        return Math.exp(logDensity(x));
    }

    /**
     * ln(p(x)/q(x)) of this density p and another one q; NaN where both are 0. Families override it to keep the digits of a
     * neighbour in the same family.
     */
    default double logRatio(Density other, double x) {
        double own = logDensity(x);
        double others = other.logDensity(x);
        return own == others ? Double.isInfinite(own) ? Double.NaN : 0 : own - others;
    }

    /**
     * Points that a quadrature must not step over, ascending, finite, inside the support: between two neighbours the density has no
     * narrow peak, and beyond the outermost lies no more than 1e-16 of the mass.
     */
    default double[] landmarks() {
        return Landmarks.ofQuantiles(this);
    }

    /**
     * Independent draws.
     *
     * @param seed the seed that the draws follow from
     * @param n the number of draws, at least 0
     */
    default double[] sample(long seed, int n) {
        DoubleSupplier sampler = sampler(Draws.generator(seed));
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = sampler.getAsDouble();
        }
        return values;
    }

    /** The density of X + distance. */
    default Density shifted(double distance) {
        return AffineDensity.of(this, distance, 1);
    }

    /**
     * The density of factor · X.
     *
     * @throws IllegalArgumentException unless the factor is positive and finite
     */
    default Density scaled(double factor) {
        return AffineDensity.of(this, 0, factor);
    }
}
