package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.Saddlepoint;

/**
 * Likelihood-ratio test that two samples come from one distribution.
 *
 * <p>G = 2 sum [a ln(a N/(c n)) + b ln(b N/(c m))] with c = a + b and N = n + m; it is 2 N times the Jensen-Shannon divergence
 * (nats) with weights n/N and m/N. Each cell's share is computed as a sum of terms of at least 0, so equal proportions give 0.
 * For large expected counts G is chi-square with K - 1 degrees of freedom, K the number of occupied cells. Source: S. S. Wilks
 * (1938), doi:10.1214/aoms/1177732360.
 *
 * @param statistic G, at least 0
 * @param degreesOfFreedom K - 1
 * @param p P(chi2 at least G), in [0, 1]; 1 where there is a single cell
 */
public record GTest(double statistic, int degreesOfFreedom, double p) {

    /**
     * Tests two samples.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative or a side has no rows
     */
    public static GTest of(long[] a, long[] b) {
        CountPair counts = CountPair.of(a, b);
        double share = counts.n() / ((double) counts.n() + counts.m());
        double rest = counts.m() / ((double) counts.n() + counts.m());
        double sum = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double total = counts.total(i);
            sum += Saddlepoint.deviance((double) counts.a(i), total * share)
                    + Saddlepoint.deviance((double) counts.b(i), total * rest);
        }
        int df = counts.cells() - 1;
        return new GTest(2 * sum, df, df == 0 ? 1 : ChiSquare.upperTail(2 * sum, df));
    }
}
