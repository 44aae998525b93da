package io.mediant.core.inference.internal;

/**
 * Plug-in Jensen-Shannon divergence of two count vectors, in nats, with equal weights.
 *
 * <p>With p = a/n and q = b/m, JSD = sum (p + q)/2 phi(t), t = (p - q)/(p + q), and phi(t) = [(1 + t) ln(1 + t) +
 * (1 - t) ln(1 - t)]/2. Every term is at least 0 and cells that are empty on both sides give 0, so equal proportions give
 * 0 and the value lies in [0, ln 2]. For |t| below 0.1 phi is its series, which has no cancellation.
 */
public final class PlugIn {
    /** The largest value, ln 2. */
    public static final double LN2 = Math.log(2);

    private static final double SERIES_LIMIT = 0.1;

    private PlugIn() {}

    /** Returns the divergence of {@code a / n} and {@code b / m}, where n and m are the sums of a and b. */
    public static double nats(long[] a, long[] b, long n, long m) {
        double sum = 0;
        double inverseN = 1.0 / n;
        double inverseM = 1.0 / m;
        for (int i = 0; i < a.length; i++) {
            sum += term(a[i] * inverseN, b[i] * inverseM);
        }
        return Math.min(sum, LN2);
    }

    /** Returns one cell's share {@code (p ln(2p/(p+q)) + q ln(2q/(p+q)))/2} for p, q at least 0; 0 where both are 0. */
    public static double term(double p, double q) {
        double sum = p + q;
        return sum == 0 ? 0 : 0.5 * sum * phi((p - q) / sum);
    }

    /** Returns {@code [(1 + t) ln(1 + t) + (1 - t) ln(1 - t)]/2} for t in [-1, 1]; even, 0 at 0 and ln 2 at 1. */
    static double phi(double t) {
        double s = t * t;
        if (s < SERIES_LIMIT * SERIES_LIMIT) {
            double tail = 1.0 / 56 + s * (1.0 / 90 + s * (1.0 / 132 + s / 182));
            return s * (1.0 / 2 + s * (1.0 / 12 + s * (1.0 / 30 + s * tail)));
        }
        double up = 1 + t;
        double down = 1 - t;
        double high = up == 0 ? 0 : up * Math.log(up);
        double low = down == 0 ? 0 : down * Math.log(down);
        return 0.5 * (high + low);
    }
}
