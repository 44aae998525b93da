package io.mediant.core.inference.dependence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TimeBlocksTest {
    /** A series that keeps its cell with the given probability, and else takes one of four at random: correlation stay^h at lag h. */
    private static int[] series(int rows, double stay, RandomGenerator random) {
        int[] cells = new int[rows];
        for (int t = 0; t < rows; t++) {
            cells[t] = t > 0 && random.nextDouble() < stay ? cells[t - 1] : random.nextInt(4);
        }
        return cells;
    }

    /** The correlation time of stay^|h| is (1 + stay)/(1 - stay) = 4; the estimate is right to about a third. */
    @Test
    void findsTheCorrelationTime() {
        BlockLength length = BlockLength.of(series(20_000, 0.6, new SplittableRandom(1)), 4);
        assertEquals(4, length.correlationTime(), 1.3);
        assertTrue(length.conclusive());
        assertTrue(length.rows() >= 27, "rows " + length.rows());
    }

    @Test
    void independentRowsNeedTheCubeRoot() {
        BlockLength length = BlockLength.of(series(8000, 0, new SplittableRandom(2)), 4);
        assertEquals(20, length.rows());
        assertEquals(1, length.correlationTime(), 0.15);
    }

    @Test
    void aConstantSeriesNeedsNoBlocks() {
        assertEquals(new BlockLength(1, 1, 0, true), BlockLength.of(new int[] {2, 2, 2}, 4));
    }

    @Test
    void aTrendIsNotConclusive() {
        int[] rising = new int[1000];
        for (int t = 0; t < rising.length; t++) {
            rising[t] = t / 250;
        }
        assertFalse(BlockLength.of(rising, 4).conclusive());
        int[] other = series(1000, 0, new SplittableRandom(3));
        TimeBlocks blocks = TimeBlocks.of(rising, other, 4);
        assertEquals(1, blocks.counts().referenceGroups());
        assertInstanceOf(
                GroupPermutation.TooFewGroups.class,
                GroupPermutation.withDefaults().test(blocks.counts()));
    }

    @Test
    void blocksShareTheRowsEvenly() {
        int[] left = series(1000, 0.5, new SplittableRandom(4));
        int[] right = series(700, 0, new SplittableRandom(5));
        TimeBlocks blocks = TimeBlocks.of(left, right, 4);
        assertEquals(Math.max(blocks.reference().rows(), blocks.current().rows()), blocks.length());
        assertEquals(1000 / blocks.length(), blocks.counts().referenceGroups());
        assertEquals(700 / blocks.length(), blocks.counts().currentGroups());
        long[] counts = new long[4];
        for (int cell : left) {
            counts[cell]++;
        }
        assertArrayEquals(counts, blocks.counts().reference());
    }

    @Test
    void aSingleRowIsOneBlock() {
        assertEquals(new BlockLength(1, 1, 0, false), BlockLength.of(new int[] {1}, 2));
        TimeBlocks blocks = TimeBlocks.of(new int[] {1}, series(1000, 0.5, new SplittableRandom(6)), 4);
        assertEquals(1, blocks.counts().referenceGroups());
        assertInstanceOf(
                GroupPermutation.TooFewGroups.class,
                GroupPermutation.withDefaults().test(blocks.counts()));
    }

    @Test
    void wrongSeriesAreRejected() {
        GroupedCountsTest.assertMessage(
                "the series has no rows; both sides need at least one", () -> BlockLength.of(new int[0], 2));
        GroupedCountsTest.assertMessage(
                "row 1 is in cell 2, but there are 2 cells, from 0", () -> BlockLength.of(new int[] {0, 2}, 2));
    }
}
