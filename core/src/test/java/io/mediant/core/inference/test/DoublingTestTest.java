package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.Draws;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DoublingTestTest {
    @Test
    void splitsWithoutStructureGainNothing() {
        long[] a = {10, 20, 60, 30};
        long[] b = {30, 60, 20, 10};
        TestResult result = DoublingTest.ofPairs(a, b, 0, 1);
        assertEquals(0, result.statistic(), 1e-9);
        assertEquals(1, result.p(), 1e-6);
        assertEquals(1, DoublingTest.ofPairs(a, b, 99, 1).p());
    }

    @Test
    void structureInsideCoarseCellsIsFound() {
        long[] a = {90, 10, 90, 10};
        long[] b = {10, 90, 10, 90};
        assertTrue(DoublingTest.ofPairs(a, b, 0, 1).p() < 1e-20);
        assertEquals(0.01, DoublingTest.ofPairs(a, b, 99, 1).p());
    }

    @Test
    void statisticByHand() {
        // One coarse cell: D(coarse) = 0, so the statistic is 8nm/(n+m) times the fine divergence.
        double expected = 8 * 50 * 0.75 * Math.log(4.0 / 3);
        TestResult result = DoublingTest.ofPairs(new long[] {100, 0}, new long[] {50, 50}, 0, 1);
        assertEquals(expected, result.statistic(), 1e-11);
    }

    @Test
    void cellsOfOneSideCarryNoInformation() {
        TestResult result =
                DoublingTest.of(new long[] {5, 6, 0, 0}, new long[] {0, 0, 7, 9}, new int[] {0, 0, 1, 1}, 0, 1);
        assertEquals(1, result.p());
        assertEquals(0, result.statistic(), 1e-12);
    }

    /** At level 5 %, 400 tests reject 8.5 % or more with probability below 0.002; the coarse cells differ, the fine do not. */
    @Test
    void permutedFormHoldsItsLevelWhereCoarseCellsDiffer() {
        SplittableRandom random = new SplittableRandom(6);
        double[] p = {0.35, 0.35, 0.05, 0.05, 0.1, 0.1};
        double[] q = {0.05, 0.05, 0.35, 0.35, 0.1, 0.1};
        int rejected = 0;
        for (int i = 0; i < 400; i++) {
            long[] a = Draws.multinomial(p, 60, random);
            long[] b = Draws.multinomial(q, 200, random);
            rejected += DoublingTest.ofPairs(a, b, 99, i).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(rejected < 34, "rejected " + rejected);
    }

    @Test
    void badParentsAreRejected() {
        long[] counts = {1, 2, 3};
        assertEquals(
                "parent 1 is 2, expected 0 or 1; number coarse cells in order",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DoublingTest.of(counts, counts, new int[] {0, 2, 2}, 0, 1))
                        .getMessage());
        assertEquals(
                "parent 0 is 1, expected 0; number coarse cells in order",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DoublingTest.of(counts, counts, new int[] {1, 1, 1}, 0, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> DoublingTest.of(counts, counts, new int[] {0, 0}, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> DoublingTest.ofPairs(counts, counts, 0, 1));
    }
}
