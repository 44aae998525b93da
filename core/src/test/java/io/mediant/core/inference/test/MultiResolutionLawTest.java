package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MultiResolutionLawTest {

    /** Both p values have their own 5000 permutations: four standard errors of their difference. */
    @Test
    void thePOfOneSampleIsThatOfTheTest() {
        long[] a = {9, 6, 4, 8, 5, 2, 3, 3};
        long[] pooled = {10, 10, 10, 10, 10, 10, 10, 10};
        long[] b = new long[8];
        for (int i = 0; i < 8; i++) {
            b[i] = pooled[i] - a[i];
        }
        double p = MultiResolutionTest.of(a, b, 5000, 1).p();

        assertEquals(p, MultiResolutionLaw.of(40, pooled, 5000, 2).p(a), 4 * Math.sqrt(2 * p * (1 - p) / 5000));
    }

    /** By hand: of the 2 rows in two cells the first side has one, and both ways to place it are alike. */
    @Test
    void withTwoRowsNothingIsSurprising() {
        MultiResolutionLaw law = MultiResolutionLaw.of(1, new long[] {1, 1}, 50, 3);

        assertEquals(1, law.p(new long[] {1, 0}));
        assertEquals(50, law.permutations());
    }

    /** A sample beyond all permutations has the least p, and p is never 0. */
    @Test
    void theLeastP() {
        assertEquals(
                1 / 100.0, MultiResolutionLaw.of(50, new long[] {50, 50}, 99, 3).p(new long[] {50, 0}), 1e-15);
    }

    /** The short cuts of {@code significant} agree with the p value at every level. */
    @Test
    void significanceIsThatOfTheP() {
        long[] pooled = {10, 10, 10, 10};
        MultiResolutionLaw law = MultiResolutionLaw.of(20, pooled, 199, 4);
        for (int moved = 0; moved <= 8; moved++) {
            long[] first = {5 + moved / 2, 5, 5, 5 - moved / 2};
            first[1] += moved % 2;
            first[2] -= moved % 2;
            double p = law.p(first);
            for (int k = 1; k <= 200; k++) {
                assertEquals(p <= (k + 0.5) / 200, law.significant(first, 0, 199, (k + 0.5) / 200));
            }
        }
    }

    @Test
    void badArgumentsAreRejected() {
        long[] pooled = {5, 5};
        MultiResolutionLaw law = MultiResolutionLaw.of(4, pooled, 9, 1);

        assertThrows(IllegalArgumentException.class, () -> MultiResolutionLaw.of(4, new long[] {10}, 9, 1));
        assertThrows(IllegalArgumentException.class, () -> MultiResolutionLaw.of(10, pooled, 9, 1));
        assertThrows(IllegalArgumentException.class, () -> MultiResolutionLaw.of(0, pooled, 9, 1));
        assertThrows(IllegalArgumentException.class, () -> MultiResolutionLaw.of(1, new long[] {3, -1}, 9, 1));
        assertThrows(IllegalArgumentException.class, () -> MultiResolutionLaw.of(4, pooled, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> law.significant(new long[] {2, 2}, 9, 1, 0.05));
        assertThrows(IllegalArgumentException.class, () -> law.significant(new long[] {2, 2}, 0, 10, 0.05));
        assertThrows(IllegalArgumentException.class, () -> law.p(new long[] {5, 5}));
        assertThrows(IllegalArgumentException.class, () -> law.p(new long[] {4, 0, 0}));
    }
}
