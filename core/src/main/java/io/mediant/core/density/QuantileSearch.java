package io.mediant.core.density;

/** The quantile of a density that has a distribution function but no formula for its inverse: bisection to neighbouring doubles. */
final class QuantileSearch {
    private QuantileSearch() {}

    /** The smallest double x of [low, high] with cdf(x) ≥ u; {@code high} if there is none. */
    static double lower(Density density, double u, double low, double high) {
        double below = low;
        double above = high;
        for (double middle = middle(below, above); below < middle && middle < above; middle = middle(below, above)) {
            if (density.cdf(middle) >= u) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return density.cdf(low) >= u ? low : above;
    }

    /** The smallest double x of [low, high] with survival(x) ≤ u; {@code high} if there is none. */
    static double upper(Density density, double u, double low, double high) {
        double below = low;
        double above = high;
        for (double middle = middle(below, above); below < middle && middle < above; middle = middle(below, above)) {
            if (density.survival(middle) <= u) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return density.survival(low) <= u ? low : above;
    }

    private static double middle(double a, double b) {
        return a + 0.5 * (b - a);
    }
}
