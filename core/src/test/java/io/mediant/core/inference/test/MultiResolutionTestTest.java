package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.Draws;
import io.mediant.core.inference.internal.ChiSquare;
import io.mediant.core.inference.internal.PlugIn;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultiResolutionTestTest {
    @Test
    void statisticByHandOnFourCells() {
        long[] a = {10, 20, 30, 40};
        long[] b = {30, 30, 20, 20};
        double two = 400 * PlugIn.nats(new long[] {30, 70}, new long[] {60, 40}, 100, 100);
        double four = 400 * PlugIn.nats(a, b, 100, 100);
        double expected = Math.max(-ChiSquare.logUpperTail(two, 1), -ChiSquare.logUpperTail(four, 3));
        assertEquals(expected, MultiResolutionTest.of(a, b, 9, 1).statistic(), 1e-12);
    }

    /** At level 5 %, 400 null tests reject 8.5 % or more with probability below 0.002. */
    @Test
    void holdsItsLevel() {
        assertTrue(rejections(100, 100, 0, 16) < 34);
        assertTrue(rejections(200, 700, 0, 50) < 34);
    }

    /** Power at n = m = 1000 and a shift of 0.1 standard deviations is about 0.47: at 400 tests, 0.35 is 5 standard errors away. */
    @Test
    void findsASmallShift() {
        assertTrue(rejections(1000, 1000, 0.1, 128) > 140);
    }

    private static int rejections(int n, int m, double shift, int cells) {
        SplittableRandom random = new SplittableRandom(17);
        int rejected = 0;
        for (int i = 0; i < 400; i++) {
            long[][] counts = Draws.normalCells(n, m, shift, 1, cells, random);
            rejected += MultiResolutionTest.of(counts[0], counts[1], 99, i).p() <= 0.05 ? 1 : 0;
        }
        return rejected;
    }

    @Test
    void separatedSidesReachTheSmallestP() {
        long[] a = {1_000_000, 900_000, 0, 0};
        long[] b = {0, 0, 1_000_000, 1_000_000};
        TestResult result = MultiResolutionTest.of(a, b, 999, 4);
        assertEquals(0.001, result.p());
        assertTrue(result.statistic() > 1e6 && result.statistic() < Double.POSITIVE_INFINITY);
    }

    @Test
    void equalSidesGiveOne() {
        long[] counts = {7, 9, 2, 0, 30};
        TestResult result = MultiResolutionTest.of(counts, counts, 99, 4);
        assertEquals(1, result.p());
        assertEquals(0, result.statistic(), 1e-12);
        assertEquals(
                1, MultiResolutionTest.of(new long[] {4}, new long[] {9}, 99, 4).p());
    }

    @Test
    void needsPermutations() {
        assertEquals(
                "permutations is 0; this test has no analytic form, give a number such as 999",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MultiResolutionTest.of(new long[] {1, 2}, new long[] {3, 4}, 0, 1))
                        .getMessage());
    }
}
