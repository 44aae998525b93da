package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SinkhornDivergenceTest {
    private static final SinkhornDivergence DEFAULTS = SinkhornDivergence.withDefaults();

    private static SinkhornDivergence with(CostFunction cost, double share) {
        return SinkhornDivergence.of(Sinkhorn.withDefaults()
                .withCost(cost)
                .withRelativeEpsilon(share)
                .withTolerance(1e-12));
    }

    /** Between two single points every plan is the same: the divergence is the cost, whatever ε. */
    @Test
    void singlePointsByHand() {
        PointCloud p = PointCloud.of(new double[][] {{0, 0}});
        PointCloud q = PointCloud.of(new double[][] {{3, 4}});
        assertEquals(25, DEFAULTS.between(p, q), 1e-14);
        assertEquals(5, with(CostFunction.euclidean(), 7).between(p, q), 1e-14);
    }

    /** With squared Euclidean cost a shift by s costs |s|², exactly and for every ε, because the shift moves into the potentials. */
    @Test
    void aShiftCostsItsSquare() {
        SplittableRandom random = new SplittableRandom(51);
        double[] x = random.doubles(60).toArray();
        double[] y = x.clone();
        for (int k = 0; k < y.length; k += 2) {
            y[k] += 0.5;
            y[k + 1] -= 1;
        }
        for (double share : new double[] {0.03, 0.3, 3}) {
            assertEquals(
                    1.25,
                    with(CostFunction.squaredEuclidean(), share)
                            .between(PointCloud.ofRows(x, 2), PointCloud.ofRows(y, 2)),
                    1e-9);
        }
    }

    @Test
    void zeroForEqualSidesPositiveForOthersSymmetric() {
        SplittableRandom random = new SplittableRandom(52);
        for (CostFunction cost :
                new CostFunction[] {CostFunction.squaredEuclidean(), CostFunction.euclidean(), CostFunction.manhattan()
                }) {
            for (double share : new double[] {0.05, 0.3, 10}) {
                SinkhornDivergence divergence = with(cost, share);
                PointCloud p = SinkhornTest.cloud(random, 20, 2);
                PointCloud q = SinkhornTest.cloud(random, 25, 2);
                assertEquals(0, divergence.between(p, p), 1e-13);
                assertTrue(divergence.between(p, q) > 1e-6);
                assertEquals(divergence.between(p, q), divergence.between(q, p), 1e-11);
            }
        }
    }

    /** A side against itself needs no search, however small ε is. */
    @Test
    void equalSidesConvergeAtSmallEpsilon() {
        PointCloud p = SinkhornTest.cloud(new SplittableRandom(57), 200, 2);
        SinkhornDivergence divergence =
                SinkhornDivergence.of(Sinkhorn.withDefaults().withRelativeEpsilon(1e-4));
        SinkhornDivergenceResult result = divergence.solve(p, p);
        assertTrue(result.converged());
        assertEquals(0, result.value(), 1e-15);
        assertTrue(result.iterations() < 1000, () -> result.toString());
    }

    /** The same cloud in another order, and with a point given twice at half the weight, is equal. */
    @Test
    void orderAndSplittingDoNotMatter() {
        PointCloud p = PointCloud.weighted(new double[][] {{0, 1}, {2, 0}, {5, 5}}, new double[] {2, 4, 6});
        PointCloud q = PointCloud.weighted(new double[][] {{5, 5}, {2, 0}, {0, 1}, {2, 0}}, new double[] {3, 1, 1, 1});
        assertEquals(0, with(CostFunction.squaredEuclidean(), 0.05).between(p, q), 1e-11);
    }

    /** Stopped far too early at ε from 1e-4 to 10 of the mean cost: finite, and not below 0 by more than rounding. */
    @Test
    void isNotNegativeWithoutConvergence() {
        SplittableRandom random = new SplittableRandom(53);
        for (CostFunction cost :
                new CostFunction[] {CostFunction.squaredEuclidean(), CostFunction.euclidean(), CostFunction.manhattan()
                }) {
            for (double share : new double[] {1e-4, 1e-3, 0.01, 0.1, 10}) {
                for (long limit : new long[] {1, 3, 20}) {
                    SinkhornDivergence divergence = SinkhornDivergence.of(Sinkhorn.withDefaults()
                            .withCost(cost)
                            .withRelativeEpsilon(share)
                            .withIterationLimit(limit));
                    PointCloud p = SinkhornTest.cloud(random, 20, 2);
                    PointCloud q = SinkhornTest.cloud(random, 20, 2);
                    SinkhornDivergenceResult other = divergence.solve(p, q);
                    assertTrue(other.raw() >= -1e-14, () -> other.toString());
                    assertEquals(other.raw(), other.value(), 1e-14);
                    SinkhornDivergenceResult same = divergence.solve(p, p);
                    assertTrue(same.raw() >= -1e-14, () -> same.toString());
                }
            }
        }
    }

    @Test
    void tendsToTheExactCost() {
        SplittableRandom random = new SplittableRandom(54);
        PointCloud p = SinkhornTest.cloud(random, 25, 2);
        PointCloud q = SinkhornTest.cloud(random, 25, 2);
        double exact = OptimalTransport.withDefaults()
                .withCost(CostFunction.squaredEuclidean())
                .cost(p, q);
        SinkhornDivergenceResult result = SinkhornDivergence.of(Sinkhorn.withDefaults()
                        .withRelativeEpsilon(1e-3)
                        .withTolerance(1e-6)
                        .withIterationLimit(100_000))
                .solve(p, q);
        assertTrue(result.converged());
        assertEquals(exact, result.value(), 0.03 * exact);
    }

    /** As ε grows, with squared Euclidean cost: the squared distance of the means. */
    @Test
    void tendsToTheDistanceOfTheMeans() {
        PointCloud p = PointCloud.of(new double[][] {{0, 0}, {2, 0}});
        PointCloud q = PointCloud.of(new double[][] {{0, 3}, {4, 3}, {2, 0}});
        assertEquals(1 + 4, with(CostFunction.squaredEuclidean(), 1e5).between(p, q), 1e-3);
    }

    @Test
    void gradientAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(55);
        for (CostFunction cost : new CostFunction[] {CostFunction.squaredEuclidean(), CostFunction.euclidean()}) {
            SinkhornDivergence divergence = SinkhornDivergence.of(
                    Sinkhorn.withDefaults().withCost(cost).withEpsilon(0.1).withTolerance(1e-13));
            PointCloud p = SinkhornTest.cloud(random, 7, 2);
            PointCloud q = SinkhornTest.cloud(random, 5, 2);
            TransportGradient slopes = divergence.gradient(p, q);
            double step = 1e-5;
            for (int j = 0; j < 5; j++) {
                double[] up = q.weights();
                double[] down = q.weights();
                up[j] += step;
                down[j] -= step;
                double above = divergence.between(p, PointCloud.weightedRows(q.coordinates(), 2, up));
                double below = divergence.between(p, PointCloud.weightedRows(q.coordinates(), 2, down));
                assertEquals((above - below) / (2 * step), slopes.weights()[j], 1e-8);
                for (int axis = 0; axis < 2; axis++) {
                    double[] further = q.coordinates();
                    double[] nearer = q.coordinates();
                    further[2 * j + axis] += step;
                    nearer[2 * j + axis] -= step;
                    above = divergence.between(p, PointCloud.weightedRows(further, 2, q.weights()));
                    below = divergence.between(p, PointCloud.weightedRows(nearer, 2, q.weights()));
                    assertEquals((above - below) / (2 * step), slopes.position(j)[axis], 1e-8);
                }
            }
        }
    }

    @Test
    void missingConvergenceIsReported() {
        SplittableRandom random = new SplittableRandom(56);
        PointCloud p = SinkhornTest.cloud(random, 20, 2);
        PointCloud q = SinkhornTest.cloud(random, 20, 2);
        SinkhornDivergence hasty = SinkhornDivergence.of(Sinkhorn.withDefaults().withIterationLimit(2));
        SinkhornDivergenceResult result = hasty.solve(p, q);
        assertFalse(result.converged());
        assertTrue(result.marginalError() > 1e-9);
        String message = assertThrows(IllegalStateException.class, () -> hasty.between(p, q))
                .getMessage();
        assertTrue(message.contains("raise the iteration limit, the tolerance or epsilon"), message);
    }
}
