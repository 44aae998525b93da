package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultivariateHypergeometricTest {
    @Test
    void drawsKeepTheSumAndStayWithinTheTotals() {
        SplittableRandom random = new SplittableRandom(1);
        for (int cells : new int[] {1, 2, 3, 7, 8, 9, 100}) {
            long[] totals = random.longs(cells, 0, 40).toArray();
            totals[0]++;
            long n = Arrays.stream(totals).sum() / 3;
            long[] out = new long[cells];
            for (int trial = 0; trial < 50; trial++) {
                MultivariateHypergeometric.of(totals).draw(n, random, out);
                assertEquals(n, Arrays.stream(out).sum());
                for (int i = 0; i < cells; i++) {
                    assertTrue(out[i] >= 0 && out[i] <= totals[i]);
                }
            }
        }
    }

    /** Means and covariances of 20 000 draws within 5 standard errors; false-alarm rate below 1e-5. */
    @Test
    void momentsAreThoseOfSamplingWithoutReplacement() {
        long[] totals = {5, 20, 0, 40, 35};
        double rows = 100;
        double n = 30;
        int draws = 20_000;
        double[][] products = new double[5][5];
        long[] out = new long[5];
        SplittableRandom random = new SplittableRandom(2);
        MultivariateHypergeometric law = MultivariateHypergeometric.of(totals);
        double[] sums = new double[5];
        for (int d = 0; d < draws; d++) {
            law.draw(30, random, out);
            for (int i = 0; i < 5; i++) {
                sums[i] += out[i];
                for (int j = 0; j < 5; j++) {
                    products[i][j] += (out[i] - n * totals[i] / rows) * (out[j] - n * totals[j] / rows);
                }
            }
        }
        double factor = n * (rows - n) / (rows - 1);
        for (int i = 0; i < 5; i++) {
            double shareI = totals[i] / rows;
            double variance = factor * shareI * (1 - shareI);
            assertEquals(n * shareI, sums[i] / draws, 5 * Math.sqrt(variance / draws));
            for (int j = 0; j < 5; j++) {
                double shareJ = totals[j] / rows;
                double expected = factor * (i == j ? shareI * (1 - shareI) : -shareI * shareJ);
                double spread = 1.5 * factor * Math.sqrt(shareI * (1 - shareI) * shareJ * (1 - shareJ));
                assertEquals(expected, products[i][j] / draws, 5 * spread / Math.sqrt(draws));
            }
        }
    }

    @Test
    void drawingAllRowsReturnsTheTotals() {
        long[] totals = {3, 0, 1_000_000_000, 7};
        long[] out = new long[4];
        MultivariateHypergeometric.of(totals).draw(1_000_000_010, new SplittableRandom(1), out);
        assertArrayEquals(totals, out);
    }

    @Test
    void badRequestsAreRejected() {
        MultivariateHypergeometric law = MultivariateHypergeometric.of(new long[] {2, 3});
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(
                "cannot draw 6 of 5 rows; give a number from 0 to the sum of the totals",
                assertThrows(IllegalArgumentException.class, () -> law.draw(6, random, new long[2]))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> law.draw(1, random, new long[3]));
        assertThrows(IllegalArgumentException.class, () -> MultivariateHypergeometric.of(new long[0]));
        assertEquals(
                "total 1 is -2; totals are numbers of rows and cannot be negative",
                assertThrows(IllegalArgumentException.class, () -> MultivariateHypergeometric.of(new long[] {1, -2}))
                        .getMessage());
    }
}
