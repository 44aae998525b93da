package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.PlugIn;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Bisection for the smallest divergence that is found, by the logarithm. */
final class SmallestDivergence {
    private static final double SMALLEST = 1e-12;
    private static final double STEP = 4;
    private static final double LARGEST = 0.95 * PlugIn.LN2;
    private static final double PRECISION = 1e-4;

    private SmallestDivergence() {}

    /** Returns the least divergence above {@code least} that is found; empty if none up to 0.95 ln 2 is. */
    static OptionalDouble find(double least, DoublePredicate found) {
        double low = Math.max(least, SMALLEST);
        double high = Math.min(LARGEST, least > 0 ? 1.01 * least : SMALLEST);
        while (!found.test(high)) {
            if (high >= LARGEST) {
                return OptionalDouble.empty();
            }
            low = high;
            high = Math.min(LARGEST, least > 0 ? least + STEP * (high - least) : STEP * high);
        }
        while (high - low > PRECISION * high) {
            double middle = Math.sqrt(low * high);
            if (found.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }
}
