package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.KolmogorovLaw;

/**
 * Two-sample Kolmogorov-Smirnov test.
 *
 * <p>The p value of a largest distance D between two empirical distribution functions of n and m values is that of the exact
 * one-sample law at the effective size nm/(n + m), rounded half to even: the convention of SciPy's {@code ks_2samp} with
 * {@code method='asymp'}. With ties the true p is smaller.
 */
public final class KolmogorovSmirnov {
    private KolmogorovSmirnov() {}

    /**
     * Returns P(distance at least d), in [0, 1]; 0 below about 1e-300.
     *
     * @param d largest distance between the distribution functions, in [0, 1]
     * @param n size of the first sample, at least 1
     * @param m size of the second sample, at least 1
     * @throws IllegalArgumentException if an argument is NaN or out of its range, or the effective size rounds to 0
     */
    public static double asymptoticP(double d, double n, double m) {
        if (!(d >= 0 && d <= 1)) {
            throw new IllegalArgumentException("distance is " + d + "; distribution functions differ by 0 to 1");
        }
        if (!(n >= 1 && m >= 1 && n + m <= 1L << 53)) {
            throw new IllegalArgumentException("sizes are " + n + " and " + m + "; give numbers of rows, 1 or more");
        }
        double effective = Math.rint(n * m / (n + m));
        if (effective < 1) {
            throw new IllegalArgumentException("sizes " + n + " and " + m
                    + " have an effective size below one half; the asymptotic p needs more rows");
        }
        return KolmogorovLaw.upperTail(d, (long) effective);
    }
}
