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
    private static final long MOST_PAIRS = 100_000_000;
    private static final double ROUNDING = 1e-9;

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
        requireDistance(d);
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

    /**
     * Returns P(distance at least d) over all orders of n + m values without ties, in (0, 1]; with ties the true p is smaller.
     *
     * <p>Every order is a path over the grid from (0, 0) to (n, m). The share of the paths to (i, j) that have touched a point with
     * |i/n - j/m| at least d is 1 at such a point, and elsewhere i/(i + j) times that of (i - 1, j) plus j/(i + j) times that of
     * (i, j - 1): all terms are at least 0, so small p keep their digits. Source: J. L. Hodges (1958), doi:10.1007/BF02589501.
     *
     * @param d largest distance between the distribution functions, in [0, 1]
     * @param n size of the first sample, at least 1
     * @param m size of the second sample, at least 1, n m at most 100 000 000
     * @throws IllegalArgumentException if an argument is NaN or out of its range
     */
    public static double exactP(double d, int n, int m) {
        requireDistance(d);
        if (n < 1 || m < 1 || (long) n * m > MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "sizes are " + n + " and " + m
                            + "; the exact p needs 1 or more rows a side and a product of at most 100 000 000, else use asymptoticP");
        }
        double product = (double) n * m;
        double limit = Math.ceil(d * product * (1 - ROUNDING));
        double[] touched = new double[m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                double gap = Math.abs((double) i * m - (double) j * n);
                if (gap >= limit) {
                    touched[j] = 1;
                } else if (i + j > 0) {
                    double left = j > 0 ? touched[j - 1] * j : 0;
                    double below = i > 0 ? touched[j] * i : 0;
                    touched[j] = (left + below) / (i + j);
                }
            }
        }
        return touched[m];
    }

    private static void requireDistance(double d) {
        if (!(d >= 0 && d <= 1)) {
            throw new IllegalArgumentException("distance is " + d + "; distribution functions differ by 0 to 1");
        }
    }
}
