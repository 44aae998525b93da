package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Wasserstein1GradientTest {

    /**
     * All of p at 0, q halved between 0 and 5: between them G < F, so weight at 0 shortens the distance: potential (-5, 0),
     * mean -2.5.
     */
    @Test
    void handDerived() {
        assertArrayEquals(
                new double[] {-2.5, 2.5},
                Wasserstein1.gradient(new double[] {0, 5}, new double[] {1, 0}, new double[] {0.5, 0.5}));
    }

    @Test
    void isZeroWhereTheTwoAgree() {
        assertArrayEquals(
                new double[3],
                Wasserstein1.gradient(new double[] {3, 1, 2}, new double[] {1, 2, 7}, new double[] {2, 4, 14}));
    }

    @Test
    void agreesWithDifferencesInAnyOrderOfPositions() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = random.doubles(7, -5, 5).toArray();
        x[3] = x[5];
        double[] p = random.doubles(7, 0.1, 1).toArray();
        double[] q = random.doubles(7, 0.1, 1).toArray();
        double[] gradient = Wasserstein1.gradient(x, p, q);
        double h = 1e-6;
        for (int i = 0; i < q.length; i++) {
            double[] up = q.clone();
            double[] down = q.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (Wasserstein1.betweenWeights(x, p, up) - Wasserstein1.betweenWeights(x, p, down)) / (2 * h);
            assertEquals(slope, gradient[i], 1e-8);
        }
    }

    @Test
    void rejectsInfinitePositions() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Wasserstein1.gradient(
                        new double[] {0, Double.POSITIVE_INFINITY}, new double[] {1, 1}, new double[] {1, 1}));

        assertEquals("position 1 is Infinity; the gradient needs finite positions", e.getMessage());
    }
}
