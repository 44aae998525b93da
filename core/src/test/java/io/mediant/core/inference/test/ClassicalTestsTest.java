package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.estimator.BiasCorrection;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassicalTestsTest {
    private static final long[] A = {12, 30, 8, 0, 51, 7};
    private static final long[] B = {20, 22, 9, 3, 40, 16};

    /** SciPy 1.17.1, stats.chi2_contingency([A, B], correction=False, lambda_='log-likelihood'). */
    @Test
    void gTest() {
        GTest test = GTest.of(A, B);
        assertEquals(12.406980023449622, test.statistic(), 1e-12);
        assertEquals(5, test.degreesOfFreedom());
        assertEquals(0.02961731479089918, test.p(), 1e-14);
    }

    /** SciPy 1.17.1, stats.chi2_contingency([A, B], correction=False). */
    @Test
    void pearsonTest() {
        PearsonTest test = PearsonTest.of(A, B);
        assertEquals(11.123589846735628, test.statistic(), 1e-12);
        assertEquals(0.048983882738599015, test.p(), 1e-14);
        assertFalse(test.valid());
        assertTrue(PearsonTest.of(new long[] {5, 5}, new long[] {5, 5}).valid());
    }

    @Test
    void pearsonReplacesPermutationWhereEnoughIsExpected() {
        assertEquals(
                20.0 / 3,
                PearsonTest.of(new long[] {10, 30}, new long[] {10, 10}).smallestExpected(),
                1e-14);
        assertTrue(replaced(2, 150));
        assertFalse(replaced(9, 149));
        assertTrue(replaced(10, 5));
        assertFalse(replaced(10, 4));
    }

    private static boolean replaced(int cells, long inEach) {
        long[] counts = new long[cells];
        Arrays.fill(counts, inEach);
        return PearsonTest.of(counts, counts).replacesPermutation();
    }

    @Test
    void equalProportionsAndSingleCells() {
        assertEquals(0, GTest.of(new long[] {2, 4}, new long[] {3, 6}).statistic(), 1e-15);
        assertEquals(1, GTest.of(new long[] {5, 0}, new long[] {7, 0}).p());
        assertEquals(1, PearsonTest.of(new long[] {5, 0}, new long[] {7, 0}).p());
    }

    /** SciPy 1.17.1, the mid-rank statistic inside stats.anderson_ksamp. */
    @Test
    void andersonDarling() {
        assertEquals(0.9510452068721239, AndersonDarling.statistic(A, B), 1e-13);
        assertEquals(AndersonDarling.statistic(A, B), AndersonDarling.statistic(B, A), 1e-13);
        assertEquals(0, AndersonDarling.statistic(new long[] {3}, new long[] {9}));
    }

    /** SciPy 1.17.1, stats.false_discovery_control. */
    @Test
    void benjaminiHochberg() {
        double[] q = BenjaminiHochberg.adjust(new double[] {.01, .04, .03, .5, .002, .04});
        assertArrayEquals(new double[] {0.03, 0.048, 0.048, 0.5, 0.012, 0.048}, q, 1e-15);
        assertEquals(0, BenjaminiHochberg.adjust(new double[0]).length);
        assertEquals(
                "p value 1 is NaN; p values lie between 0 and 1, so leave out tests that gave none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> BenjaminiHochberg.adjust(new double[] {0.5, Double.NaN}))
                        .getMessage());
    }

    @Test
    void biasCorrectionByHand() {
        // p = (1/2, 1/2), q = (1/4, 3/4), n = m = 4.
        double plugIn = 0.5 * (0.5 * Math.log(4.0 / 3) + 0.25 * Math.log(2.0 / 3))
                + 0.5 * (0.5 * Math.log(4.0 / 5) + 0.75 * Math.log(6.0 / 5));
        double first = 0.5 * (0.25 / 0.75 + 0.75 / 1.25) / 4;
        double second = (0.75 * 0.5 / 0.75 + 0.25 * 0.5 / 1.25) / 4;
        double expected = plugIn - 0.25 * (first + second);
        assertEquals(expected, BiasCorrection.firstOrder(new long[] {2, 2}, new long[] {1, 3}), 1e-15);
    }

    @Test
    void biasCorrectionLeavesDisjointSamplesAlone() {
        assertEquals(Math.log(2), BiasCorrection.firstOrder(new long[] {3, 4, 0}, new long[] {0, 0, 9}), 1e-15);
    }

    @Test
    void biasCorrectionCancelsTheNullMean() {
        long[] counts = {500, 700, 300, 900, 600};
        double correction = -BiasCorrection.firstOrder(counts, counts);
        assertEquals(PermutationNull.of(counts, counts, 0, 1).mean(), correction, 0.01 * correction);
    }
}
