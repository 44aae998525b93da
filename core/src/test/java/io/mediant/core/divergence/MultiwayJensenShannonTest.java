package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
    void contributionsByDistribution() {
        SplittableRandom random = new SplittableRandom(43);
        double[][] p = {share(random), share(random), share(random)};
        MultiwayJensenShannon measure = NATS.withWeights(0.2, 0.3, 0.5).in(Unit.BITS);
        double[][] terms = measure.contributionsByDistribution(p);
        double[] byOutcome = measure.contributions(p);
        double[] mixture = new double[20];
        Arrays.setAll(mixture, i -> 0.2 * p[0][i] + 0.3 * p[1][i] + 0.5 * p[2][i]);
        for (int x = 0; x < 20; x++) {
            assertEquals(byOutcome[x], terms[0][x] + terms[1][x] + terms[2][x], 1e-16);
        }
        assertEquals(
                0.5 * Divergences.kullbackLeibler(p[2], mixture) / Math.log(2),
                Arrays.stream(terms[2]).sum(),
                1e-15);
    }

    /** Central differences with step 1e-6 are good to about 1e-9 here. */
    @Test
    void gradientsAgreeWithDifferences() {
        SplittableRandom random = new SplittableRandom(44);
        MultiwayJensenShannon measure = NATS.withWeights(0.2, 0.3, 0.5).in(Unit.BITS);
        double[][] p = new double[3][];
        Arrays.setAll(p, j -> random.doubles(5, 0.5, 2).toArray());
        double[][] gradients = measure.gradients(p);
        for (int j = 0; j < 3; j++) {
            for (int x = 0; x < 5; x++) {
                double weight = p[j][x];
                p[j][x] = weight + 1e-6;
                double above = measure.among(p);
                p[j][x] = weight - 1e-6;
                double below = measure.among(p);
                p[j][x] = weight;
                assertEquals((above - below) / 2e-6, gradients[j][x], 1e-8);
            }
        }
        double[][] two = {{1, 1, 0}, {1, 0, 0}};
        assertArrayEquals(JensenShannon.withDefaults().gradient(two[0], two[1]), NATS.gradients(two)[1], 1e-16);
        assertArrayEquals(new double[3], NATS.withWeights(1, 0).gradients(two)[1]);
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
