package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The alpha, Tsallis, Rényi and Bhattacharyya divergences: values by hand, their relations, their ends. */
class PowerDivergencesTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double[] P = {1, 3};
    private static final double[] Q = {1, 1};

    @Test
    void byHand() {
        // Σ p²/q = 5/4
        assertEquals(0.125, Divergences.alpha(P, Q, 2), 3e-16);
        assertEquals(0.25, Divergences.tsallis(P, Q, 2), 3e-16);
        assertEquals(Math.log(1.25), Divergences.renyi(P, Q, 2), 3e-16);
        assertEquals(Math.log(1.5), Divergences.renyi(P, Q, INF), 3e-16);
        // Σ q²/p = 4/3
        assertEquals(1 / 6.0, Divergences.alpha(P, Q, -1), 3e-16);
        double overlap = (1 + Math.sqrt(3)) / Math.sqrt(8);
        assertEquals(overlap, Bhattacharyya.withDefaults().coefficient(P, Q), 2e-16);
        assertEquals(-Math.log(overlap), Divergences.bhattacharyya(P, Q), 2e-16);
        assertEquals(
                Math.log(2), Divergences.bhattacharyya(new double[] {1, 0, 0, 0}, new double[] {1, 1, 1, 1}), 3e-16);
    }

    /** dit, tests/divergences/test_variational_distance.py. */
    @Test
    void ditBhattacharyyaCoefficient() {
        assertEquals(
                0.9659258262890682,
                Bhattacharyya.withDefaults().coefficient(new double[] {.5, .5}, new double[] {.25, .75}),
                3e-16);
    }

    /** Distances.jl, test/test_dists.jl, renyi_divergence of order infinity. */
    @Test
    void distancesJlRenyiOfInfiniteOrder() {
        double[] p = {0, 1, 0};
        double[] q = {0, .5, .5};
        assertEquals(Math.log(2), Divergences.renyi(p, q, INF), 3e-16);
        assertEquals(INF, Divergences.renyi(q, p, INF));
    }

    @Test
    void relations() {
        SplittableRandom random = new SplittableRandom(91);
        for (int draw = 0; draw < 300; draw++) {
            double[] p = random.doubles(5).toArray();
            double[] q = random.doubles(5).toArray();
            double kl = Divergences.kullbackLeibler(p, q);
            double hellinger = Divergences.hellinger(p, q);
            double chi = Divergences.chiSquare(p, q);
            assertEquals(kl, Divergences.alpha(p, q, 1), 1e-15 * kl);
            assertEquals(kl, Divergences.alpha(p, q, 1 + 1e-14), 1e-12 * kl);
            assertEquals(kl, Divergences.renyi(p, q, 1 - 1e-14), 1e-12 * kl);
            assertEquals(Divergences.kullbackLeibler(q, p), Divergences.alpha(p, q, 0), 1e-15);
            assertEquals(chi / 2, Divergences.alpha(p, q, 2), 2e-15 * chi);
            double neyman = Divergences.neymanChiSquare(p, q);
            assertEquals(neyman / 2, Divergences.alpha(p, q, -1), 2e-15 * neyman);
            assertEquals(4 * hellinger * hellinger, Divergences.alpha(p, q, 0.5), 1e-15);
            assertEquals(Math.log1p(chi), Divergences.renyi(p, q, 2), 1e-15);
            assertEquals(2 * Divergences.bhattacharyya(p, q), Divergences.renyi(p, q, 0.5), 1e-15);
            double third = Divergences.alpha(p, q, 0.3);
            assertEquals(third, AlphaDivergence.ofOrder(0.3).reversed().between(q, p), 2e-15 * third);
            double previous = 0;
            for (double order : new double[] {0.1, 0.5, 0.9, 1, 1.1, 2, 10, 100, INF}) {
                double renyi = Divergences.renyi(p, q, order);
                assertTrue(renyi >= previous * (1 - 1e-15), "Rényi divergences grow with the order");
                previous = renyi;
            }
        }
    }

    @Test
    void supportsThatDiffer() {
        double[] p = {1, 1, 0};
        double[] q = {0, 1, 1};
        assertEquals(INF, Divergences.alpha(p, q, 1));
        assertEquals(INF, Divergences.alpha(p, q, 0));
        assertEquals(2.0, Divergences.alpha(p, q, 0.5), 1e-15);
        assertEquals(INF, Divergences.renyi(p, q, 2));
        assertEquals(2 * Math.log(2), Divergences.renyi(p, q, 0.5), 1e-15);
        double[] other = {1, 0, 0};
        assertEquals(INF, Divergences.renyi(other, q, 0.5));
        assertEquals(INF, Divergences.bhattacharyya(other, q));
        assertEquals(4.0, Divergences.alpha(other, q, 0.5), 1e-15);
    }

    /** Σ p²/q is near 1e600, beyond a double; its logarithm is not. */
    @Test
    void renyiDoesNotOverflow() {
        double expected = 2 * Math.log(0.5) + 300 * Math.log(10);
        assertEquals(expected, Divergences.renyi(new double[] {1, 1}, new double[] {1e-300, 1}, 2), 1e-12);
        double more = 3 * Math.log(0.5) + 600 * Math.log(10);
        assertEquals(more / 2, Divergences.renyi(new double[] {1, 1}, new double[] {1e-300, 1}, 3), 1e-12);
        assertEquals(INF, Divergences.alpha(new double[] {1, 1}, new double[] {1e-300, 1}, 3));
    }

    @Test
    void extremeWeights() {
        for (double scale : new double[] {5e-324, 1e-300, 1e300}) {
            assertEquals(0.125, Divergences.alpha(new double[] {1, 3}, new double[] {scale, scale}, 2), 3e-16);
            assertEquals(Math.log(1.25), Divergences.renyi(new double[] {1, 3}, new double[] {scale, scale}, 2), 3e-16);
            assertEquals(0.0, Divergences.bhattacharyya(new double[] {scale, scale}, new double[] {1, 1}));
            assertEquals(0.0, Divergences.triangularDiscrimination(new double[] {scale, scale}, new double[] {1, 1}));
            assertEquals(Math.log(2), Divergences.entropy(new double[] {scale, scale}), 3e-16);
        }
        assertTrue(Double.isFinite(Divergences.renyi(new double[] {1, 1}, new double[] {5e-324, 1}, 2)));
        assertEquals(
                Math.log(0.5) - Math.log(5e-324),
                Divergences.renyi(new double[] {1, 1}, new double[] {5e-324, 1}, INF),
                1e-12);
    }

    @Test
    void infiniteSlopes() {
        double[] p = {1, 1, 0};
        double[] q = {1, 0, 0};
        assertArrayEquals(new double[] {0, -INF, 0}, AlphaDivergence.ofOrder(1).gradient(p, q));
        assertArrayEquals(new double[] {0, -INF, 0}, Renyi.ofOrder(2).gradient(p, q));
        assertArrayEquals(new double[] {0, -INF, 0}, Renyi.ofOrder(INF).gradient(p, q));
        assertArrayEquals(
                new double[] {0, 0, INF},
                NeymanChiSquare.withDefaults().gradient(new double[] {1, 1, 0}, new double[] {1, 1, 1}));
        assertEquals(-INF, AlphaDivergence.ofOrder(0.5).gradient(p, q)[1]);
        assertEquals(-INF, Bhattacharyya.withDefaults().gradient(p, q)[1]);
        assertEquals(0.5, Bhattacharyya.withDefaults().gradient(p, q)[2]);
        // order -1 at q = (1, 0): g = ((q/p) - 1, -1) = (1, -1), less the mean 1
        assertArrayEquals(
                new double[] {0, -2},
                AlphaDivergence.ofOrder(-1).gradient(new double[] {1, 1}, new double[] {1, 0}),
                1e-15);
        assertArrayEquals(
                new double[] {0, -INF, INF}, SymmetricChiSquare.withDefaults().gradient(p, q));
        assertEquals(-INF, SkewJensenShannon.withDefaults().gradient(p, q)[1]);
        assertTrue(Double.isFinite(SkewDivergence.withDefaults().gradient(p, q)[1]));
        assertArrayEquals(
                new double[] {0, -INF, INF},
                GeometricJensenShannon.withDefaults().gradient(p, q));
    }

    @Test
    void invalidInput() {
        assertMessage("order Infinity is not finite", () -> AlphaDivergence.ofOrder(INF));
        assertMessage("order 0.0 is not above 0", () -> Renyi.ofOrder(0));
        assertMessage("order Infinity is not allowed", () -> Tsallis.ofOrder(INF));
        assertMessage("skew 0.0 is not above 0 and at most 1", () -> Divergences.skew(P, Q, 0));
        assertMessage("skew 1.0 is not between 0 and 1", () -> GeometricJensenShannon.withDefaults()
                .withSkew(1));
        assertMessage(
                "weight NaN at index 0 of the current side",
                () -> Divergences.renyi(P, new double[] {Double.NaN, 1}, 2));
    }

    private static void assertMessage(String start, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
