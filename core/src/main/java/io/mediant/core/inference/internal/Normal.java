package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** Probabilities and quantiles of the standard normal distribution, from whichever tail keeps its digits. */
public final class Normal {
    private static final double SQRT2 = Math.sqrt(2);

    private Normal() {}

    /** Returns P(Z at most z). */
    public static double cdf(double z) {
        return 0.5 * Erfc.value(-z / SQRT2);
    }

    /** Returns z with P(Z at most z) = p, for p in [0, 1]; infinite at the ends. */
    public static double quantile(double p) {
        return -SQRT2 * InverseErfc.value(2 * p);
    }

    /** Returns z with P(Z above z) = q, for q in [0, 1]; infinite at the ends. */
    public static double upperQuantile(double q) {
        return SQRT2 * InverseErfc.value(2 * q);
    }
}
