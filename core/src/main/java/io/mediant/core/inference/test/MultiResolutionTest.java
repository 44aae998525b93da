package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.PlugIn;
import java.util.Arrays;
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
 * the second is {@link AndersonDarling} on the finest cells, which is stronger for shifts. Among the observed labelling and its
 * R permutations each statistic gives every labelling a p value, the share of labellings that reach it; the smaller of the two
 * is its combined statistic, and the result's p is the share of labellings whose combined statistic is at most the observed
 * one (P. H. Westfall and S. S. Young, 1993, ISBN 0-471-55761-7). So the level is exact without Bonferroni's factor of 2. The
 * cells must not depend on which side a row belongs to: quantiles of the pooled sample are right.
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

    /**
     * The statistics' fixed part.
     *
     * @param first size of the first side
     * @param pooled rows of both sides together in the finest cells, in the cells' order
     */
    MultiResolutionTest(long first, long[] pooled) {
        totals = DyadicCounts.of(pooled);
        n = first;
        m = totals.root() - first;
        long[] leaves = new long[totals.width()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = totals.node(totals.width() + i);
        }
        andersonDarling = AndersonDarling.given(first, leaves);
        degreesOfFreedom = new int[Integer.numberOfTrailingZeros(totals.width())];
        for (int level = 0; level < degreesOfFreedom.length; level++) {
            int width = 2 << level;
            int occupied = 0;
            for (int node = width; node < 2 * width; node++) {
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
     * @param permutations R, at least 1; the smallest possible p is 1/(1 + R)
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
        return new MultiResolutionTest(counts.n(), counts.totals()).run(counts, permutations, seed);
    }

    private TestResult run(CountPair counts, int permutations, long seed) {
        long[] side = new long[counts.cells()];
        for (int i = 0; i < side.length; i++) {
            side[i] = counts.a(i);
        }
        long[] tree = new long[totals.size()];
        DyadicCounts.of(side).copyTo(tree);
        double[] surprises = new double[permutations + 1];
        double[] distances = new double[permutations + 1];
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r <= permutations; r++) {
            if (r > 0) {
                totals.permute(counts.n(), random, tree);
            }
            surprises[r] = surprise(tree);
            distances[r] = distance(tree);
        }
        return new TestResult(METHOD, surprises[0], combinedP(surprises, distances), permutations);
    }

    /** Returns the p value of the first labelling among all. */
    static double combinedP(double[] surprises, double[] distances) {
        int[] reached = reached(surprises);
        int[] reachedAd = reached(distances);
        int observed = Math.min(reached[0], reachedAd[0]);
        int atMost = 0;
        for (int r = 0; r < reached.length; r++) {
            atMost += Math.min(reached[r], reachedAd[r]) <= observed ? 1 : 0;
        }
        return (double) atMost / reached.length;
    }

    /** Returns for each value how many of the values reach it, itself included. */
    private static int[] reached(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] reached = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (PermutationNull.reaches(sorted[middle], values[i])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            reached[i] = sorted.length - low;
        }
        return reached;
    }

    /** The pooled counts. */
    DyadicCounts totals() {
        return totals;
    }

    /** Returns the Anderson-Darling statistic for the first side's counts in every node of the tree. */
    double distance(long[] first) {
        return andersonDarling.of(first, totals.width());
    }

    /** Returns T for the first side's counts in every node of the tree. */
    double surprise(long[] first) {
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
