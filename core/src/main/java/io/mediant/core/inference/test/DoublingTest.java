package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.PlugIn;
import java.util.SplittableRandom;

/**
 * Test whether finer cells found structure that coarse cells miss.
 *
 * <p>Every coarse cell is split into fine cells. The statistic is 8 n m/(n + m) [D(fine) - D(coarse)], at least 0, with D the
 * plug-in Jensen-Shannon divergence (nats). If both samples have one distribution inside each coarse cell, it is about
 * chi-square where the sides also agree between the coarse cells; the permutation form is exact without that condition: it
 * permutes labels inside each coarse cell. A p of 0.05 or less means that the coarse divergence is under-resolved and is to be
 * read as a lower value; a larger p does not mean that it has converged.
 */
public final class DoublingTest {
    private final long[] a;
    private final long[] b;
    private final int[] parents;
    private final long[] coarseA;
    private final long[] coarseB;
    private final double n;
    private final double m;

    private DoublingTest(long[] a, long[] b, int[] parents, int coarse, CountPair counts) {
        this.a = a;
        this.b = b;
        this.parents = parents;
        coarseA = new long[coarse];
        coarseB = new long[coarse];
        for (int i = 0; i < a.length; i++) {
            coarseA[parents[i]] += a[i];
            coarseB[parents[i]] += b[i];
        }
        n = counts.n();
        m = counts.m();
    }

    /**
     * Tests fine cells against their pairwise unions: cells 2i and 2i + 1 make coarse cell i.
     *
     * @param a rows of the first sample in each fine cell, an even number of cells
     * @param b rows of the second sample in the same cells
     * @param permutations number of permutations; 0 for the chi-square form
     * @throws IllegalArgumentException if the counts are invalid, their number odd, or {@code permutations} negative
     */
    public static TestResult ofPairs(long[] a, long[] b, int permutations, long seed) {
        if (a.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "there are " + a.length + " fine cells, which is odd; name the coarse cell of each instead");
        }
        int[] parents = new int[a.length];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i / 2;
        }
        return of(a, b, parents, permutations, seed);
    }

    /**
     * Tests fine cells against coarse cells.
     *
     * @param a rows of the first sample in each fine cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param parents the coarse cell of each fine cell, numbered from 0 in increasing order
     * @param permutations number of permutations; 0 for the chi-square form
     * @throws IllegalArgumentException if the counts are invalid, the parents are not increasing from 0 without gaps, or
     *     {@code permutations} is negative
     */
    public static TestResult of(long[] a, long[] b, int[] parents, int permutations, long seed) {
        PermutationNull.requirePermutations(permutations);
        CountPair counts = CountPair.of(a, b);
        if (parents.length != a.length) {
            throw new IllegalArgumentException(
                    "there are " + parents.length + " parents for " + a.length + " fine cells; name one for each");
        }
        int coarse = 1;
        for (int i = 0; i < parents.length; i++) {
            if (i == 0 ? parents[0] != 0 : parents[i] != coarse && parents[i] != coarse - 1) {
                throw new IllegalArgumentException("parent " + i + " is " + parents[i] + ", expected "
                        + (i == 0 ? "0" : (coarse - 1) + " or " + coarse) + "; number coarse cells in order");
            }
            coarse = parents[i] + 1;
        }
        DoublingTest test = new DoublingTest(a, b, parents, coarse, counts);
        return permutations == 0 ? test.chiSquare() : test.permuted(permutations, seed);
    }

    private double scale() {
        return 8 * n * m / (n + m);
    }

    private double gain(long[] fineA, long[] fineB) {
        double gain = 0;
        for (int i = 0; i < fineA.length; i++) {
            gain += PlugIn.term(fineA[i] / n, fineB[i] / m);
        }
        for (int j = 0; j < coarseA.length; j++) {
            gain -= PlugIn.term(coarseA[j] / n, coarseB[j] / m);
        }
        return Math.max(0, gain);
    }

    private TestResult chiSquare() {
        int df = 0;
        for (int i = 0; i < a.length; i++) {
            boolean informative = coarseA[parents[i]] > 0 && coarseB[parents[i]] > 0;
            df += informative && a[i] + b[i] > 0 ? 1 : 0;
        }
        for (int j = 0; j < coarseA.length; j++) {
            df -= coarseA[j] > 0 && coarseB[j] > 0 ? 1 : 0;
        }
        double statistic = scale() * gain(a, b);
        return new TestResult("doubling, chi-square", statistic, df == 0 ? 1 : ChiSquare.upperTail(statistic, df), 0);
    }

    private TestResult permuted(int permutations, long seed) {
        double observed = gain(a, b);
        long[] fineA = new long[a.length];
        long[] fineB = new long[a.length];
        SplittableRandom random = new SplittableRandom(seed);
        int reached = 0;
        for (int r = 0; r < permutations; r++) {
            permuteWithin(random, fineA);
            for (int i = 0; i < a.length; i++) {
                fineB[i] = a[i] + b[i] - fineA[i];
            }
            if (PermutationNull.reaches(gain(fineA, fineB), observed)) {
                reached++;
            }
        }
        double p = (1.0 + reached) / (1.0 + permutations);
        return new TestResult("doubling, permuted", scale() * observed, p, permutations);
    }

    /** Draws the first side's fine counts given its coarse counts, cell after cell. */
    private void permuteWithin(SplittableRandom random, long[] fineA) {
        long marked = 0;
        long left = 0;
        for (int i = 0; i < a.length; i++) {
            if (i == 0 || parents[i] != parents[i - 1]) {
                marked = coarseA[parents[i]];
                left = coarseA[parents[i]] + coarseB[parents[i]];
            }
            long total = a[i] + b[i];
            fineA[i] = Hypergeometric.of(left, total, marked).sample(random);
            marked -= fineA[i];
            left -= total;
        }
    }
}
