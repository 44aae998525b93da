package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Dendrogram.Join;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DendrogramTest {
    /** SciPy 1.17.1, linkage(squareform(d), 'average'). */
    @Test
    void sevenPoints() {
        double[][] distances = {
            {0.0, 2.566, 3.42, 4.679, 6.558, 2.854, 2.993},
            {2.566, 0.0, 0.939, 2.461, 4.097, 0.289, 0.707},
            {3.42, 0.939, 0.0, 1.567, 3.563, 0.692, 0.484},
            {4.679, 2.461, 1.567, 0.0, 3.738, 2.249, 1.793},
            {6.558, 4.097, 3.563, 3.738, 0.0, 3.834, 4.034},
            {2.854, 0.289, 0.692, 2.249, 3.834, 0.0, 0.597},
            {2.993, 0.707, 0.484, 1.793, 4.034, 0.597, 0.0}
        };
        int[][] clusters = {{1, 5}, {2, 6}, {7, 8}, {9, 3}, {0, 10}, {11, 4}};
        double[] heights = {0.289, 0.484, 0.73375, 2.0175, 3.3024, 4.304};
        Dendrogram tree = Dendrogram.of(distances);
        for (int i = 0; i < 6; i++) {
            Join join = tree.joins().get(i);
            assertArrayEquals(clusters[i], new int[] {join.left(), join.right()}, "join " + i);
            assertEquals(heights[i], join.height(), 1e-12);
        }
        assertEquals(7, tree.joins().get(5).size());
        assertArrayEquals(new int[] {0, 1, 5, 2, 6, 3, 4}, tree.order());
        assertArrayEquals(new int[] {0, 1, 1, 2, 3, 1, 1}, tree.cut(1));
    }

    /** Heights rise, every leaf comes once, and each height is the mean distance between the members joined. */
    @Test
    void lawsOnRandomDistances() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 1; n < 40; n++) {
            double[][] d = new double[n][n];
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < r; c++) {
                    d[r][c] = d[c][r] = random.nextInt(n < 20 ? 1000 : 10);
                }
            }
            Dendrogram tree = Dendrogram.of(d);
            assertEquals(n, tree.leaves());
            assertEquals(n, Arrays.stream(tree.order()).distinct().count());
            int[][] members = new int[2 * n - 1][];
            Arrays.setAll(members, i -> new int[] {i});
            double last = 0;
            for (int i = 0; i < n - 1; i++) {
                Join join = tree.joins().get(i);
                int[] left = members[join.left()];
                int[] right = members[join.right()];
                double sum = 0;
                for (int r : left) {
                    for (int c : right) {
                        sum += d[r][c];
                    }
                }
                assertEquals(sum / left.length / right.length, join.height(), 1e-9);
                assertTrue(join.height() >= last && left[0] < right[0]);
                last = join.height();
                members[n + i] = Arrays.copyOf(left, join.size());
                System.arraycopy(right, 0, members[n + i], left.length, right.length);
            }
        }
    }

    @Test
    void clustersDistributions() {
        double[][] rows = {{9, 1, 0}, {0, 1, 9}, {8, 2, 0}, {0, 2, 8}};
        Dendrogram tree = Dendrogram.of(PairwiseDivergences.of(JensenShannon.withDefaults())
                .withSquareRoots()
                .among(rows));
        assertArrayEquals(new int[] {0, 2, 1, 3}, tree.order());
        assertArrayEquals(new int[] {0, 1, 0, 1}, tree.cut(0.3));
    }

    @Test
    void edges() {
        Dendrogram one = Dendrogram.of(new double[][] {{0}});
        assertEquals(List.of(), one.joins());
        assertArrayEquals(new int[] {0}, one.order());
        assertThrows(IllegalArgumentException.class, () -> Dendrogram.of(new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> Dendrogram.of(new double[][] {{0, 1}, {1}}));
        assertEquals(
                "the distance of 0 and 1 is NaN; distances are finite and at least 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Dendrogram.of(new double[][] {{0, Double.NaN}, {1, 0}}))
                        .getMessage());
        assertEquals(
                "the distance of 1 and 0 is 1.0 one way and 2.0 the other; use a symmetric distance",
                assertThrows(IllegalArgumentException.class, () -> Dendrogram.of(new double[][] {{0, 2}, {1, 0}}))
                        .getMessage());
    }
}
