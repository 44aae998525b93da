package io.mediant.core.inference.internal;

import io.mediant.core.internal.EntropyFunctions;

/**
 * Plug-in Jensen-Shannon divergence of two count vectors, in nats, with equal weights: the sum of the terms of
 * {@link EntropyFunctions} over p = a/n and q = b/m. Beside the divergence's own kernel it takes whole numbers and lets
 * a resampling loop allocate nothing.
 */
public final class PlugIn {
    /** The largest value, ln 2. */
    public static final double LN2 = EntropyFunctions.LN2;

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
        return 0.5 * EntropyFunctions.jensenShannonTerm(p, q, p - q);
    }
}
