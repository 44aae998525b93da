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
 * @param smallestExpected the smallest of the expected counts c n/N and c m/N
 */
public record PearsonTest(double statistic, int degreesOfFreedom, double p, double smallestExpected) {
    private static final double USUAL_EXPECTED = 5;
    private static final int MANY_CELLS = 10;
    private static final double EXPECTED_IN_FEW_CELLS = 150;

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
        double sum = 0;
        long rarest = Long.MAX_VALUE;
        for (int i = 0; i < counts.cells(); i++) {
            double gap = counts.a(i) / n - counts.b(i) / m;
            sum += gap * gap / counts.total(i);
            rarest = Math.min(rarest, counts.total(i));
        }
        double statistic = sum * n * m;
        int df = counts.cells() - 1;
        double p = df == 0 ? 1 : ChiSquare.upperTail(statistic, df);
        return new PearsonTest(statistic, df, p, rarest * (Math.min(n, m) / (n + m)));
    }

    /**
     * Returns whether every expected count is at least 5, the usual condition for p (W. G. Cochran, "Some methods for
     * strengthening the common chi-square tests", Biometrics 10 (1954), 417-451).
     */
    public boolean valid() {
        return smallestExpected >= USUAL_EXPECTED;
    }

    /**
     * Returns whether p may stand in for that of a permutation test: every expected count is at least 5 in 10 cells or more,
     * at least 150 in fewer. With few cells the statistic takes few values: the level of two cells that expect 25 rows each is
     * anywhere from 3 to 7 % at a nominal 5 %.
     */
    public boolean replacesPermutation() {
        return smallestExpected >= EXPECTED_IN_FEW_CELLS || (valid() && degreesOfFreedom >= MANY_CELLS - 1);
    }
}
