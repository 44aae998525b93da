package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.DivergencePath;
import io.mediant.core.inference.internal.Exceedances;
import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.inference.internal.PlugIn;

/**
 * What the plug-in Jensen-Shannon divergence (nats) would be if both samples came from one distribution, at exactly these
 * sizes and pooled counts.
 *
 * <p>With permutations, the rows' labels are permuted by drawing the first side's counts from their multivariate
 * hypergeometric law, on all cores, and p = (1 + #{permuted >= observed}) / (1 + R). Values that differ by rounding alone
 * count as equal. Without (R = 0), the mean and variance over all permutations are computed from binomial sums, the 95th percentile and p from
 * the scaled chi-square law with these two moments; p is 1 where every labelling gives the same value. Source of p:
 * B. Phipson and G. Smyth (2010), doi:10.2202/1544-6115.1585.
 *
 * @param observed the plug-in divergence of the samples
 * @param mean mean of the plug-in under permutation
 * @param percentile95 95th percentile of the plug-in under permutation
 * @param p probability of at least the observed value under permutation; never 0 with permutations
 * @param permutations R, the number of permutations drawn
 * @param seed the seed they were drawn from
 */
public record PermutationNull(
        double observed, double mean, double percentile95, double p, int permutations, long seed) {
    private static final double TIE = 1e-10;
    private static final double CONSTANT = 1e-9;
    private static final int NEVER = 0;

    /**
     * Computes the null of two samples.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param permutations number of permutations, at least 0; 0 uses the analytic null
     * @throws IllegalArgumentException if the counts are invalid or {@code permutations} is negative
     */
    public static PermutationNull of(long[] a, long[] b, int permutations, long seed) {
        requirePermutations(permutations);
        CountPair counts = CountPair.of(a, b);
        double observed = counts.plugIn();
        if (counts.cells() == 1) {
            return new PermutationNull(observed, 0, 0, 1, permutations, seed);
        }
        return permutations == 0
                ? analytic(counts, observed, seed)
                : permuted(counts, observed, permutations, NEVER, seed);
    }

    /**
     * Computes the null of two samples, drawing permutations until h of them have reached the observed value: p is then
     * h/(permutations drawn), else (1 + reached)/(1 + R). The level stays exact (J. Besag and P. Clifford, 1991,
     * doi:10.1093/biomet/78.2.301); mean and percentile are those of the permutations drawn, at least h.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param permutations R, the most that are drawn, at least 1
     * @param exceedances h, at least 1; 10 to 20 are usual
     * @throws IllegalArgumentException if the counts are invalid or a number is below 1
     */
    public static PermutationNull withEarlyStopping(long[] a, long[] b, int permutations, int exceedances, long seed) {
        SamplePermutation.requirePermutations(permutations);
        SamplePermutation.requireExceedances(exceedances);
        CountPair counts = CountPair.of(a, b);
        return counts.cells() == 1
                ? new PermutationNull(0, 0, 0, 1, 0, seed)
                : permuted(counts, counts.plugIn(), permutations, exceedances, seed);
    }

    static void requirePermutations(int permutations) {
        if (permutations < 0) {
            throw new IllegalArgumentException(
                    "permutations is " + permutations + "; give 0 for the analytic null, or a number such as 999");
        }
    }

    /** Returns whether {@code value} reaches {@code observed}, up to rounding. */
    static boolean reaches(double value, double observed) {
        return value >= observed - TIE * Math.abs(observed);
    }

    private static PermutationNull analytic(CountPair counts, double observed, long seed) {
        DivergencePath.Point point = DivergencePath.nullPoint(counts);
        if (Math.sqrt(point.variance()) <= CONSTANT * point.mean()) {
            return new PermutationNull(observed, point.mean(), point.mean(), 1, 0, seed);
        }
        double scale = point.variance() / (2 * point.mean());
        double df = point.mean() / scale;
        double percentile = scale * ChiSquare.upperQuantile(0.05, df);
        double p = ChiSquare.upperTail(observed / scale, df);
        return new PermutationNull(observed, point.mean(), Math.min(percentile, PlugIn.LN2), p, 0, seed);
    }

    private static PermutationNull permuted(
            CountPair counts, double observed, int permutations, int exceedances, long seed) {
        long[] totals = counts.totals();
        PermutedCounts law = PermutedCounts.of(totals, counts.n());
        Exceedances found = MonteCarlo.run(
                () -> {
                    long[] first = new long[totals.length];
                    long[] second = new long[totals.length];
                    return random -> {
                        law.draw(random, first);
                        for (int i = 0; i < totals.length; i++) {
                            second[i] = totals[i] - first[i];
                        }
                        return PlugIn.nats(first, second, counts.n(), counts.m());
                    };
                },
                observed,
                TIE * observed,
                permutations,
                exceedances,
                seed);
        return new PermutationNull(observed, found.mean(), found.percentile95(), found.p(), found.drawn(), seed);
    }
}
