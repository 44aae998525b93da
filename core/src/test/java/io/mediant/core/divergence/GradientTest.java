package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    static Stream<Divergence> smooth() {
        JensenShannon js = JensenShannon.withDefaults();
        return Stream.of(
                js,
                js.in(Unit.BITS),
                js.withWeights(0.3, 0.7),
                KullbackLeibler.withDefaults(),
                TotalVariation.withDefaults(),
                Hellinger.withDefaults(),
                PopulationStability.withDefaults(),
                ChiSquare.withDefaults(),
                Jeffreys.withDefaults(),
                NeymanChiSquare.withDefaults(),
                SymmetricChiSquare.withDefaults(),
                TriangularDiscrimination.probabilisticSymmetric(),
                Bhattacharyya.withDefaults(),
                Chernoff.withDefaults(),
                Chernoff.withDefaults().in(Unit.BITS),
                Taneja.withDefaults(),
                AlphaDivergence.ofOrder(-1.5),
                AlphaDivergence.ofOrder(0),
                AlphaDivergence.ofOrder(0.3),
                AlphaDivergence.ofOrder(1),
                Tsallis.ofOrder(2.5),
                Renyi.ofOrder(0.25),
                Renyi.ofOrder(1),
                Renyi.ofOrder(3).in(Unit.BITS),
                Renyi.ofOrder(Double.POSITIVE_INFINITY),
                AlphaJensenShannon.ofOrder(0.5),
                AlphaJensenShannon.ofOrder(1),
                AlphaJensenShannon.ofOrder(2).withWeights(0.3, 0.7),
                SkewDivergence.withDefaults().withSkew(0.1),
                SkewDivergence.withDefaults().withSkew(1),
                SkewJensenShannon.withDefaults().withSkew(0.25),
                SkewJensenShannon.withDefaults().withSkew(1),
                GeometricJensenShannon.withDefaults().withSkew(0.3),
                FDivergence.of(StandardGenerator.SQUARED_HELLINGER),
                FDivergence.of(StandardGenerator.GAN),
                FDivergence.of(Generators.SYMMETRIC_CHI_SQUARE));
    }

    /** Central differences with step 1e-6 are good to about 1e-9 here. */
    @ParameterizedTest
    @MethodSource("smooth")
    void agreesWithDifferences(Divergence measure) {
        SplittableRandom random = new SplittableRandom(31);
        for (int draw = 0; draw < 50; draw++) {
            double[] p = random.doubles(6, 0.5, 2).toArray();
            double[] q = random.doubles(6, 0.5, 2).toArray();
            double[] gradient = measure.gradient(p, q);
            double mean = 0;
            for (int i = 0; i < q.length; i++) {
                double weight = q[i];
                q[i] = weight + 1e-6;
                double above = measure.between(p, q);
                q[i] = weight - 1e-6;
                double below = measure.between(p, q);
                q[i] = weight;
                assertEquals((above - below) / 2e-6, gradient[i], 1e-7);
                mean += weight * gradient[i];
            }
            assertEquals(0, mean, 1e-13, "the weighted sum of a gradient on the simplex");
        }
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void vanishesWhereTheSidesAreEqual(Divergence measure) {
        double[] gradient = measure.gradient(new double[] {1, 2, 3}, new double[] {2, 4, 6});
        assertArrayEquals(new double[3], gradient, 1e-16);
    }

    @Test
    void boundaries() {
        double[] p = {1, 1, 0};
        double[] q = {1, 0, 0};
        assertArrayEquals(
                new double[] {0, -INF, 0}, KullbackLeibler.withDefaults().gradient(p, q));
        assertArrayEquals(new double[] {0, -INF, 0}, ChiSquare.withDefaults().gradient(p, q));
        PopulationStability psi = PopulationStability.withDefaults();
        assertArrayEquals(new double[] {0, -INF, INF}, psi.gradient(p, q));
        assertArrayEquals(new double[] {INF, 0}, psi.gradient(new double[] {0, 1}, new double[] {1, 1}));
        double[] absent = psi.gradient(new double[] {1, 3, 0}, new double[] {3, 1, 0});
        assertEquals((Math.log(3) + 1 - 1 / 3.0 - 0.5 * Math.log(3)) / 4, absent[0], 1e-15);
        assertEquals(INF, absent[2]);
        assertEquals(-INF, JensenShannon.withDefaults().gradient(p, q)[1]);
        assertEquals(-INF, Hellinger.withDefaults().gradient(p, q)[1]);
    }

    /** With no overlap the divergence is flat along the support of q: nothing tells q where p is. */
    @Test
    void disjointSupportsGiveNoDirectionOnTheSupport() {
        double[] gradient = JensenShannon.withDefaults().gradient(new double[] {1, 1, 0, 0}, new double[] {0, 0, 1, 1});
        assertEquals(0, gradient[2], 1e-16);
        assertEquals(0, gradient[3], 1e-16);
        assertEquals(-INF, gradient[0]);
    }

    @Test
    void theFlooredIndexHasNone() {
        PopulationStability floored = PopulationStability.withDefaults().withFloor(1e-4);
        assertThrows(UnsupportedOperationException.class, () -> floored.gradient(new double[] {1}, new double[] {1}));
    }

    @Test
    void aCoinWithOneSideTellsNothing() {
        double[] p = {1, 1, 0};
        double[] q = {1, 0, 0};
        assertArrayEquals(
                new double[3], JensenShannon.withDefaults().withWeights(1, 0).gradient(p, q));
        assertArrayEquals(
                new double[3], JensenShannon.withDefaults().withWeights(0, 1).gradient(p, q));
    }
}
