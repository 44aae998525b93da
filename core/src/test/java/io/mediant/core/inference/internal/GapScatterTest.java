package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapScatterTest {
    @Test
    void fewValuesAreAllCuts() {
        assertArrayEquals(new double[] {1, 2, 4, 9}, GapScatter.cuts(new double[] {1, 2, 2, 4, 9, 9}));
        assertArrayEquals(new double[] {3}, GapScatter.cuts(new double[] {3}));
    }

    /** On a regular grid all gaps are equally wide: 257 cuts at equal ranks, and the 65 ends of the first 64 gaps. */
    @Test
    void regularGridsKeepNoMoreThan64Gaps() {
        double[] cuts =
                GapScatter.cuts(IntStream.range(0, 20_000).asDoubleStream().toArray());
        assertTrue(cuts.length <= 257 + 65, cuts.length + " cuts");
        assertEquals(0, cuts[0]);
        assertEquals(19_999, cuts[cuts.length - 1]);
    }

    @Test
    void theEndsOfTheWidestGapsAreCuts() {
        double[] pooled = IntStream.range(0, 10_000)
                .mapToDouble(i -> 0.001 * i + Math.floorDiv(i, 157))
                .toArray();
        double[] cuts = GapScatter.cuts(pooled);
        for (int i = 157; i < pooled.length; i += 157) {
            assertTrue(Arrays.binarySearch(cuts, pooled[i]) >= 0, "right end at " + i);
            assertTrue(Arrays.binarySearch(cuts, pooled[i - 1]) >= 0, "left end at " + i);
        }
    }

    /** Shares of squares by hand: about the mean 3 the values 0, 0, 9 are 9, 9 and 36 of 54. */
    @Test
    void largestShareOfSquares() {
        GapScatter scatter = GapScatter.of(new double[] {0, 0, 9}, new double[] {1, 2, 3, 4});
        assertEquals(36.0 / 54, scatter.largestShareOfSquares(), 1e-15);
    }

    /** Kurtoses by hand: 1.5 for 0, 0, 9 (3 * (81 + 81 + 1296)/54^2) and 1.64 for 1, 2, 3, 4 (4 * (2 * 1.5^4 + 2 * 0.5^4)/25). */
    @Test
    void relativeDeviationOfVariance() {
        GapScatter scatter = GapScatter.of(new double[] {0, 0, 9}, new double[] {1, 2, 3, 4});
        assertEquals(Math.sqrt(0.64 / 3), scatter.relativeDeviationOfVariance(), 1e-15);
        GapScatter constant = GapScatter.of(new double[] {2, 2}, new double[] {2});
        assertEquals(0, constant.relativeDeviationOfVariance());
    }
}
