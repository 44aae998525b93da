package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OptimalTransportTest {
    private static final OptimalTransport W1 = OptimalTransport.withDefaults();
    private static final OptimalTransport W2 = W1.withCost(CostFunction.squaredEuclidean());

    /**
     * Two points that each move by 5 = |(3, 4)|, and a third that stays: W1 = 10/3, W2² = 50/3. Crossing them would cost more.
     */
    @Test
    void pointsThatMoveByHand() {
        PointCloud p = PointCloud.of(new double[][] {{0, 0}, {100, 0}, {0, 50}});
        PointCloud q = PointCloud.of(new double[][] {{0, 50}, {3, 4}, {103, 4}});
        OptimalTransportResult result = W1.solve(p, q);
        assertEquals(10.0 / 3, result.cost(), 1e-15);
        assertEquals(10.0 / 3, W1.distance(p, q), 1e-15);
        assertEquals(50.0 / 3, W2.cost(p, q), 1e-14);
        assertEquals(Math.sqrt(50.0 / 3), W2.distance(p, q), 1e-15);
        double[][] plan = {{0, 1.0 / 3, 0}, {0, 0, 1.0 / 3}, {1.0 / 3, 0, 0}};
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(plan[i], result.plan().toDense()[i], 1e-16);
        }
        assertArrayEquals(
                new double[] {3, 4, 103, 4, 0, 50},
                result.plan().barycentricMap(q).coordinates(),
                1e-13);
    }

    /** Half of the mass at 0 goes to 1, half to 3: 0.5 + 1.5 = 2, and the image of 0 is their mean. */
    @Test
    void massThatSplits() {
        PointCloud p = PointCloud.of(new double[][] {{0}});
        PointCloud q = PointCloud.of(new double[][] {{1}, {3}});
        OptimalTransportResult result = W1.solve(p, q);
        assertEquals(2, result.cost());
        assertArrayEquals(new double[] {2}, result.plan().barycentricMap(q).coordinates());
        assertArrayEquals(new double[] {0.5, 0.5}, result.plan().columnMarginals());
    }

    /** Every one-to-one matching of up to 7 points, under costs of both signs; vertices of the set of plans are matchings. */
    @Test
    void cheapestOfAllMatchings() {
        SplittableRandom random = new SplittableRandom(11);
        for (int draw = 0; draw < 300; draw++) {
            int n = 1 + draw % 7;
            double[][] costs = new double[n][];
            for (int i = 0; i < n; i++) {
                costs[i] = draw % 2 == 0
                        ? random.doubles(n, -1, 2).toArray()
                        : random.ints(n, 0, 4).asDoubleStream().toArray();
            }
            double[] one = new double[n];
            Arrays.fill(one, 1);
            OptimalTransportResult result = W1.solveMasses(CostMatrix.of(costs), one, one);
            assertEquals(cheapest(costs, 0, new boolean[n]), result.cost(), 1e-13);
            assertEquals(n, result.plan().size());
            assertOptimal(CostMatrix.of(costs), one, one, result);
        }
    }

    private static double cheapest(double[][] costs, int row, boolean[] taken) {
        if (row == costs.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.min(best, costs[row][j] + cheapest(costs, row + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }

    /** Feasible to 1e-12, dual feasible and complementary to 1e-12 of the largest cost, gap below 1e-12 of it. */
    private static void assertOptimal(CostMatrix costs, double[] a, double[] b, OptimalTransportResult result) {
        assertTrue(result.converged());
        double mass = Arrays.stream(a).sum();
        assertArrayEquals(a, result.plan().rowMarginals(), 1e-12 * mass);
        double[] columns =
                Arrays.stream(b).map(w -> w * (mass / Arrays.stream(b).sum())).toArray();
        assertArrayEquals(columns, result.plan().columnMarginals(), 1e-12 * mass);
        assertTrue(result.plan().size() <= a.length + b.length - 1);
        double[] u = result.potentials().rows();
        double[] v = result.potentials().columns();
        double largest = Arrays.stream(costs.rowMajor()).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                assertTrue(costs.cost(i, j) - u[i] - v[j] >= -1e-12 * largest);
            }
        }
        for (int k = 0; k < result.plan().size(); k++) {
            int i = result.plan().row(k);
            int j = result.plan().column(k);
            assertEquals(costs.cost(i, j), u[i] + v[j], 1e-12 * largest);
            assertTrue(result.plan().mass(k) > 0);
        }
        assertEquals(0, result.dualityGap(), 1e-12 * largest * mass);
    }

    @Test
    void everyShapeAndKindOfMass() {
        SplittableRandom random = new SplittableRandom(12);
        int[][] shapes = {{1, 1}, {1, 9}, {9, 1}, {2, 40}, {40, 2}, {30, 30}, {17, 60}, {3, 500}, {500, 3}};
        for (int[] shape : shapes) {
            for (int kind = 0; kind < 6; kind++) {
                CostMatrix costs = CostMatrix.ofRows(
                        random.doubles((long) shape[0] * shape[1], -1, 1).toArray(), shape[1]);
                double[] a = masses(random, shape[0], kind);
                double[] b = masses(random, shape[1], kind);
                OptimalTransportResult result = W1.solve(costs, a, b);
                assertOptimal(costs, shares(a), shares(b), result);
            }
        }
    }

    private static double[] shares(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    private static double[] masses(SplittableRandom random, int n, int kind) {
        double[] masses = new double[n];
        for (int i = 0; i < n; i++) {
            masses[i] = switch (kind) {
                case 0 -> 1;
                case 1 -> random.nextInt(0, 4);
                case 2 -> random.nextDouble();
                case 3 -> Math.exp(random.nextDouble(-690, 690));
                case 4 -> 1e-300 * random.nextInt(1, 3);
                default -> random.nextInt(3) == 0 ? random.nextDouble() : 0;
            };
        }
        masses[random.nextInt(n)] += kind == 4 ? 1e-300 : 1;
        return masses;
    }

    /** Costs over 260 decades: the optimum uses small ones only, and is as exact as if the large ones were absent. */
    @Test
    void hugeCostsDoNotBlurSmallOnes() {
        SplittableRandom random = new SplittableRandom(19);
        double[] one = new double[40];
        Arrays.fill(one, 1);
        double[] wild = random.doubles(1600).map(z -> Math.exp(600 * z)).toArray();
        double[] capped = Arrays.stream(wild).map(c -> Math.min(c, 1e60)).toArray();
        OptimalTransportResult result = W1.solve(CostMatrix.ofRows(wild, 40), one, one);
        assertEquals(W1.solve(CostMatrix.ofRows(capped, 40), one, one).cost(), result.cost(), 1e-12 * result.cost());
        assertEquals(0, result.dualityGap(), 1e-12 * result.cost());
        assertTrue(result.cost() < 1e60);
    }

    /** On the line the answer is known otherwise: {@link Wasserstein1}. */
    @Test
    void onTheLineItIsTheWalkThroughTheOrderedValues() {
        SplittableRandom random = new SplittableRandom(13);
        for (int draw = 0; draw < 60; draw++) {
            int n = 1 + random.nextInt(40);
            int m = 1 + random.nextInt(40);
            double[] x = random.doubles(n, -5, 5).toArray();
            double[] y = random.doubles(m, -4, 7).toArray();
            double[] a = masses(random, n, 1 + draw % 2);
            double[] b = masses(random, m, 1 + draw % 2);
            double expected = Wasserstein1.between(Sample.weighted(x, a), Sample.weighted(y, b));
            double found = W1.distance(PointCloud.weightedRows(x, 1, a), PointCloud.weightedRows(y, 1, b));
            assertEquals(expected, found, 1e-13);
        }
    }

    @Test
    void theDistanceIsAMetric() {
        SplittableRandom random = new SplittableRandom(14);
        for (OptimalTransport transport : new OptimalTransport[] {
            W1,
            W2,
            W1.withCost(CostFunction.manhattan()),
            W1.withCost(CostFunction.chebyshev().withPower(3)),
            W1.withCost(CostFunction.euclidean().withPower(1.5))
        }) {
            for (int draw = 0; draw < 10; draw++) {
                PointCloud p = cloud(random, 12, 3);
                PointCloud q = cloud(random, 9, 3);
                PointCloud r = cloud(random, 15, 3);
                double pq = transport.distance(p, q);
                assertEquals(pq, transport.distance(q, p), 1e-13);
                assertTrue(pq > 0);
                assertTrue(pq <= transport.distance(p, r) + transport.distance(r, q) + 1e-13);
                assertEquals(0, transport.distance(p, p), 0);
            }
        }
    }

    private static PointCloud cloud(SplittableRandom random, int n, int dimension) {
        return PointCloud.weightedRows(
                random.doubles((long) n * dimension).toArray(),
                dimension,
                random.doubles(n, 0.5, 2).toArray());
    }

    /** A cloud against itself stays where it is, duplicates or not; POT: emd(a, a, M) is the diagonal. */
    @Test
    void aCloudAgainstItselfStays() {
        SplittableRandom random = new SplittableRandom(15);
        PointCloud cloud = PointCloud.ofRows(random.doubles(200).toArray(), 2);
        OptimalTransportResult result = W2.solve(cloud, cloud);
        assertEquals(0, result.cost());
        assertEquals(100, result.plan().size());
        for (int k = 0; k < 100; k++) {
            assertEquals(result.plan().row(k), result.plan().column(k));
            assertEquals(0.01, result.plan().mass(k), 1e-17);
        }
        PointCloud same = PointCloud.ofRows(new double[300], 3);
        assertEquals(0, W2.cost(same, PointCloud.ofRows(new double[21], 3)));
    }

    /** A shift by s costs |s|, to the digits of the shift, also far from the origin. */
    @Test
    void aShiftIsItsLength() {
        SplittableRandom random = new SplittableRandom(16);
        double[] x = random.doubles(400, 1 << 20, (1 << 20) + 1).toArray();
        double[] y = x.clone();
        for (int k = 0; k < y.length; k += 2) {
            y[k] += 3;
            y[k + 1] -= 4;
        }
        assertEquals(5, W2.distance(PointCloud.ofRows(x, 2), PointCloud.ofRows(y, 2)), 1e-9);
    }

    @Test
    void theLimitIsReported() {
        SplittableRandom random = new SplittableRandom(17);
        PointCloud p = cloud(random, 50, 2);
        PointCloud q = cloud(random, 50, 2);
        double optimum = W1.cost(p, q);
        OptimalTransportResult stopped = W1.withIterationLimit(3).solve(p, q);
        assertFalse(stopped.converged());
        assertEquals(3, stopped.iterations());
        assertTrue(stopped.cost() > optimum);
        assertTrue(stopped.cost() - stopped.dualityGap() <= optimum);
        String message = assertThrows(IllegalStateException.class, () -> W1.withIterationLimit(3)
                        .cost(p, q))
                .getMessage();
        assertTrue(message.contains("no proof of optimality within 3 pivots; the cost is between"), message);
    }

    /** More than eight times as many points on one side: the pivots of the coarse start count and are limited as the others. */
    @Test
    void theLimitHoldsForTheStartOfALongProblem() {
        SplittableRandom random = new SplittableRandom(19);
        PointCloud p = cloud(random, 400, 2);
        PointCloud q = cloud(random, 12, 2);
        OptimalTransportResult solved = W1.solve(p, q);
        assertTrue(solved.converged());
        for (long limit : new long[] {0, 1, 5, solved.iterations() - 1}) {
            OptimalTransportResult stopped = W1.withIterationLimit(limit).solve(p, q);
            assertFalse(stopped.converged());
            assertEquals(limit, stopped.iterations());
            assertTrue(stopped.cost() >= solved.cost() * (1 - 1e-14));
            assertTrue(stopped.cost() - stopped.dualityGap() <= solved.cost() * (1 + 1e-14));
        }
        OptimalTransportResult exact =
                W1.withIterationLimit(solved.iterations()).solve(p, q);
        assertTrue(exact.converged());
        assertEquals(solved.cost(), exact.cost());
    }

    @Test
    void gradientAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(18);
        for (CostFunction cost : new CostFunction[] {
            CostFunction.euclidean(),
            CostFunction.squaredEuclidean(),
            CostFunction.manhattan().withPower(1.5),
            CostFunction.chebyshev(),
            CostFunction.euclidean().withPower(3)
        }) {
            OptimalTransport transport = W1.withCost(cost);
            PointCloud p = cloud(random, 8, 3);
            PointCloud q = cloud(random, 6, 3);
            TransportGradient slopes = transport.gradient(p, q);
            TransportGradient distanceSlopes = transport.distanceGradient(p, q);
            double step = 1e-6;
            for (int j = 0; j < 6; j++) {
                double[] up = q.weights();
                double[] down = q.weights();
                up[j] += step;
                down[j] -= step;
                PointCloud above = PointCloud.weightedRows(q.coordinates(), 3, up);
                PointCloud below = PointCloud.weightedRows(q.coordinates(), 3, down);
                assertSlope(
                        transport,
                        p,
                        above,
                        below,
                        step,
                        slopes.weights()[j],
                        distanceSlopes.weights()[j]);
                for (int axis = 0; axis < 3; axis++) {
                    double[] further = q.coordinates();
                    double[] nearer = q.coordinates();
                    further[3 * j + axis] += step;
                    nearer[3 * j + axis] -= step;
                    above = PointCloud.weightedRows(further, 3, q.weights());
                    below = PointCloud.weightedRows(nearer, 3, q.weights());
                    assertSlope(
                            transport,
                            p,
                            above,
                            below,
                            step,
                            slopes.position(j)[axis],
                            distanceSlopes.position(j)[axis]);
                }
            }
        }
    }

    private static void assertSlope(
            OptimalTransport transport,
            PointCloud p,
            PointCloud above,
            PointCloud below,
            double step,
            double slope,
            double distanceSlope) {
        assertEquals((transport.cost(p, above) - transport.cost(p, below)) / (2 * step), slope, 1e-7);
        assertEquals((transport.distance(p, above) - transport.distance(p, below)) / (2 * step), distanceSlope, 1e-7);
    }

    @Test
    void saysWhatIsNotAllowed() {
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 2}, {3, 4}});
        double[] one = {1, 1};
        assertMessage(
                "the reference has a mass of 2.0 and the current side of 3.0",
                () -> W1.solveMasses(costs, one, new double[] {1, 2}));
        assertMessage("weight -1.0 at index 1 of the current side", () -> W1.solve(costs, one, new double[] {2, -1}));
        assertMessage("3 weights of the reference side", () -> W1.solve(costs, new double[3], one));
        assertMessage("sum to 0.0", () -> W1.solve(costs, new double[2], one));
        assertMessage("cost NaN at row 1, column 0", () -> CostMatrix.of(new double[][] {{1}, {Double.NaN}}));
        assertMessage("row 1 has 2 costs and row 0 has 1", () -> CostMatrix.of(new double[][] {{1}, {1, 2}}));
        assertMessage("the cost matrix is empty", () -> CostMatrix.of());
        assertMessage("3 costs in rows of 2", () -> CostMatrix.ofRows(new double[3], 2));
        assertMessage("a power of 0.5", () -> CostFunction.euclidean().withPower(0.5));
        assertMessage("an iteration limit of -1", () -> W1.withIterationLimit(-1));
        PointCloud far = PointCloud.of(new double[][] {{1e160}});
        assertMessage("cost Infinity at row 0, column 0", () -> W2.cost(far, PointCloud.of(new double[][] {{-1e160}})));
        assertMessage(
                "leads to 2 points and the cloud has 1",
                () -> W1.solve(costs, one, one).plan().barycentricMap(far));
        assertMessage("reference point 0 has no mass", () -> W1.solve(costs, new double[] {0, 1}, one)
                .plan()
                .barycentricMap(PointCloud.of(new double[][] {{1}, {2}})));
    }

    private static void assertMessage(String expected, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
