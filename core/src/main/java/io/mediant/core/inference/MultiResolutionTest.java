package io.mediant.core.inference;

import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.PlugIn;
import java.util.SplittableRandom;

/**
 * Permutation test that two samples over ordered cells come from one distribution, at all resolutions at once.
 *
 * <p>The cells are merged dyadically to K_j = 2, 4, 8, ... cells. With D_j the plug-in Jensen-Shannon divergence (nats) at
 * resolution j, the first statistic is the most surprising resolution,
 *
 * <pre>
 * T = max over j of -ln P(chi2 with (occupied cells - 1) degrees of freedom >= 8 n m/(n + m) D_j);
 * </pre>
 *
 * the second is {@link AndersonDarling} on the finest cells, which is stronger for shifts. Both have permutation p values
 * (1 + #{permuted >= observed})/(1 + R) from the same permutations, and the result's p is min(1, 2 min(p_T, p_AD)), so its
 * level is exact up to Bonferroni's bound. The cells must not depend on which side a row belongs to: quantiles of the pooled
 * sample are right.
 *
 * <p>Permuted counts are drawn down the dyadic tree ({@link MultivariateHypergeometric}), so a permutation costs about K
 * hypergeometric draws however many rows there are.
 */
public final class MultiResolutionTest {
    private static final String METHOD = "multi-resolution and Anderson-Darling, permuted";

    private final DyadicCounts totals;
    private final AndersonDarling andersonDarling;
    private final double n;
    private final double m;
    private final int[] degreesOfFreedom;

    private MultiResolutionTest(CountPair counts) {
        totals = DyadicCounts.of(counts.totals());
        n = counts.n();
        m = counts.m();
        long[] leaves = new long[totals.width()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = totals.node(totals.width() + i);
        }
        andersonDarling = AndersonDarling.given(counts.n(), leaves);
        degreesOfFreedom = new int[Integer.numberOfTrailingZeros(totals.width())];
        for (int level = 0; level < degreesOfFreedom.length; level++) {
            int first = 2 << level;
            int occupied = 0;
            for (int node = first; node < 2 * first; node++) {
                occupied += totals.node(node) > 0 ? 1 : 0;
            }
            degreesOfFreedom[level] = occupied - 1;
        }
    }

    /**
     * Tests two samples. The result's statistic is T.
     *
     * @param a rows of the first sample in the finest cells, in the cells' order; at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param permutations R, at least 1; the smallest possible p is 2/(1 + R)
     * @throws IllegalArgumentException if the counts are invalid or {@code permutations} is below 1
     */
    public static TestResult of(long[] a, long[] b, int permutations, long seed) {
        if (permutations < 1) {
            throw new IllegalArgumentException(
                    "permutations is " + permutations + "; this test has no analytic form, give a number such as 999");
        }
        CountPair counts = CountPair.of(a, b);
        if (counts.cells() == 1) {
            return new TestResult(METHOD, 0, 1, permutations);
        }
        return new MultiResolutionTest(counts).run(counts, permutations, seed);
    }

    private TestResult run(CountPair counts, int permutations, long seed) {
        long[] side = new long[counts.cells()];
        for (int i = 0; i < side.length; i++) {
            side[i] = counts.a(i);
        }
        long[] tree = new long[totals.size()];
        DyadicCounts.of(side).copyTo(tree);
        double observed = surprise(tree);
        double observedAd = andersonDarling.of(tree, totals.width());
        SplittableRandom random = new SplittableRandom(seed);
        int reached = 0;
        int reachedAd = 0;
        for (int r = 0; r < permutations; r++) {
            totals.permute(counts.n(), random, tree);
            if (PermutationNull.reaches(surprise(tree), observed)) {
                reached++;
            }
            if (PermutationNull.reaches(andersonDarling.of(tree, totals.width()), observedAd)) {
                reachedAd++;
            }
        }
        double p = Math.min(1, 2 * (1.0 + Math.min(reached, reachedAd)) / (1.0 + permutations));
        return new TestResult(METHOD, observed, p, permutations);
    }

    /** Returns T for the first side's counts in every node of the tree. */
    private double surprise(long[] first) {
        double scale = 8 * n * m / (n + m);
        double most = 0;
        for (int level = 0; level < degreesOfFreedom.length; level++) {
            if (degreesOfFreedom[level] > 0) {
                double statistic = scale * divergence(first, 2 << level);
                most = Math.max(most, -ChiSquare.logUpperTail(statistic, degreesOfFreedom[level]));
            }
        }
        return most;
    }

    private double divergence(long[] first, int from) {
        double sum = 0;
        for (int node = from; node < 2 * from; node++) {
            sum += PlugIn.term(first[node] / n, (totals.node(node) - first[node]) / m);
        }
        return sum;
    }
}
