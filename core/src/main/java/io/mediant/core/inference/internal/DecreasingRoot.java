package io.mediant.core.inference.internal;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Root of a decreasing function on (0, end]: a bracket from a guess by steps of a constant factor, then the Illinois form of
 * regula falsi (M. Dowell and P. Jarratt, 1971, doi:10.1007/BF01934364).
 */
public final class DecreasingRoot {
    private static final double FACTOR = 1.6;
    private static final double SMALLEST = 1e-9;
    private static final double TOLERANCE = 1e-7;
    private static final int MAX_STEPS = 40;

    private DecreasingRoot() {}

    /** Returns the root, or empty if the function is still positive at {@code end}; it must be positive near 0. */
    public static OptionalDouble find(DoubleUnaryOperator function, double guess, double end) {
        double x = Math.max(SMALLEST, Math.min(guess, end));
        double f = function.applyAsDouble(x);
        double low;
        double high;
        double fLow;
        double fHigh;
        if (f > 0) {
            do {
                low = x;
                fLow = f;
                if (x >= end) {
                    return OptionalDouble.empty();
                }
                x = Math.min(end, x * FACTOR);
                f = function.applyAsDouble(x);
            } while (f > 0);
            high = x;
            fHigh = f;
        } else {
            do {
                high = x;
                fHigh = f;
                if (x <= SMALLEST) {
                    return OptionalDouble.of(x);
                }
                x = Math.max(SMALLEST, x / FACTOR);
                f = function.applyAsDouble(x);
            } while (f <= 0);
            low = x;
            fLow = f;
        }
        return OptionalDouble.of(illinois(function, low, fLow, high, fHigh));
    }

    private static double illinois(DoubleUnaryOperator function, double a, double fA, double b, double fB) {
        double low = a;
        double high = b;
        double fLow = fA;
        double fHigh = fB;
        int kept = 0;
        double x = high;
        for (int step = 0; step < MAX_STEPS && high - low > TOLERANCE * high; step++) {
            double next = (low * fHigh - high * fLow) / (fHigh - fLow);
            if (Math.abs(next - x) < TOLERANCE * x) {
                return next;
            }
            x = next;
            double f = function.applyAsDouble(x);
            if (f > 0) {
                low = x;
                fLow = f;
                fHigh = kept == 1 ? 0.5 * fHigh : fHigh;
                kept = 1;
            } else {
                high = x;
                fHigh = f;
                fLow = kept == -1 ? 0.5 * fLow : fLow;
                kept = -1;
            }
        }
        return x;
    }
}
