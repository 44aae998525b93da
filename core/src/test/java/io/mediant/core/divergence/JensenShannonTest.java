package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Probabilities;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JensenShannonTest {
    private static final double LN2 = Math.log(2);
    private static final JensenShannon NATS = JensenShannon.withDefaults();
    private static final JensenShannon BITS = NATS.in(Unit.BITS);

    /** p = (1/2, 1/2), q = (1, 0), m = (3/4, 1/4): JSD = (ln(2/3) + ln 2)/4 + ln(4/3)/2 = ln(4/3)·3/4. */
    @Test
    void byHand() {
        double expected = 0.75 * Math.log(4.0 / 3);
        assertEquals(expected, NATS.between(new double[] {0.5, 0.5}, new double[] {1, 0}), 3e-16);
        assertEquals(expected / LN2, BITS.between(new double[] {0.5, 0.5}, new double[] {1, 0}), 3e-16);
        assertEquals(Math.sqrt(expected), NATS.distance(Counts.of(1, 1), Counts.of(5, 0)), 3e-16);
    }

    @Test
    void disjointSupportsReachTheBoundExactly() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n = 1; n < 400; n++) {
            double[] p = new double[2 * n];
            double[] q = new double[2 * n];
            for (int i = 0; i < n; i++) {
                p[2 * i] = random.nextDouble() + 1e-3;
                q[2 * i + 1] = random.nextDouble() + 1e-3;
            }
            assertEquals(LN2, NATS.between(p, q), Math.ulp(LN2));
            assertTrue(NATS.between(p, q) <= LN2);
        }
    }

    @Test
    void proportionalWeightsAreEqual() {
        SplittableRandom random = new SplittableRandom(12);
        for (int draw = 0; draw < 2000; draw++) {
            int n = 1 + random.nextInt(300);
            double[] p = random.longs(n, 1, 1L << 40).asDoubleStream().toArray();
            double factor = 1 + random.nextInt(1 << 12);
            double[] integers = Arrays.stream(p).map(w -> w * factor).toArray();
            double[] powers = Arrays.stream(p).map(w -> w * 0x1p-700).toArray();
            assertEquals(0.0, NATS.between(p, p));
            assertEquals(0.0, NATS.between(p, integers), "a whole factor");
            assertEquals(0.0, NATS.between(powers, integers), "a factor of 2^-700");
            assertEquals(0.0, KullbackLeibler.withDefaults().between(p, integers));
            assertEquals(0.0, PopulationStability.withDefaults().between(p, integers));
            double[] rounded = Arrays.stream(p).map(w -> w * 0.1).toArray();
            assertTrue(NATS.between(p, rounded) <= 1e-32);
        }
    }

    /** numpy and SciPy 1.17.1 give NaN or infinity for each of these (SciPy issues 20083, 20779, 19436). */
    @Test
    void inputsKnownToBreakTheTextbookFormula() {
        double x = Math.nextDown(0.5);
        double single =
                NATS.between(new double[] {0.027501475f, 0.055202297f}, new double[] {0.027537677f, 0.055334348f});
        assertTrue(single > 0 && single < 1e-6);
        double neighbours = NATS.between(new double[] {x, 1 - x}, new double[] {1 - x, x});
        // 1 - x rounds to 1/2, so t = ±2^-54 to first order in both outcomes: JSD = t²/2
        assertEquals(0x1p-109, neighbours, 0x1p-159);
        assertEquals(0.0, NATS.between(new double[] {0, 1}, new double[] {5e-324, 1}), 5e-324);
    }

    @Test
    void extremeWeights() {
        assertEquals(LN2, NATS.between(new double[] {5e-324, 0}, new double[] {0, 1e300}), 2e-16);
        assertEquals(0.0, NATS.between(new double[] {5e-324, 5e-324}, new double[] {1e300, 1e300}));
        assertEquals(0.0, NATS.between(new double[] {1.7e308, 1.7e308}, new double[] {1, 1}));
        double expected = NATS.between(new double[] {1, 2, 3}, new double[] {3, 2, 2});
        assertEquals(
                expected,
                NATS.between(new double[] {1e-300, 2e-300, 3e-300}, new double[] {3e300, 2e300, 2e300}),
                4e-16 * expected);
        long large = 1L << 53;
        assertEquals(LN2, NATS.between(Counts.of(large, 0), Counts.of(0, large)), 2e-16);
    }

    @Test
    void randomInputIsInRangeAndSymmetric() {
        SplittableRandom random = new SplittableRandom(13);
        for (int draw = 0; draw < 100_000; draw++) {
            int n = 1 + random.nextInt(9);
            double[] p = draw(random, n);
            double[] q = random.nextInt(3) == 0 ? nudge(random, p) : draw(random, n);
            double value = NATS.between(p, q);
            assertTrue(value >= 0 && value <= LN2, () -> Arrays.toString(p) + Arrays.toString(q) + value);
            assertEquals(value, NATS.between(q, p));
        }
    }

    private static double[] draw(SplittableRandom random, int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = random.nextInt(4) == 0 ? 0 : Math.scalb(random.nextDouble(), random.nextInt(-300, 300));
        }
        weights[random.nextInt(n)] = random.nextDouble() + 0.1;
        return weights;
    }

    private static double[] nudge(SplittableRandom random, double[] weights) {
        return Arrays.stream(weights)
                .map(w -> w * (1 + 1e-15 * random.nextInt(-9, 10)))
                .toArray();
    }

    @Test
    void contributionsSumToTheValue() {
        SplittableRandom random = new SplittableRandom(14);
        for (int draw = 0; draw < 200; draw++) {
            double[] p = random.doubles(300).toArray();
            double[] q = random.doubles(300).toArray();
            for (JensenShannon measure :
                    new JensenShannon[] {NATS, BITS, BITS.withWeights(0.2, 0.8), NATS.sizeWeighted()}) {
                double[] terms = measure.contributions(p, q);
                assertTrue(Arrays.stream(terms).allMatch(term -> term >= 0));
                assertEquals(measure.between(p, q), Arrays.stream(terms).sum(), 1e-15);
            }
        }
    }

    /** At every length the blocked kernel agrees with the sum of scalar terms. */
    @Test
    void lengthsAroundTheBlockSize() {
        SplittableRandom random = new SplittableRandom(15);
        for (int n : new int[] {1, 2, 3, 4, 5, 7, 8, 9, 127, 128, 129, 255, 256, 257, 1000}) {
            double[] p = random.doubles(n).map(u -> u * u * u).toArray();
            double[] q = random.doubles(n).map(u -> u * u * u).toArray();
            double scalar = Arrays.stream(NATS.contributions(p, q)).sum();
            assertEquals(scalar, NATS.between(p, q), 2e-15 * scalar + 1e-300);
        }
    }

    /** 2(n+m) times the size-weighted divergence is G = 2 Σ O ln(O/E); the table ((10, 20), (30, 15)) by hand. */
    @Test
    void sizeWeightsGiveTheGStatistic() {
        double g = 2
                * (10 * Math.log(10 / (30 * 40 / 75.0))
                        + 20 * Math.log(20 / (30 * 35 / 75.0))
                        + 30 * Math.log(30 / (45 * 40 / 75.0))
                        + 15 * Math.log(15 / (45 * 35 / 75.0)));
        double value = NATS.sizeWeighted().between(Counts.of(10, 20), Counts.of(30, 15));
        assertEquals(g, 2 * 75 * value, 1e-13);
    }

    @Test
    void statedWeights() {
        double[] p = {1, 0};
        double[] q = {0, 1};
        double entropy = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
        assertEquals(entropy, NATS.withWeights(0.25, 0.75).between(p, q), 3e-16);
        assertEquals(
                NATS.between(p, new double[] {1, 1}),
                NATS.withWeights(0.5, 0.5).between(p, new double[] {1, 1}),
                2e-16);
        assertEquals(0.0, NATS.withWeights(0, 1).between(p, q));
    }

    @Test
    void probabilitiesKeepTheirDigits() {
        Probabilities p = Probabilities.normalized(3, 1, 4);
        Probabilities q = Probabilities.normalized(3 * (1 + 1e-9), 1, 4);
        assertEquals(NATS.between(new double[] {3, 1, 4}, new double[] {3 * (1 + 1e-9), 1, 4}), NATS.between(p, q));
        assertEquals(NATS.distance(p, q), Math.sqrt(NATS.between(p, q)));
    }

    @Test
    void invalidInputIsRejected() {
        rejects(
                "weight -0.5 at index 1 of the current side is negative; weights are finite and at least 0",
                new double[] {1, 1},
                new double[] {1, -0.5});
        rejects(
                "weight NaN at index 0 of the reference is not a number; weights are finite and at least 0",
                new double[] {Double.NaN, 1},
                new double[] {1, 1});
        rejects(
                "weight Infinity at index 1 of the reference is infinite; weights are finite and at least 0",
                new double[] {1, Double.POSITIVE_INFINITY},
                new double[] {1, 1});
        rejects(
                "all weights of the current side are 0; a distribution needs a positive sum",
                new double[] {1, 0},
                new double[] {0, -0.0});
        rejects(
                "the reference has 2 outcomes and the current side has 1; give both sides one weight per outcome, 0 where an outcome is absent",
                new double[] {1, 1},
                new double[] {1});
        rejects("there are no outcomes; give at least one weight per side", new double[0], new double[0]);
        assertEquals(
                "mixing weights sum to 0.4, expected 1 ± 1e-9",
                assertThrows(IllegalArgumentException.class, () -> NATS.withWeights(0.2, 0.2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> NATS.withWeights(-0.5, 1.5));
        Probabilities p = Probabilities.of(0.5, 0.5);
        assertThrows(IllegalArgumentException.class, () -> NATS.sizeWeighted().between(p, p));
    }

    private static void rejects(String message, double[] p, double[] q) {
        for (Divergence measure : new Divergence[] {
            NATS,
            KullbackLeibler.withDefaults(),
            TotalVariation.withDefaults(),
            Hellinger.withDefaults(),
            PopulationStability.withDefaults(),
            ChiSquare.withDefaults()
        }) {
            var thrown = assertThrows(IllegalArgumentException.class, () -> measure.between(p, q));
            assertEquals(message, thrown.getMessage());
        }
    }

    @Test
    void negativeZeroIsZero() {
        assertArrayEquals(
                new double[] {NATS.between(new double[] {0, 1}, new double[] {1, 0})},
                new double[] {NATS.between(new double[] {-0.0, 1}, new double[] {1, -0.0})});
    }
}
