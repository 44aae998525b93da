package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.internal.ChiSquare;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    @Test
    void smallCaseByHand() {
        // Two of four rows are marked, two are drawn: 1/6, 4/6, 1/6.
        Hypergeometric law = Hypergeometric.of(4, 2, 2);
        assertEquals(1.0 / 6, law.probability(0), 1e-15);
        assertEquals(4.0 / 6, law.probability(1), 1e-15);
        assertEquals(1.0 / 6, law.probability(2), 1e-15);
        assertEquals(0, law.probability(3));
    }

    /** SciPy 1.17.1 stats.hypergeom.pmf; the large ones by log-gamma in 40 digits (mpmath 1.3). */
    @Test
    void probabilities() {
        assertEquals(0.35758513931888547, Hypergeometric.of(20, 7, 9).probability(3), 1e-14);
        assertEquals(0.004256965944272446, Hypergeometric.of(20, 7, 9).probability(0), 1e-15);
        assertEquals(0.015592189268737393, Hypergeometric.of(1000, 200, 300).probability(50), 1e-14);
        assertEquals(5.505926552232386e-5, large(150_000_000), 1e-17);
        assertEquals(1.220043303164925e-6, large(150_020_000), 1e-18);
        assertEquals(
                0.345600000864, Hypergeometric.of(1_000_000_000, 5, 400_000_000).probability(2), 1e-12);
    }

    private static double large(long k) {
        return Hypergeometric.of(1_000_000_000, 300_000_000, 500_000_000).probability(k);
    }

    @Test
    void probabilitiesSumToOne() {
        for (int[] shape : new int[][] {{10, 3, 4}, {500, 250, 250}, {3000, 2900, 1500}, {40, 40, 7}, {9, 0, 5}}) {
            Hypergeometric law = Hypergeometric.of(shape[0], shape[1], shape[2]);
            double sum = 0;
            for (long k = law.min(); k <= law.max(); k++) {
                sum += law.probability(k);
            }
            assertEquals(1, sum, 1e-12);
        }
    }

    /** Chi-square goodness of fit with fixed seeds; a right sampler fails one of the seven with probability 0.7 %. */
    @Test
    void samplesFollowTheProbabilities() {
        assertFits(Hypergeometric.of(30, 12, 10), 1); // inversion
        assertFits(Hypergeometric.of(900, 100, 450), 2);
        assertFits(Hypergeometric.of(1_000_000_000, 40, 300_000_000), 3);
        assertFits(Hypergeometric.of(1000, 995, 500), 4);
        assertFits(Hypergeometric.of(4000, 2000, 2000), 5); // ratio of uniforms
        assertFits(Hypergeometric.of(100_000, 700, 60_000), 6);
        assertFits(Hypergeometric.of(1_000_000_000, 5000, 500_000_000), 7);
    }

    private static void assertFits(Hypergeometric law, long seed) {
        int draws = 40_000;
        int size = (int) (law.max() - law.min() + 1);
        int[] seen = new int[size];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < draws; i++) {
            seen[(int) (law.sample(random) - law.min())]++;
        }
        double statistic = 0;
        int cells = 0;
        double expected = 0;
        double observed = 0;
        for (int i = 0; i < size; i++) {
            expected += draws * law.probability(law.min() + i);
            observed += seen[i];
            if (expected >= 20 || i == size - 1) {
                statistic += (observed - expected) * (observed - expected) / Math.max(expected, 1);
                cells++;
                expected = 0;
                observed = 0;
            }
        }
        double p = ChiSquare.upperTail(statistic, cells - 1);
        assertTrue(p > 0.001, "p " + p);
    }

    /** Mean within 5 standard errors, variance within 5 % (7 standard errors), in 20 000 draws. */
    @Test
    void samplesOfAHugePopulationHaveTheRightMoments() {
        Hypergeometric law = Hypergeometric.of(1_000_000_000, 300_000_000, 500_000_000);
        SplittableRandom random = new SplittableRandom(9);
        double sum = 0;
        double square = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double d = law.sample(random) - 150_000_000.0;
            sum += d;
            square += d * d;
        }
        double variance = 5e8 * 0.3 * 0.7 * 0.5;
        assertEquals(0, sum / draws, 5 * Math.sqrt(variance / draws));
        assertEquals(variance, square / draws, 0.05 * variance);
    }

    @Test
    void degenerateLawsAreConstant() {
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(0, Hypergeometric.of(10, 0, 5).sample(random));
        assertEquals(5, Hypergeometric.of(10, 10, 5).sample(random));
        assertEquals(4, Hypergeometric.of(10, 4, 10).sample(random));
        assertEquals(0, Hypergeometric.of(0, 0, 0).sample(random));
    }

    @Test
    void badShapesAreRejected() {
        assertEquals(
                "marked is 11; it must be between 0 and the population, 10",
                assertThrows(IllegalArgumentException.class, () -> Hypergeometric.of(10, 11, 3))
                        .getMessage());
        assertEquals(
                "draws is -1; it must be between 0 and the population, 10",
                assertThrows(IllegalArgumentException.class, () -> Hypergeometric.of(10, 5, -1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Hypergeometric.of(-1, 0, 0));
    }
}
