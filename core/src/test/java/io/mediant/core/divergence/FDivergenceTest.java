package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FDivergenceTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static Stream<Generator> generators() {
        return Stream.concat(
                Arrays.stream(StandardGenerator.values()),
                Stream.of(new AlphaGenerator(-1), new AlphaGenerator(0.4), new AlphaGenerator(3)));
    }

    /** The same function without its name, so that the general sum is taken. */
    private static FDivergence general(Generator f) {
        return FDivergence.of(Generator.of(f::value, f::slope, f::conjugate, f.valueAtZero(), f.slopeAtInfinity()));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void theGeneralSumAgreesWithTheClass(Generator f) {
        SplittableRandom random = new SplittableRandom(81);
        for (int draw = 0; draw < 100; draw++) {
            double[] p = random.doubles(6).map(u -> u < 0.1 ? 0 : u).toArray();
            double[] q = random.doubles(6).map(u -> u < 0.1 ? 0 : u).toArray();
            p[0] = 1;
            q[0] = 2;
            double expected = FDivergence.of(f).between(p, q);
            assertEquals(expected, general(f).between(p, q), 1e-13 * expected);
            assertEquals(0.0, general(f).between(p, p), 1e-16);
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void theGeneralGradientAgreesWithTheClass(Generator f) {
        SplittableRandom random = new SplittableRandom(82);
        for (int draw = 0; draw < 50; draw++) {
            double[] p = random.doubles(6, 0.5, 2).toArray();
            double[] q = random.doubles(6, 0.5, 2).toArray();
            double[] expected = FDivergence.of(f).gradient(p, q);
            double[] actual = general(f).gradient(p, q);
            for (int i = 0; i < p.length; i++) {
                assertEquals(expected[i], actual[i], 1e-13 * (1 + Math.abs(expected[i])));
            }
            p[1] = 0;
            q[2] = 0;
            assertEquals(FDivergence.of(f).gradient(p, q)[2], general(f).gradient(p, q)[2], 1e-12, "lost by q");
        }
    }

    /** f*(t) = sup of t u - f(u): never below the supremand at any u, reached at t = f'(u). */
    @ParameterizedTest
    @MethodSource("generators")
    void conjugates(Generator f) {
        SplittableRandom random = new SplittableRandom(83);
        for (int draw = 0; draw < 40; draw++) {
            double u = Math.exp(6 * random.nextDouble() - 3);
            double t = f.slope(u);
            assertEquals(t * u - f.value(u), f.conjugate(t), 1e-12 * (1 + Math.abs(t * u)), () -> "u = " + u);
            double other = f.activation(6 * random.nextDouble() - 3);
            assertTrue(other <= f.slopeAtInfinity());
            double best = -f.valueAtZero();
            for (double v = -30; v < 30; v += 0.01) {
                best = Math.max(best, other * Math.exp(v) - f.value(Math.exp(v)));
            }
            assertTrue(best <= f.conjugate(other) + 1e-9 * (1 + Math.abs(best)), () -> "t = " + other);
            assertEquals(f.conjugate(other), best, 1e-3 * (1 + Math.abs(best)), () -> "t = " + other);
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void slopesAreDerivatives(Generator f) {
        for (double u : new double[] {0.1, 0.5, 1.5, 4}) {
            assertEquals((f.value(u + 1e-6) - f.value(u - 1e-6)) / 2e-6, f.slope(u), 1e-7 * (1 + Math.abs(f.slope(u))));
        }
        for (double v = -3; v < 3; v += 0.5) {
            assertTrue(f.activation(v) < f.activation(v + 0.5));
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void everyCriticIsBelowAndTheBestReachesTheDivergence(Generator f) {
        SplittableRandom random = new SplittableRandom(84);
        VariationalForm form = FDivergence.of(f).variationalForm();
        for (int draw = 0; draw < 100; draw++) {
            double[] p = random.doubles(5, 0.2, 2).toArray();
            double[] q = random.doubles(5, 0.2, 2).toArray();
            double divergence = FDivergence.of(f).between(p, q);
            assertEquals(divergence, form.value(p, q, form.bestCritic(p, q)), 1e-13 * (1 + divergence));
            double[] critic = random.doubles(5, -2, 2).map(f::activation).toArray();
            assertTrue(form.value(p, q, critic) <= divergence + 1e-14);
        }
    }

    /** Pearson's generator by a user who knows its excess, d², against the class; and the stated loss of one who does not. */
    @Test
    void anExcessWithoutCancellationKeepsTheDigits() {
        Generator exact = new Generator() {
            @Override
            public double value(double u) {
                return u * u;
            }

            @Override
            public double slope(double u) {
                return 2 * u;
            }

            @Override
            public double conjugate(double t) {
                return t < 0 ? 0 : t * t / 4;
            }

            @Override
            public double valueAtZero() {
                return 0;
            }

            @Override
            public double slopeAtInfinity() {
                return INFINITY;
            }

            @Override
            public double excess(double d) {
                return d * d;
            }
        };
        SplittableRandom random = new SplittableRandom(86);
        for (double distance = 1e-2; distance > 1e-13; distance /= 10) {
            double[] p = random.doubles(20, 0.5, 2).toArray();
            double size = distance;
            double[] q = Arrays.stream(p)
                    .map(w -> w * (1 + size * random.nextDouble(-1, 1)))
                    .toArray();
            double expected = Divergences.chiSquare(p, q);
            assertEquals(expected, FDivergence.of(exact).between(p, q), 2e-15 * expected);
            double loss = 1e-15 / (distance * distance);
            assertEquals(expected, general(exact).between(p, q), loss * expected);
        }
    }

    @Test
    void thresholdsOfTheTable() {
        for (StandardGenerator f : StandardGenerator.values()) {
            double expected =
                    switch (f) {
                        case KULLBACK_LEIBLER -> 1;
                        case REVERSE_KULLBACK_LEIBLER -> -1;
                        case GAN -> -Math.log(2);
                        default -> 0;
                    };
            assertEquals(expected, f.threshold(), 1e-16, f.name());
        }
    }

    @Test
    void supportsThatDiffer() {
        double[] p = {1, 1, 0};
        double[] q = {0, 1, 1};
        assertEquals(INFINITY, Divergences.fDivergence(p, q, StandardGenerator.REVERSE_KULLBACK_LEIBLER));
        assertEquals(INFINITY, general(StandardGenerator.KULLBACK_LEIBLER).between(p, q));
        assertEquals(0.5, general(StandardGenerator.TOTAL_VARIATION).between(p, q), 1e-16);
        assertEquals(Math.log(2), Divergences.fDivergence(p, q, StandardGenerator.GAN), 1e-15);
        VariationalForm form =
                FDivergence.of(StandardGenerator.KULLBACK_LEIBLER).variationalForm();
        assertEquals(INFINITY, form.value(p, q, form.bestCritic(p, q)));
        VariationalForm gan = FDivergence.of(StandardGenerator.GAN).variationalForm();
        assertEquals(Math.log(2), gan.value(p, q, gan.bestCritic(p, q)), 1e-15);
        assertEquals(-INFINITY, gan.value(p, q, new double[] {0, 0, 0}));
    }

    /** Seed 85; the mean of 20 000 scores lies within 5 standard errors, false alarm below 1e-6. */
    @Test
    void samplesAndTheirError() {
        SplittableRandom random = new SplittableRandom(85);
        double[] p = {0.2, 0.3, 0.5};
        double[] q = {0.5, 0.3, 0.2};
        VariationalForm form = FDivergence.of(StandardGenerator.JENSEN_SHANNON).variationalForm();
        double[] critic = form.bestCritic(p, q);
        double[] first = random.doubles(20_000)
                .map(u -> critic[u < 0.2 ? 0 : u < 0.5 ? 1 : 2])
                .toArray();
        double[] second = random.doubles(20_000)
                .map(u -> critic[u < 0.5 ? 0 : u < 0.8 ? 1 : 2])
                .toArray();
        VariationalBound bound = form.lowerBound(first, second);
        assertEquals(2 * Divergences.jensenShannon(p, q), bound.value(), 5 * bound.standardError());
        assertTrue(bound.standardError() < 0.01);
        assertEquals(20_000, bound.referenceSize());
    }

    @Test
    void aSaturatedCriticBoundsNothing() {
        VariationalForm form = FDivergence.of(StandardGenerator.GAN).variationalForm();
        assertEquals(
                new VariationalBound(-INFINITY, INFINITY, 2, 2),
                form.lowerBound(new double[] {-1, -1}, new double[] {0, -1}));
    }

    @Test
    void invalidInput() {
        VariationalForm form = FDivergence.of(StandardGenerator.TOTAL_VARIATION).variationalForm();
        double[] two = {0, 0};
        assertMessage(
                "score 0.7 at index 1 of the critic is not at most f'(∞) = 0.5",
                () -> form.value(new double[] {1, 1}, new double[] {1, 1}, new double[] {0, .7}));
        assertMessage("score NaN at index 0", () -> form.lowerBound(new double[] {Double.NaN, 0}, two));
        assertMessage(
                "score -Infinity at index 1 of the current scores is infinite",
                () -> form.lowerBound(two, new double[] {0, -INFINITY}));
        assertMessage("there are 1 reference scores", () -> form.lowerBound(new double[1], two));
        assertMessage(
                "the critic has 1 scores for 2 outcomes",
                () -> form.value(new double[] {1, 1}, new double[] {1, 1}, new double[1]));
        assertMessage("order 1.0 is not allowed", () -> new AlphaGenerator(1));
        assertMessage(
                "the generator has f(1) = NaN",
                () -> FDivergence.of(Generator.of(u -> Double.NaN, u -> u, t -> t, 0, 1)));
    }

    private static void assertMessage(String start, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
