package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.InverseErfc;

/** Quantiles of the standard normal distribution, from whichever tail keeps its digits. */
public final class Normal {
    private static final double SQRT2 = Math.sqrt(2);

    private Normal() {}

    /** Returns z with P(Z at most z) = p, for p in [0, 1]; infinite at the ends. */
    public static double quantile(double p) {
        return -SQRT2 * InverseErfc.value(2 * p);
    }

    /** Returns z with P(Z above z) = q, for q in [0, 1]; infinite at the ends. */
    public static double upperQuantile(double q) {
        return SQRT2 * InverseErfc.value(2 * q);
    }
}
