package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.Draws;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PermutationNullTest {
    private static final long[] A = {12, 30, 9, 1, 51, 7};
    private static final long[] B = {20, 22, 9, 3, 40, 16};

    @Test
    void analyticAndPermutedNullsAgree() {
        PermutationNull analytic = PermutationNull.of(A, B, 0, 1);
        PermutationNull permuted = PermutationNull.of(A, B, 9999, 1);
        assertEquals(permuted.mean(), analytic.mean(), 0.03 * permuted.mean());
        assertEquals(permuted.percentile95(), analytic.percentile95(), 0.05 * permuted.percentile95());
        assertEquals(permuted.p(), analytic.p(), 0.01);
        assertEquals(permuted.observed(), analytic.observed());
    }

    /** Of the labellings of (2 | 2) rows 2 of 6 put each pair on one side, so p is about 1/3: 5 standard errors at R = 9999. */
    @Test
    void pOfAFullSplitByHand() {
        PermutationNull law = PermutationNull.of(new long[] {2, 0}, new long[] {0, 2}, 9999, 3);
        assertEquals(1.0 / 3, law.p(), 0.025);
        assertEquals(Math.log(2), law.percentile95(), 1e-15);
    }

    @Test
    void pIsNeverZeroAndIsOneForEqualSides() {
        assertEquals(
                0.01,
                PermutationNull.of(new long[] {500, 0}, new long[] {0, 500}, 99, 1)
                        .p());
        assertEquals(1, PermutationNull.of(A, A, 99, 1).p());
        assertEquals(
                1, PermutationNull.of(new long[] {5}, new long[] {8}, 99, 1).p());
        assertEquals(1, PermutationNull.of(new long[] {5}, new long[] {8}, 0, 1).p());
    }

    @Test
    void theSeedDecides() {
        assertEquals(PermutationNull.of(A, B, 200, 5), PermutationNull.of(A, B, 200, 5));
        assertTrue(PermutationNull.of(A, B, 200, 5).mean()
                != PermutationNull.of(A, B, 200, 6).mean());
    }

    /** At level 5 %, 600 null tests reject 8 % or more with probability below 0.001 if the level holds. */
    @Test
    void bothFormsHoldTheirLevel() {
        SplittableRandom random = new SplittableRandom(8);
        double[] p = {0.4, 0.2, 0.1, 0.1, 0.1, 0.05, 0.03, 0.02};
        int permuted = 0;
        int analytic = 0;
        for (int i = 0; i < 600; i++) {
            long[] a = Draws.multinomial(p, 80, random);
            long[] b = Draws.multinomial(p, 200, random);
            permuted += CategoricalTest.of(a, b, 199, i).p() <= 0.05 ? 1 : 0;
            analytic += CategoricalTest.of(a, b, 0, i).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(permuted < 48, "permuted " + permuted);
        assertTrue(analytic < 48, "analytic " + analytic);
    }

    @Test
    void negativePermutationsAreRejected() {
        assertEquals(
                "permutations is -1; give 0 for the analytic null, or a number such as 999",
                assertThrows(IllegalArgumentException.class, () -> PermutationNull.of(A, B, -1, 1))
                        .getMessage());
    }

    @Test
    void stoppingEarlyGivesTheShareOfExceedances() {
        PermutationNull same = PermutationNull.withEarlyStopping(A, A, 999, 10, 1);
        assertEquals(10, same.permutations());
        assertEquals(1, same.p());
        PermutationNull differs =
                PermutationNull.withEarlyStopping(new long[] {300, 200}, new long[] {200, 300}, 999, 10, 1);
        assertEquals(PermutationNull.of(new long[] {300, 200}, new long[] {200, 300}, 999, 1), differs);
        PermutationNull one = PermutationNull.withEarlyStopping(new long[] {5}, new long[] {8}, 99, 10, 1);
        assertEquals(1, one.p());
    }

    @Test
    void stoppingEarlyNeedsANumber() {
        assertEquals(
                "the number of exceedances is 0; give at least 1, such as 10",
                assertThrows(IllegalArgumentException.class, () -> PermutationNull.withEarlyStopping(A, B, 99, 0, 1))
                        .getMessage());
    }
}
