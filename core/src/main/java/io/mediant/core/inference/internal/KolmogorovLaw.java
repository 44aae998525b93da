package io.mediant.core.inference.internal;

/**
 * Upper tail of Kolmogorov's distance D_n between a continuous distribution function and the empirical one of n values.
 *
 * <p>After R. Simard and P. L'Ecuyer (2011), doi:10.18637/jss.v039.i11: in the tail (n d^2 of 2.2 or more; 4 for n up to 140)
 * twice the exact one-sided probability, relative error about 1e-12 beyond the neglected term exp(-8 n d^2); elsewhere one
 * minus the distribution function, by Durbin's matrix algorithm (J. Marsaglia, W. W. Tsang and J. Wang, 2003,
 * doi:10.18637/jss.v008.i18) for small n or d, by the expansion of W. Pelz and I. J. Good (1976,
 * doi:10.1111/j.2517-6161.1976.tb01579.x) otherwise.
 */
public final class KolmogorovLaw {
    private static final int SMALL = 140;
    private static final double SMALL_TAIL = 4;
    private static final double TAIL = 2.2;
    private static final double ZERO = 370;
    private static final long MATRIX_MAX = 100_000;
    private static final double MATRIX_REACH = 1.4;
    private static final int STRIDE_ABOVE = 20_000;
    private static final int STRIDES = 4000;
    private static final double HALF_PI_SQUARE = 0.5 * Math.PI * Math.PI;

    private KolmogorovLaw() {}

    /** Returns P(D_n at least d) for d in [0, 1] and n at least 1. */
    public static double upperTail(double d, long n) {
        double t = n * d;
        if (d >= 1 || t <= 0.5) {
            return d >= 1 ? 0 : 1;
        }
        double square = t * d;
        if (t >= n - 1) {
            return Math.min(1, 2 * Math.pow(1 - d, (double) n));
        }
        if (d >= 0.5 || square >= (n <= SMALL ? SMALL_TAIL : TAIL)) {
            return n > SMALL && square >= ZERO ? 0 : Math.min(1, 2 * oneSided(d, n));
        }
        boolean matrix = n <= SMALL || (n <= MATRIX_MAX && t * Math.sqrt(d) <= MATRIX_REACH);
        double below = matrix ? DurbinMatrix.probability(d, (int) n) : pelzGood(d, (double) n);
        return Math.max(0, Math.min(1, 1 - below));
    }

    /**
     * Returns P(D_n^+ at least d) = sum over j up to n(1 - d) of (d/a_j) Bin(j; n, a_j), a_j = d + j/n (Z. W. Birnbaum and
     * F. H. Tingey, 1951). For large n the sum takes every s-th term: as a function of j the terms are smooth and vanish at
     * both ends.
     */
    private static double oneSided(double d, long n) {
        long last = (long) Math.floor(n * (1 - d));
        long stride = n > STRIDE_ABOVE ? Math.max(1, last / STRIDES) : 1;
        double sum = 0;
        for (long j = 0; j <= last; j += stride) {
            double a = d + j / (double) n;
            if (a < 1) {
                sum += d / a * Saddlepoint.binomial(j, n, a);
            }
        }
        return stride * sum;
    }

    /** Returns P(D_n at most d) to about 1e-6 or better for n above 140. */
    private static double pelzGood(double d, double n) {
        double z = Math.sqrt(n) * d;
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double pi2 = Math.PI * Math.PI;
        double k0 = 0;
        double k1 = 0;
        double k2 = 0;
        double k3 = 0;
        int terms = (int) Math.ceil(16 * z / Math.PI) + 1;
        for (int k = 1; k <= terms; k++) {
            double odd = (k - 0.5) * (k - 0.5) * pi2;
            double weight = Math.exp(-0.5 * odd / z2);
            k0 += weight;
            k1 += weight * (odd - z2);
            k2 += weight * (6 * z6 + 2 * z4 + odd * (2 * z4 - 5 * z2) + odd * odd * (1 - 2 * z2));
            k3 += weight
                    * (odd * odd * odd * (5 - 30 * z2)
                            + odd * odd * (212 * z4 - 60 * z2)
                            + odd * (135 * z4 - 96 * z6)
                            - 30 * z6
                            - 90 * z4 * z4);
            double even = k * (double) k * pi2;
            double evenWeight = Math.exp(-HALF_PI_SQUARE * k * k / z2);
            k2 -= 2 * z4 * evenWeight * even;
            k3 += 30 * z4 * evenWeight * even * (3 * z2 - even);
        }
        double root = Math.sqrt(2 * Math.PI);
        return root
                * (k0 / z
                        + k1 / (6 * z4 * Math.sqrt(n))
                        + k2 / (72 * z6 * z * n)
                        + k3 / (6480 * z4 * z6 * n * Math.sqrt(n)));
    }
}
