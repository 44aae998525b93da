package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CircularWasserstein1Test {
    private static final CircularWasserstein1 HOURS = CircularWasserstein1.withPeriod(24);

    /** An hour before midnight and an hour after are two hours apart, not 22. */
    @Test
    void midnightIsNoWall() {
        assertEquals(2, HOURS.between(new double[] {23}, new double[] {1}));
        assertEquals(2, HOURS.between(new double[] {-1}, new double[] {49}));
        assertEquals(22, Wasserstein1.between(Sample.of(23), Sample.of(1)));
        assertEquals(12, HOURS.between(new double[] {3}, new double[] {15}), 1e-15);
        // three quarters stay, one quarter goes from 0 to 6
        assertEquals(
                1.5,
                HOURS.betweenWeights(new double[] {0, 6, 12, 18}, new double[] {1, 1, 1, 1}, new double[] {0, 2, 1, 1}),
                1e-15);
        assertEquals(24, HOURS.period());
        double turn = CircularWasserstein1.withPeriod(2 * Math.PI).between(new double[] {0.1}, new double[] {6.2});
        assertEquals(2 * Math.PI - 6.1, turn, 1e-15);
    }

    @Test
    void lawsOnRandomSamples() {
        SplittableRandom random = new SplittableRandom(51);
        for (int draw = 0; draw < 200; draw++) {
            double[] x = random.doubles(1 + random.nextInt(8), 0, 24).toArray();
            double[] y = random.doubles(1 + random.nextInt(8), 0, 24).toArray();
            double[] z = random.doubles(1 + random.nextInt(8), 0, 24).toArray();
            double xy = HOURS.between(x, y);
            assertEquals(0, HOURS.between(x, x));
            assertEquals(xy, HOURS.between(y, x), 1e-13);
            assertTrue(HOURS.between(x, z) <= xy + HOURS.between(y, z) + 1e-13);
            assertTrue(xy <= 12 + 1e-13);
            assertTrue(xy <= Wasserstein1.between(Sample.of(x), Sample.of(y)) + 1e-13);
            double turn = random.nextDouble(-100, 100);
            assertEquals(xy, HOURS.between(turned(x, turn), turned(y, turn)), 1e-12);
        }
    }

    private static double[] turned(double[] values, double turn) {
        return Arrays.stream(values).map(v -> v + turn).toArray();
    }

    /** The cut at each position in turn: the best of the distances on the line, since some position is not passed by any mass. */
    @Test
    void agreesWithTheBestCut() {
        SplittableRandom random = new SplittableRandom(52);
        for (int draw = 0; draw < 100; draw++) {
            double[] x = random.doubles(5, 0, 24).toArray();
            double[] y = random.doubles(5, 0, 24).toArray();
            double best = Double.POSITIVE_INFINITY;
            for (int shift = 0; shift < 5; shift++) {
                for (int wrap = -1; wrap <= 1; wrap++) {
                    double[] a = Arrays.stream(x).sorted().toArray();
                    double[] b = Arrays.stream(y).sorted().toArray();
                    double cost = 0;
                    for (int i = 0; i < 5; i++) {
                        int j = i + shift;
                        cost += Math.abs(a[i] - b[j % 5] - 24.0 * (j / 5 + wrap)) / 5;
                    }
                    best = Math.min(best, cost);
                }
            }
            assertEquals(best, HOURS.between(x, y), 1e-13);
        }
    }

    @Test
    void gradientAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(53);
        for (int draw = 0; draw < 100; draw++) {
            double[] x = random.doubles(5, 0, 24).toArray();
            double[] y = random.doubles(4, -24, 48).toArray();
            double[] u = random.doubles(5, 0.1, 1).toArray();
            double[] v = random.doubles(4, 0.1, 1).toArray();
            PositionGradient gradient = HOURS.positionGradient(x, u, y, v);
            assertEquals(HOURS.between(x, u, y, v), gradient.value());
            for (int j = 0; j < y.length; j++) {
                double[] above = y.clone();
                double[] below = y.clone();
                above[j] += 1e-6;
                below[j] -= 1e-6;
                assertEquals(
                        (HOURS.between(x, u, above, v) - HOURS.between(x, u, below, v)) / 2e-6,
                        gradient.slope(j, 0),
                        1e-7);
            }
        }
        assertArrayEquals(
                new double[] {0.5, 0.5},
                HOURS.positionGradient(new double[] {22, 23}, new double[] {1, 2})
                        .slopes(),
                1e-15);
        assertArrayEquals(
                new double[2],
                HOURS.positionGradient(new double[] {1, 2}, new double[] {2, 1}).slopes());
    }

    @Test
    void invalidInput() {
        for (double period : new double[] {0, -24, Double.NaN, Double.POSITIVE_INFINITY}) {
            rejects(
                    "period " + period
                            + " is not allowed; the length of a circle is positive and finite, such as 24 for hours",
                    () -> CircularWasserstein1.withPeriod(period));
        }
        rejects(
                "value Infinity at index 1 is not finite; a circle needs finite values",
                () -> HOURS.between(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {2}));
        rejects("the sample is empty; give at least one value", () -> HOURS.between(new double[] {1}, new double[] {}));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
