package io.mediant.core.density;

import java.util.function.DoublePredicate;

/**
 * The quantile of a density that has a distribution function but no formula for its inverse.
 *
 * <p>Bisection over the doubles in their order, not over the line: at most 64 steps lead to two neighbouring doubles, at any scale.
 */
final class QuantileSearch {
    private QuantileSearch() {}

    /** The smallest double x of [low, high] with cdf(x) ≥ u; {@code high} if there is none. */
    static double lower(Density density, double u, double low, double high) {
        Parameters.probability("u", u);
        return first(x -> density.cdf(x) >= u, low, high);
    }

    /** The smallest double x of [low, high] with survival(x) ≤ u; {@code high} if there is none. */
    static double upper(Density density, double u, double low, double high) {
        Parameters.probability("u", u);
        return first(x -> density.survival(x) <= u, low, high);
    }

    private static double first(DoublePredicate reached, double low, double high) {
        if (reached.test(low)) {
            return low;
        }
        long below = rank(low);
        long above = rank(high);
        while (above - below > 1 || above - below < 0) {
            long middle = (below & above) + ((below ^ above) >> 1);
            if (reached.test(ofRank(middle))) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return ofRank(above);
    }

    /** The place of a double in the order of all doubles. */
    private static long rank(double x) {
        long bits = Double.doubleToLongBits(x);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double ofRank(long rank) {
        return Double.longBitsToDouble(rank ^ ((rank >> 63) & Long.MAX_VALUE));
    }
}
