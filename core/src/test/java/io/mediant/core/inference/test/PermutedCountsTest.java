package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.internal.ChiSquare;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PermutedCountsTest {
    private static final int DRAWS = 20_000;

    @Test
    void drawsKeepTheSumAndStayWithinTheTotals() {
        SplittableRandom random = new SplittableRandom(1);
        for (int cells : new int[] {1, 2, 7, 100}) {
            long[] totals = random.longs(cells, 1, 3000).toArray();
            long all = Arrays.stream(totals).sum();
            long[] out = new long[cells];
            for (long n : new long[] {0, 1, all / 100, all / 2, all - 1, all}) {
                PermutedCounts.of(totals, n).draw(random, out);
                assertEquals(n, Arrays.stream(out).sum());
                for (int i = 0; i < cells; i++) {
                    assertTrue(out[i] >= 0 && out[i] <= totals[i]);
                }
            }
        }
    }

    @Test
    void allRowsAreTheTotals() {
        long[] totals = {3, 5000, 1, 1_000_000_000};
        long[] out = new long[4];
        PermutedCounts.of(totals, 1_000_005_004).draw(new SplittableRandom(1), out);
        assertArrayEquals(totals, out);
    }

    /** Frequencies of each count of each cell against the hypergeometric law; its 49 p fall below 1e-4 by chance in 1 of 200 seeds. */
    @Test
    void everyCellHasItsHypergeometricLaw() {
        long[] totals = {1, 2, 5, 9, 30, 1024, 1500};
        for (long n : new long[] {4, 60, 1285}) {
            assertLaws(totals, n);
            assertLaws(new long[] {1, 1, 2, 2, 3, 3, 8}, n % 13);
        }
        assertLaws(totals, 2571 - 60);
    }

    private static void assertLaws(long[] totals, long n) {
        long all = Arrays.stream(totals).sum();
        PermutedCounts law = PermutedCounts.of(totals, n);
        SplittableRandom random = new SplittableRandom(n);
        long[][] found = new long[totals.length][(int) n + 1];
        long[] out = new long[totals.length];
        for (int d = 0; d < DRAWS; d++) {
            law.draw(random, out);
            for (int i = 0; i < out.length; i++) {
                found[i][(int) out[i]]++;
            }
        }
        for (int i = 0; i < totals.length; i++) {
            double p = fit(found[i], Hypergeometric.of(all, totals[i], n));
            assertTrue(p > 1e-4, "cell " + i + ", " + n + " rows: p = " + p);
        }
    }

    /** P of Pearson's statistic, with values that are expected fewer than 10 times joined. */
    private static double fit(long[] found, Hypergeometric law) {
        double statistic = 0;
        double restExpected = 0;
        double restFound = 0;
        int df = -1;
        for (int k = 0; k < found.length; k++) {
            double expected = DRAWS * law.probability(k);
            if (expected < 10) {
                restExpected += expected;
                restFound += found[k];
            } else {
                statistic += (found[k] - expected) * (found[k] - expected) / expected;
                df++;
            }
        }
        if (restExpected >= 10) {
            statistic += (restFound - restExpected) * (restFound - restExpected) / restExpected;
            df++;
        }
        return df <= 0 ? 1 : ChiSquare.upperTail(statistic, df);
    }

    /** The variance of a sum of cells, as that of sampling without replacement, within 5 standard errors. */
    @Test
    void cellsDependOnEachOtherAsRowsWithoutReplacementDo() {
        long[] totals = new long[50];
        Arrays.fill(totals, 12);
        PermutedCounts law = PermutedCounts.of(totals, 200);
        SplittableRandom random = new SplittableRandom(3);
        long[] out = new long[50];
        double squares = 0;
        for (int d = 0; d < DRAWS; d++) {
            law.draw(random, out);
            double half = Arrays.stream(out, 0, 25).sum() - 100.0;
            squares += half * half;
        }
        double variance = 200.0 * 0.25 * (600 - 200) / (600 - 1);
        assertEquals(variance, squares / DRAWS, 5 * variance * Math.sqrt(2.0 / DRAWS));
    }
}
