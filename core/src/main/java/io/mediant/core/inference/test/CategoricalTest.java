package io.mediant.core.inference.test;

/**
 * Test that two samples of unordered cells come from one distribution, with the plug-in Jensen-Shannon divergence (nats, equal
 * weights) as its statistic.
 *
 * <p>With permutations the level is exact whatever the counts; without, p comes from the scaled chi-square law with the exact
 * permutation mean and a two-moment match. That form is not for a side of so few rows that the divergence takes few values: with
 * 1000 and 10 rows in 10 equal cells it rejects in 13.5 % of draws at 10 %. See {@link PermutationNull}.
 */
public final class CategoricalTest {
    private CategoricalTest() {}

    /**
     * Tests two samples.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param permutations number of permutations, at least 0
     * @throws IllegalArgumentException if the counts are invalid or {@code permutations} is negative
     */
    public static TestResult of(long[] a, long[] b, int permutations, long seed) {
        PermutationNull law = PermutationNull.of(a, b, permutations, seed);
        String method =
                permutations > 0 ? "permuted Jensen-Shannon divergence" : "Jensen-Shannon divergence, analytic null";
        return new TestResult(method, law.observed(), law.p(), permutations);
    }
}
