package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChernoffTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final Chernoff NATS = Chernoff.withDefaults();

    /** A coin and its mirror image: by symmetry at α = ½, where it is -ln(2 √(p(1-p))). */
    @Test
    void aCoinAndItsMirrorImage() {
        ChernoffInformation coin = NATS.information(new double[] {1, 3}, new double[] {3, 1});
        assertEquals(-Math.log(Math.sqrt(3) / 2), coin.value(), 1e-16);
        assertEquals(0.5, coin.order(), 1e-15);
        assertEquals(
                -Math.log(Math.sqrt(3) / 2) / Math.log(2),
                Chernoff.withDefaults().in(Unit.BITS).between(new double[] {1, 3}, new double[] {3, 1}),
                2e-16);
    }

    /**
     * Coins of 0.1 and 0.4, and 0.01 and 0.5 (mpmath 1.3.0): with l = ln(p/q) for heads and l' for tails, α = ln(-(1-q) l'/(q l))/(l - l').
     */
    @Test
    void twoCoins() {
        ChernoffInformation near = NATS.information(new double[] {0.1, 0.9}, new double[] {0.4, 0.6});
        assertEquals(0.067820210467178491929, near.value(), 2e-16);
        assertEquals(0.45982154509999800655, near.order(), 1e-10);
        ChernoffInformation far = NATS.information(new double[] {0.01, 0.99}, new double[] {0.5, 0.5});
        assertEquals(0.2727747095989067559, far.value(), 2e-16);
        assertEquals(0.37978841164988183022, far.order(), 1e-10);
    }

    @Test
    void laws() {
        SplittableRandom random = new SplittableRandom(97);
        for (int draw = 0; draw < 300; draw++) {
            double[] p = random.doubles(5).toArray();
            double[] q = random.doubles(5).toArray();
            ChernoffInformation found = NATS.information(p, q);
            double value = found.value();
            ChernoffInformation exchanged = NATS.information(q, p);
            assertEquals(value, exchanged.value(), 1e-15 * (1 + value));
            assertEquals(1 - found.order(), exchanged.order(), 1e-9);
            assertTrue(value >= Divergences.bhattacharyya(p, q) * (1 - 1e-15));
            assertTrue(value <= Math.min(Divergences.kullbackLeibler(p, q), Divergences.kullbackLeibler(q, p)));
            for (double order = 0.1; order < 1; order += 0.2) {
                assertTrue((1 - order) * Divergences.renyi(p, q, order) <= value * (1 + 1e-15));
            }
            double[] tilted = new double[5];
            for (int i = 0; i < 5; i++) {
                tilted[i] = Math.pow(p[i], found.order()) * Math.pow(q[i], 1 - found.order());
            }
            assertEquals(value, Divergences.kullbackLeibler(tilted, p), 1e-9);
            assertEquals(value, Divergences.kullbackLeibler(tilted, q), 1e-9);
        }
    }

    @Test
    void supportsThatDiffer() {
        double[] one = {1, 0};
        assertEquals(new ChernoffInformation(INF, 0.5), NATS.information(one, new double[] {0, 1}));
        ChernoffInformation within = NATS.information(one, new double[] {1, 3});
        assertEquals(Math.log(4), within.value(), 4e-16);
        assertEquals(0, within.order());
        assertEquals(1, NATS.information(new double[] {1, 3}, one).order());
        ChernoffInformation rare = NATS.information(one, new double[] {1, 1e-20});
        assertEquals(1e-20, rare.value(), 1e-35);
        ChernoffInformation flat = NATS.information(new double[] {1, 1, 0}, new double[] {1, 0, 1});
        assertEquals(Math.log(2), flat.value(), 2e-16);
        assertEquals(0.5, flat.order());
        assertEquals(new ChernoffInformation(0, 0.5), NATS.information(new double[] {1, 2}, new double[] {3, 6}));
        assertEquals(
                Math.log(1e300),
                NATS.between(new double[] {1, 1e-300}, new double[] {1e-300, 1}) * 2 + 2 * Math.log(2),
                1e-12);
    }

    @Test
    void gradientWhereSupportsDiffer() {
        assertArrayEquals(new double[] {0, 0, -INF}, NATS.gradient(new double[] {0, 0, 1}, new double[] {1, 1, 0}));
        // order 0: C = -ln q_0 alone
        assertArrayEquals(new double[] {-0.75, 0.25}, NATS.gradient(new double[] {1, 0}, new double[] {1, 3}), 1e-16);
        assertEquals(-INF, NATS.gradient(new double[] {1, 3}, new double[] {1, 0})[1]);
    }
}
