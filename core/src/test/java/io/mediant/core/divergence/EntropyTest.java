package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Probabilities;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EntropyTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Entropy BITS = Entropy.withDefaults().in(Unit.BITS);

    @Test
    void byHand() {
        assertEquals(1.5, BITS.of(Probabilities.of(0.5, 0.25, 0.25)), 1e-15);
        assertEquals(1.0, BITS.withOrder(0).of(new double[] {1, 5, 0}), 1e-15);
        assertEquals(3 - Math.log(3) / Math.log(2), BITS.withOrder(2).of(new double[] {2, 1, 1}), 1e-15);
        assertEquals(1.0, BITS.withOrder(INFINITY).of(new double[] {2, 1, 1}), 1e-15);
        assertEquals(0.0, BITS.of(new double[] {0, 7}));
        assertEquals(5 / 8.0, TsallisEntropy.ofOrder(2).of(new double[] {2, 1, 1}), 1e-15);
        // -log2(2/3)/2 - log2(1/3)/2
        assertEquals(
                Math.log(4.5) / Math.log(4),
                CrossEntropy.withDefaults().in(Unit.BITS).between(new double[] {1, 1}, new double[] {2, 1}),
                1e-15);
    }

    /** dit, tests/inference/test_estimators.py, seven zeros and three ones: the first value is the plain entropy in bits. */
    @Test
    void ditPlugIn() {
        assertEquals(0.8812908992306927, BITS.of(Counts.of(7, 3)), 2e-16);
    }

    /** SciPy 1.17.1: stats.entropy([.2, .3, .5]) and stats.entropy([9, 1], base=2). */
    @Test
    void scipyEntropy() {
        assertEquals(1.0296530140645737, Divergences.entropy(new double[] {.2, .3, .5}), 3e-16);
        assertEquals(0.4689955935892812, BITS.of(new double[] {9, 1}), 2e-16);
    }

    /** A nearly certain outcome: -ln(1 - e) keeps its digits. Entropy of (1-e, e) is e (1 - ln e) - e²/2 to order e³. */
    @Test
    void nearCertaintyKeepsItsDigits() {
        double e = 1e-12;
        double expected = e * (1 - Math.log(e)) - e * e / 2;
        assertEquals(
                expected, Divergences.entropy(new double[] {1 - e, e}), 1e-4 * e * e + 3e-16 * expected + 1e-17 * e);
        assertEquals(1e-300, Entropy.withDefaults().withOrder(INFINITY).of(new double[] {1, 1e-300}), 1e-315);
    }

    @Test
    void ordersFallAndMeetAtOne() {
        SplittableRandom random = new SplittableRandom(51);
        double[] orders = {0, 0.3, 1 - 1e-9, 1, 1 + 1e-9, 2, 30, INFINITY};
        for (int draw = 0; draw < 300; draw++) {
            double[] p = random.doubles(6).map(u -> u * u * u).toArray();
            double previous = INFINITY;
            for (double order : orders) {
                double entropy = Entropy.withDefaults().withOrder(order).of(p);
                assertTrue(entropy >= 0 && entropy <= previous * (1 + 1e-15), () -> "order " + order);
                previous = entropy;
            }
            assertEquals(
                    Divergences.entropy(p),
                    Entropy.withDefaults().withOrder(1 + 1e-12).of(p),
                    1e-11);
        }
    }

    @Test
    void crossEntropyIsEntropyAndDivergence() {
        SplittableRandom random = new SplittableRandom(52);
        for (int draw = 0; draw < 300; draw++) {
            double[] p = random.doubles(6).toArray();
            double[] q = random.doubles(6).toArray();
            double sum = Divergences.entropy(p) + Divergences.kullbackLeibler(p, q);
            assertEquals(sum, Divergences.crossEntropy(p, q), 2e-15);
            assertEquals(Divergences.entropy(p), Divergences.crossEntropy(p, p), 1e-15);
        }
        assertEquals(INFINITY, Divergences.crossEntropy(new double[] {1, 1}, new double[] {1, 0}));
        double[] gradient =
                CrossEntropy.withDefaults().in(Unit.BITS).gradient(new double[] {1, 3}, new double[] {1, 1});
        assertArrayEquals(new double[] {0.25 / Math.log(2), -0.25 / Math.log(2)}, gradient, 1e-16);
    }

    @Test
    void invalidInput() {
        assertMessage(
                "order -1.0 is not at least 0", () -> Entropy.withDefaults().withOrder(-1));
        assertMessage("order 0.0 is not allowed", () -> TsallisEntropy.ofOrder(0));
        assertMessage("there are no outcomes", () -> Divergences.entropy(new double[0]));
        assertMessage(
                "weight -1.0 at index 1 of the distribution is negative",
                () -> Divergences.entropy(new double[] {1, -1}));
        assertMessage(
                "the reference has 1 outcomes", () -> Divergences.crossEntropy(new double[] {1}, new double[] {1, 2}));
    }

    private static void assertMessage(String start, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
