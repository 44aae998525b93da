package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultiwayJensenShannonTest {
    private static final MultiwayJensenShannon NATS = MultiwayJensenShannon.withDefaults();

    @Test
    void disjointDistributionsReachTheEntropyOfTheWeights() {
        double[][] corners = {{1, 0, 0}, {0, 7, 0}, {0, 0, 1e300}};
        assertEquals(Math.log(3), NATS.among(corners), 3e-16);
        assertEquals(1.5, NATS.withWeights(0.5, 0.25, 0.25).in(Unit.BITS).among(corners), 3e-16);
    }

    @Test
    void equalDistributionsGiveZero() {
        double[] p = {0.1, 0.2, 0.7};
        assertEquals(0.0, NATS.among(p, p, p));
        assertEquals(0.0, NATS.among(p));
        assertEquals(0.0, NATS.withWeights(0.3, 0.7).among(p, new double[] {0.2, 0.4, 1.4}));
    }

    /** JSD of three = JSD of (mixture of the first two, third) + (2/3) JSD of the first two: the chain rule. */
    @Test
    void chainRule() {
        SplittableRandom random = new SplittableRandom(41);
        for (int draw = 0; draw < 200; draw++) {
            double[] p = share(random);
            double[] q = share(random);
            double[] r = share(random);
            double[] mixture = new double[p.length];
            Arrays.setAll(mixture, i -> (p[i] + q[i]) / 2);
            double chained = Divergences.jensenShannonWeighted(mixture, r, 2.0 / 3, 1.0 / 3)
                    + Divergences.jensenShannon(p, q) * 2 / 3;
            assertEquals(chained, Divergences.nWay(p, q, r), 1e-15);
            assertEquals(Arrays.stream(NATS.contributions(p, q, r)).sum(), NATS.among(p, q, r), 1e-15);
        }
    }

    private static double[] share(SplittableRandom random) {
        double[] weights = random.doubles(20).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    @Test
    void smallDifferencesKeepTheirDigits() {
        // For q = p(1 + ε z) with Σ p z = 0, JSD = ε² Var(z) / 8 to first order, here z = ±1.
        double value = NATS.among(new double[] {1, 1}, new double[] {1 + 1e-12, 1 - 1e-12});
        double exact = Math.pow((1 + 1e-12) - (1 - 1e-12), 2) / 32;
        assertEquals(exact, value, 1e-12 * exact);
        assertTrue(value > 0);
    }

    @Test
    void invalidInput() {
        assertThrows(IllegalArgumentException.class, NATS::among);
        var lengths =
                assertThrows(IllegalArgumentException.class, () -> NATS.among(new double[] {1}, new double[] {1, 2}));
        assertTrue(lengths.getMessage().startsWith("distribution 1 has 2 outcomes and distribution 0 has 1"));
        assertThrows(
                IllegalArgumentException.class, () -> NATS.withWeights(0.5, 0.5).among(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> NATS.withWeights(0.5, 0.6));
        assertThrows(IllegalArgumentException.class, () -> NATS.among(new double[] {1}, new double[] {-1}));
    }
}
