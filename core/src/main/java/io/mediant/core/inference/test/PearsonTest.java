package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.CountPair;

/**
 * Pearson's chi-square test that two samples come from one distribution.
 *
 * <p>With c = a + b and N = n + m the statistic is sum (a m - b n)^2 / (c n m), chi-square with K - 1 degrees of freedom for
 * large expected counts, K the number of occupied cells. Source: K. Pearson (1900), doi:10.1080/14786440009463897.
 *
 * @param statistic at least 0
 * @param degreesOfFreedom K - 1
 * @param p P(chi2 at least the statistic), in [0, 1]; 1 where there is a single cell
 * @param valid whether every expected count c n/N and c m/N is at least 5, the usual condition for p
 */
public record PearsonTest(double statistic, int degreesOfFreedom, double p, boolean valid) {
    private static final double MIN_EXPECTED = 5;

    /**
     * Tests two samples.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative or a side has no rows
     */
    public static PearsonTest of(long[] a, long[] b) {
        CountPair counts = CountPair.of(a, b);
        double n = counts.n();
        double m = counts.m();
        double smallerShare = Math.min(n, m) / (n + m);
        double sum = 0;
        boolean valid = true;
        for (int i = 0; i < counts.cells(); i++) {
            double gap = counts.a(i) / n - counts.b(i) / m;
            sum += gap * gap / counts.total(i);
            valid &= counts.total(i) * smallerShare >= MIN_EXPECTED;
        }
        double statistic = sum * n * m;
        int df = counts.cells() - 1;
        return new PearsonTest(statistic, df, df == 0 ? 1 : ChiSquare.upperTail(statistic, df), valid);
    }
}
