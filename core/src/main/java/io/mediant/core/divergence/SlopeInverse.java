package io.mediant.core.divergence;

import java.util.function.DoubleUnaryOperator;

/** The point at which the slope of a convex function of u > 0 has a given value, for slopes that rise from -∞ to +∞. */
final class SlopeInverse {
    private static final double LARGEST_LOGARITHM = 700;

    private SlopeInverse() {}

    /** u with f'(u) = t to the last bits, by bisection in ln u; within e^-700 and e^700. */
    static double of(DoubleUnaryOperator slope, double t) {
        double low = -LARGEST_LOGARITHM;
        double high = LARGEST_LOGARITHM;
        for (double middle = 0; low < middle && middle < high; middle = 0.5 * (low + high)) {
            if (slope.applyAsDouble(Math.exp(middle)) < t) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(high);
    }
}
