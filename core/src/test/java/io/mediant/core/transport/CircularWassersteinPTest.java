package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CircularWassersteinPTest {
    private static final CircularWassersteinP HOURS = CircularWassersteinP.withPeriod(24);

    @Test
    void byHand() {
        assertEquals(2, HOURS.between(new double[] {23}, new double[] {1}), 1e-14);
        // half stays, half goes from 0 to 6: √(36/2)
        assertEquals(Math.sqrt(18), HOURS.between(new double[] {0, 12}, new double[] {6, 12}), 1e-14);
        // a quarter goes from 0 to 6
        double[] positions = {0, 6, 12, 18};
        assertEquals(3, HOURS.betweenWeights(positions, new double[] {1, 1, 1, 1}, new double[] {0, 2, 1, 1}), 1e-14);
        assertEquals(2, HOURS.order());
        assertEquals(24, HOURS.period());
    }

    @Test
    void lawsOnRandomSamples() {
        SplittableRandom random = new SplittableRandom(55);
        for (int draw = 0; draw < 100; draw++) {
            double[] x = random.doubles(1 + random.nextInt(8), -24, 48).toArray();
            double[] y = random.doubles(1 + random.nextInt(8), 0, 24).toArray();
            double[] z = random.doubles(1 + random.nextInt(8), 0, 24).toArray();
            double xy = HOURS.between(x, y);
            assertEquals(0, HOURS.between(x, x));
            assertEquals(xy, HOURS.between(y, x), 1e-12);
            assertTrue(HOURS.between(x, z) <= xy + HOURS.between(y, z) + 1e-12);
            assertTrue(xy <= 12 + 1e-12);
            assertTrue(xy <= HOURS.withOrder(3).between(x, y) + 1e-12);
            double turn = random.nextDouble(-100, 100);
            double[] turned = Arrays.stream(x).map(v -> v + turn).toArray();
            assertEquals(
                    xy,
                    HOURS.between(turned, Arrays.stream(y).map(v -> v + turn).toArray()),
                    1e-11);
            assertEquals(
                    CircularWasserstein1.withPeriod(24).between(x, y),
                    HOURS.withOrder(1).between(x, y),
                    1e-12);
        }
        double[] x = random.doubles(20, 1, 3).toArray();
        double[] y = random.doubles(30, 2, 5).toArray();
        double line = WassersteinP.of(2).between(Sample.of(x), Sample.of(y));
        assertEquals(line, HOURS.between(x, y), 1e-13, "mass that is close together does not go around");
    }

    @Test
    void gradientAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(56);
        for (int draw = 0; draw < 50; draw++) {
            double[] x = random.doubles(5, 0, 24).toArray();
            double[] y = random.doubles(4, -24, 48).toArray();
            PositionGradient gradient = HOURS.positionGradient(x, y);
            assertEquals(HOURS.between(x, y), gradient.value());
            for (int j = 0; j < y.length; j++) {
                double[] above = y.clone();
                double[] below = y.clone();
                above[j] += 1e-6;
                below[j] -= 1e-6;
                double difference = (HOURS.between(x, above) - HOURS.between(x, below)) / 2e-6;
                assertEquals(difference, gradient.slope(j, 0), 1e-7);
            }
        }
        double[] same = {1, 2};
        assertArrayEquals(new double[2], HOURS.positionGradient(same, same).slopes());
    }

    @Test
    void invalidInput() {
        for (double order : new double[] {0.5, Double.NaN, 101}) {
            var e = assertThrows(IllegalArgumentException.class, () -> HOURS.withOrder(order));
            assertEquals(
                    "order " + order + " is not allowed; give the order of a distance on a circle, from 1 to 100",
                    e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> CircularWassersteinP.withPeriod(0));
        double[] endless = {1, Double.NEGATIVE_INFINITY};
        assertThrows(IllegalArgumentException.class, () -> HOURS.between(endless, new double[] {2}));
    }
}
