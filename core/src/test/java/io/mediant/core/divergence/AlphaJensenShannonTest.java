package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AlphaJensenShannonTest {
    /** Word counts of two texts over {the, peace, vietnam, iraq, war, and}. */
    private static final double[] FIRST = {10, 4, 3, 0, 2, 6};

    private static final double[] SECOND = {20, 2, 0, 6, 6, 16};

    /** mpmath 1.3.0, the definition by three entropies; order 2 is exact. */
    @Test
    void twoTexts() {
        assertEquals(0.0128, Divergences.alphaJensenShannon(FIRST, SECOND, 2), 1e-17);
        assertEquals(0.325351, Divergences.alphaJensenShannon(FIRST, SECOND, 0.5), 5e-7);
        assertEquals(0.166861, Divergences.alphaJensenShannon(FIRST, SECOND, 0.8), 5e-7);
        assertEquals(0.107332629965, Divergences.alphaJensenShannon(FIRST, SECOND, 1), 5e-13);
    }

    @Test
    void disjointTextsByHand() {
        // S_2 of four equal outcomes less S_2 of two: 3/4 - 1/2
        assertEquals(
                0.25, Divergences.alphaJensenShannon(new double[] {1, 1, 0, 0}, new double[] {0, 0, 1, 1}, 2), 1e-16);
    }

    @Test
    void isWhatItSays() {
        SplittableRandom random = new SplittableRandom(71);
        for (int draw = 0; draw < 200; draw++) {
            double[] p = shares(random);
            double[] q = shares(random);
            double[] r = shares(random);
            double order = 0.2 + 3 * random.nextDouble();
            double[] weights = {0.5, 0.2, 0.3};
            double[] mixture = new double[p.length];
            Arrays.setAll(mixture, i -> 0.5 * p[i] + 0.2 * q[i] + 0.3 * r[i]);
            TsallisEntropy entropy = TsallisEntropy.ofOrder(order);
            double expected = entropy.of(mixture) - 0.5 * entropy.of(p) - 0.2 * entropy.of(q) - 0.3 * entropy.of(r);
            AlphaJensenShannon measure = AlphaJensenShannon.ofOrder(order).withWeights(weights);
            assertEquals(expected, measure.among(p, q, r), 1e-14);
            double[] contributions = measure.contributions(p, q, r);
            assertTrue(Arrays.stream(contributions).allMatch(c -> c >= 0));
            assertEquals(Arrays.stream(contributions).sum(), measure.among(p, q, r), 1e-15);
        }
    }

    @Test
    void specialOrders() {
        SplittableRandom random = new SplittableRandom(72);
        for (int draw = 0; draw < 200; draw++) {
            double[] p = shares(random);
            double[] q = shares(random);
            double squared = 0;
            for (int i = 0; i < p.length; i++) {
                squared += (p[i] - q[i]) * (p[i] - q[i]) / 4;
            }
            double jsd = Divergences.jensenShannon(p, q);
            assertEquals(squared, Divergences.alphaJensenShannon(p, q, 2), 1e-15);
            assertEquals(jsd, Divergences.alphaJensenShannon(p, q, 1), 1e-15 * jsd);
            assertEquals(jsd, Divergences.alphaJensenShannon(p, q, 1 + 1e-13), 1e-12 * jsd);
            assertEquals(jsd, Divergences.alphaJensenShannon(p, q, 1 - 1e-13), 1e-12 * jsd);
            assertEquals(0.0, Divergences.alphaJensenShannon(p, p, 0.7));
        }
    }

    private static double[] shares(SplittableRandom random) {
        double[] weights = random.doubles(8).map(u -> u < 0.2 ? 0 : u).toArray();
        weights[0] = 0.5;
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    @Test
    void gradientAtTheBoundary() {
        double infinity = Double.POSITIVE_INFINITY;
        double[] p = {1, 1, 0};
        double[] q = {1, 0, 0};
        assertEquals(-infinity, AlphaJensenShannon.ofOrder(1).gradient(p, q)[1]);
        assertEquals(infinity, AlphaJensenShannon.ofOrder(0.5).gradient(p, q)[2]);
        assertArrayEquals(
                JensenShannon.withDefaults().gradient(p, q),
                AlphaJensenShannon.ofOrder(1).gradient(p, q),
                1e-15);
        assertArrayEquals(
                new double[3], AlphaJensenShannon.ofOrder(2).withWeights(1, 0).gradient(p, q));
        // order 2: g_i = q_i - m_i = (q_i - p_i)/2, less its q-weighted mean 1/4
        assertArrayEquals(
                new double[] {0, -0.5, -0.25}, AlphaJensenShannon.ofOrder(2).gradient(p, q), 1e-16);
    }

    @Test
    void invalidInput() {
        assertMessage("order 0.0 is not allowed", () -> AlphaJensenShannon.ofOrder(0));
        assertMessage("order NaN is not allowed", () -> AlphaJensenShannon.ofOrder(Double.NaN));
        assertMessage(
                "mixing weights sum to 1.1", () -> AlphaJensenShannon.ofOrder(2).withWeights(0.5, 0.6));
        assertMessage(
                "2 mixing weights for 1 distributions",
                () -> AlphaJensenShannon.ofOrder(2).withWeights(0.5, 0.5).among(new double[] {1}));
    }

    private static void assertMessage(String start, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
