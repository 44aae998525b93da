package io.mediant.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void theSameSeedGivesTheSameDraws() {
        assertArrayEquals(Draws.wide(new SplittableRandom(1), 9), Draws.wide(new SplittableRandom(1), 9));
        assertTrue(Arrays.deepEquals(Laws.triples(5).toArray(), Laws.triples(5).toArray()));
    }

    @Test
    void permutationsArePermutations() {
        int[] order = Draws.permutation(new SplittableRandom(2), 50);
        assertArrayEquals(
                IntStream.range(0, 50).toArray(), Arrays.stream(order).sorted().toArray());
    }

    /** A count of 40 000 draws at p = 1/4 strays from 10 000 by 500 (5.8 standard deviations) in 1 of 10^8 seeds. */
    @Test
    void multinomialCountsFollowTheWeights() {
        long[] counts = Draws.multinomial(new SplittableRandom(3), new double[] {1, 0, 2, 1}, 40_000);
        assertEquals(40_000, Arrays.stream(counts).sum());
        assertEquals(0, counts[1]);
        assertTrue(Math.abs(counts[0] - 10_000) <= 500);
        assertTrue(Math.abs(counts[2] - 20_000) <= 600);
    }
}
