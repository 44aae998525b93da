package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.internal.EntropicProblem;
import io.mediant.core.transport.internal.EntropicSolution;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SinkhornTest {
    private static final Sinkhorn DEFAULTS = Sinkhorn.withDefaults();

    static PointCloud cloud(SplittableRandom random, int n, int dimension) {
        return PointCloud.weightedRows(
                random.doubles((long) n * dimension).toArray(),
                dimension,
                random.doubles(n, 0.5, 2).toArray());
    }

    /**
     * Two points each, costs 0 on and 1 off the diagonal: by symmetry f = g, and the plan has ½ k/(k + 1) on the diagonal with k =
     * e^(1/ε). At ε = 1: cost 1/(e + 1), dual value -ln((1 + 1/e)/2).
     */
    @Test
    void twoPointsByHand() {
        CostMatrix costs = CostMatrix.of(new double[][] {{0, 1}, {1, 0}});
        double[] one = {1, 1};
        SinkhornResult result = DEFAULTS.withEpsilon(1).solve(costs, one, one);
        assertEquals(1 / (Math.E + 1), result.transportCost(), 1e-15);
        assertEquals(-Math.log((1 + 1 / Math.E) / 2), result.regularisedCost(), 1e-15);
        TransportPlan plan = DEFAULTS.plan(costs, one, one, result);
        assertEquals(0.5 * Math.E / (Math.E + 1), plan.toDense()[0][0], 1e-15);
        assertEquals(result.transportCost(), plan.cost(costs), 1e-15);
    }

    @Test
    void thePlanHasTheMarginals() {
        SplittableRandom random = new SplittableRandom(41);
        PointCloud p = cloud(random, 40, 2);
        PointCloud q = cloud(random, 25, 2);
        for (double share : new double[] {1, 0.05, 0.01}) {
            Sinkhorn sinkhorn = DEFAULTS.withRelativeEpsilon(share);
            SinkhornResult result = sinkhorn.solve(p, q);
            assertTrue(result.converged());
            TransportPlan plan = sinkhorn.plan(p, q, result);
            assertArrayEquals(TransportWeights.shares(p.weights(), p.totalWeight()), plan.rowMarginals(), 1e-12);
            double error = 0;
            for (int j = 0; j < 25; j++) {
                error += Math.abs(plan.columnMarginals()[j] - q.weight(j) / q.totalWeight());
            }
            assertEquals(result.marginalError(), error, 1e-12);
            assertEquals(40, plan.barycentricMap(q).size());
        }
    }

    /** The exact cost is a lower bound, and one above by at most ε times the largest divergence of a plan, -ln of the least share. */
    @Test
    void tendsToTheExactCostAsEpsilonFalls() {
        SplittableRandom random = new SplittableRandom(42);
        PointCloud p = cloud(random, 30, 3);
        PointCloud q = cloud(random, 30, 3);
        double exact = OptimalTransport.withDefaults()
                .withCost(CostFunction.squaredEuclidean())
                .cost(p, q);
        double before = Double.POSITIVE_INFINITY;
        for (double share = 1; share > 1e-3; share /= 4) {
            SinkhornResult result = DEFAULTS.withRelativeEpsilon(share)
                    .withTolerance(1e-7)
                    .withIterationLimit(100_000)
                    .solve(p, q);
            assertTrue(result.converged());
            assertTrue(result.transportCost() >= exact - 1e-6);
            assertTrue(result.regularisedCost() >= exact - 1e-6);
            assertTrue(result.regularisedCost() <= exact + result.epsilon() * Math.log(60 * 4));
            assertTrue(result.transportCost() <= before + 1e-6);
            before = result.transportCost();
        }
        assertEquals(exact, before, 0.01 * exact);
    }

    /** As ε grows, the plan becomes the product: the cost is the mean cost. */
    @Test
    void tendsToTheMeanCostAsEpsilonGrows() {
        SplittableRandom random = new SplittableRandom(43);
        PointCloud p = cloud(random, 10, 2);
        PointCloud q = cloud(random, 12, 2);
        SinkhornResult result = DEFAULTS.withRelativeEpsilon(1e5).solve(p, q);
        assertEquals(result.epsilon() / 1e5, result.transportCost(), 1e-5);
        assertEquals(result.transportCost(), result.regularisedCost(), 1e-5);
    }

    /** ε of 1e-4 of the mean cost, and of 1e-7: numbers throughout, and an honest report. */
    @Test
    void smallEpsilonsStayFinite() {
        SplittableRandom random = new SplittableRandom(44);
        PointCloud p = cloud(random, 60, 2);
        PointCloud q = cloud(random, 50, 2);
        double exact = OptimalTransport.withDefaults()
                .withCost(CostFunction.squaredEuclidean())
                .cost(p, q);
        for (double share : new double[] {1e-4, 1e-7, 1e-12}) {
            SinkhornResult result =
                    DEFAULTS.withRelativeEpsilon(share).withIterationLimit(200).solve(p, q);
            assertTrue(Double.isFinite(result.transportCost()));
            assertTrue(Double.isFinite(result.regularisedCost()));
            assertTrue(Double.isFinite(result.marginalError()));
            assertTrue(result.regularisedCost() <= exact + result.epsilon() * 10);
            assertFalse(result.converged());
            assertEquals(200, result.iterations());
        }
    }

    /** A point without weight changes nothing, and has a potential that is not worse than any other's. */
    @Test
    void pointsWithoutWeight() {
        CostMatrix two = CostMatrix.of(new double[][] {{0, 2}, {3, 1}});
        CostMatrix three = CostMatrix.of(new double[][] {{0, 2, 5}, {3, 1, 4}, {9, 9, 9}});
        Sinkhorn sinkhorn = DEFAULTS.withEpsilon(0.5);
        SinkhornResult expected = sinkhorn.solve(two, new double[] {1, 2}, new double[] {2, 2});
        double[] p = {1, 2, 0};
        double[] q = {2, 2, 0};
        SinkhornResult result = sinkhorn.solve(three, p, q);
        assertEquals(expected.transportCost(), result.transportCost(), 1e-9);
        assertEquals(expected.regularisedCost(), result.regularisedCost(), 1e-9);
        double f0 = result.potentials().row(0);
        double f1 = result.potentials().row(1);
        double soft = -0.5 * Math.log(Math.exp((f0 - 5) / 0.5) / 3 + Math.exp((f1 - 4) / 0.5) * 2 / 3);
        assertEquals(soft, result.potentials().column(2), 1e-9);
        assertEquals(0, sinkhorn.plan(three, p, q, result).rowMarginals()[2]);
    }

    /** Large clouds compute costs again instead of storing them; the answer is the same. */
    @Test
    void computedCostsGiveTheSame() {
        SplittableRandom random = new SplittableRandom(45);
        PointCloud p = cloud(random, 30, 3);
        PointCloud q = cloud(random, 20, 3);
        CostFunction cost = CostFunction.euclidean();
        double[] a = TransportWeights.shares(p.weights(), p.totalWeight());
        double[] b = TransportWeights.shares(q.weights(), q.totalWeight());
        EntropicSolution computed = EntropicSolution.ofTwoSides(
                new EntropicProblem(SinkhornCosts.computed(p, q, cost, 3), a, b, 0.05), 1, 1e-12, 10_000);
        SinkhornResult stored =
                DEFAULTS.withCost(cost).withEpsilon(0.05).withTolerance(1e-12).solve(p, q);
        assertEquals(stored.regularisedCost(), computed.value(), 1e-13);
    }

    @Test
    void saysWhatIsNotAllowed() {
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 2}});
        double[] one = {1};
        SinkhornResult result = DEFAULTS.solve(costs, one, new double[] {1, 2});
        assertMessage(
                "a result for 1 by 2 points and costs of 1 by 1",
                () -> DEFAULTS.plan(CostMatrix.of(new double[][] {{1}}), one, one, result));
        assertMessage(
                "weight NaN at index 0 of the current side",
                () -> DEFAULTS.solve(costs, one, new double[] {Double.NaN, 1}));
        assertMessage("epsilon 0.0 is not allowed", () -> DEFAULTS.withEpsilon(0));
        assertMessage("epsilon NaN is not allowed", () -> DEFAULTS.withRelativeEpsilon(Double.NaN));
        assertMessage("tolerance -1.0 is not allowed", () -> DEFAULTS.withTolerance(-1));
        assertMessage("an iteration limit of 0", () -> DEFAULTS.withIterationLimit(0));
    }

    private static void assertMessage(String expected, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
