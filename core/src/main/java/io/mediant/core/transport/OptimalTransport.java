package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.internal.NetworkSimplex;
import io.mediant.core.transport.internal.TreePlan;
import io.mediant.core.transport.internal.WholeMasses;

/**
 * Exact optimal transport between two weighted point sets in any dimension: the cheapest way to turn one into the other.
 *
 * <p>cost = min Σ x_ij c_ij over plans x ≥ 0 with row sums a (the reference) and column sums b (the current side). With the cost
 * ρ^p of a metric ρ, {@link #distance} = cost^(1/p) is the Wasserstein distance W_p of order p, a metric; range 0 to +∞, in the unit of
 * the coordinates. {@link #cost} is W_p^p.
 *
 * <p>Weights are normalised to 1 on each side; a weight of 0 is allowed. Solved by the network simplex method on whole-number masses
 * (counts exactly, others to 2^-60 of the total), so the result is a vertex of the set of plans and, with its dual potentials, its own
 * proof. The matrix of costs takes 8 bytes per pair; time grows a little faster than the number of pairs.
 *
 * <p>In d dimensions the distance of two samples of n points of one law is of order n^(-1/d) for d > 2: it says more about n than about
 * the law. {@link SinkhornDivergence} suffers less.
 *
 * <p>Sources: G. Peyré, M. Cuturi, "Computational Optimal Transport" (2019), doi:10.1561/2200000073, chapter 3; N. Fournier, A. Guillin
 * (2015), doi:10.1007/s00440-014-0583-7 (rates).
 */
public final class OptimalTransport {
    private static final long DEFAULT_LIMIT = 1_000_000_000L;
    private static final double SAME_MASS = 1e-9;
    private static final OptimalTransport DEFAULT = new OptimalTransport(CostFunction.euclidean(), DEFAULT_LIMIT);

    private final CostFunction costFunction;
    private final long iterationLimit;

    private OptimalTransport(CostFunction costFunction, long iterationLimit) {
        this.costFunction = costFunction;
        this.iterationLimit = iterationLimit;
    }

    /** Euclidean cost, so that cost and distance are W1; at most 1e9 pivots. */
    public static OptimalTransport withDefaults() {
        return DEFAULT;
    }

    /** Another cost between points. */
    public OptimalTransport withCost(CostFunction cost) {
        return new OptimalTransport(cost, iterationLimit);
    }

    /**
     * Another limit of the number of pivots. Two sides of 3000 points need of the order of 1e5.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public OptimalTransport withIterationLimit(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("an iteration limit of " + limit + " is not allowed; give at least 0");
        }
        return new OptimalTransport(costFunction, limit);
    }

    /**
     * W_p between two clouds, in the unit of the coordinates: the root of order p of {@link #cost}.
     *
     * @throws IllegalArgumentException as {@link CostMatrix#between}
     * @throws IllegalStateException if the iteration limit is reached; {@link #solve(PointCloud, PointCloud)} gives the bounds then
     */
    public double distance(PointCloud reference, PointCloud current) {
        return costFunction.rootOf(Math.max(0, cost(reference, current)));
    }

    /**
     * The optimal cost between two clouds, W_p^p, per unit of mass.
     *
     * @throws IllegalArgumentException as {@link CostMatrix#between}
     * @throws IllegalStateException if the iteration limit is reached; {@link #solve(PointCloud, PointCloud)} gives the bounds then
     */
    public double cost(PointCloud reference, PointCloud current) {
        return proven(solve(reference, current)).cost();
    }

    private OptimalTransportResult proven(OptimalTransportResult result) {
        if (!result.converged()) {
            throw new IllegalStateException("no proof of optimality within " + iterationLimit
                    + " pivots; the cost is between " + (result.cost() - result.dualityGap()) + " and " + result.cost()
                    + "; raise the iteration limit");
        }
        return result;
    }

    /**
     * Cost, plan and potentials between two clouds, each normalised to mass 1.
     *
     * @throws IllegalArgumentException as {@link CostMatrix#between}
     */
    public OptimalTransportResult solve(PointCloud reference, PointCloud current) {
        return solve(CostMatrix.between(reference, current, costFunction), reference.weights(), current.weights());
    }

    /**
     * Cost, plan and potentials under given costs, each side normalised to mass 1.
     *
     * @param reference one weight per row, finite, at least 0, with a positive finite sum
     * @param current one weight per column, as above
     * @throws IllegalArgumentException naming index and value of what is not allowed
     */
    public OptimalTransportResult solve(CostMatrix costs, double[] reference, double[] current) {
        double[] a = TransportWeights.shares(reference, TransportWeights.total("reference", reference, costs.rows()));
        double[] b = TransportWeights.shares(current, TransportWeights.total("current", current, costs.columns()));
        return solve(costs, WholeMasses.of(reference, current), a, b);
    }

    /**
     * Cost, plan and potentials under given costs for masses that are meant as they are: cost and plan are in units of mass.
     *
     * @param reference one mass per row, finite, at least 0, with a positive finite sum
     * @param current one mass per column, of the same sum up to 1e-9 of it; scaled to the sum of the reference
     * @throws IllegalArgumentException naming both sums where they differ, or index and value of what is not allowed
     */
    public OptimalTransportResult solveMasses(CostMatrix costs, double[] reference, double[] current) {
        double leaving = TransportWeights.total("reference", reference, costs.rows());
        double arriving = TransportWeights.total("current", current, costs.columns());
        if (Math.abs(leaving - arriving) > SAME_MASS * Math.max(leaving, arriving)) {
            throw new IllegalArgumentException("the reference has a mass of " + leaving + " and the current side of "
                    + arriving + "; they may differ by 1e-9 of it. Use solve() to compare them as shares of 1");
        }
        double[] b = new double[current.length];
        for (int j = 0; j < b.length; j++) {
            b[j] = current[j] * (leaving / arriving);
        }
        return solve(costs, WholeMasses.of(reference, current), reference, b);
    }

    private OptimalTransportResult solve(CostMatrix costs, WholeMasses masses, double[] a, double[] b) {
        NetworkSimplex simplex = NetworkSimplex.solve(costs.rowMajor(), masses, iterationLimit);
        double[] v = simplex.columnPotentials();
        TransportPotentials potentials =
                TransportPotentials.centred(NetworkSimplex.rowPotentials(costs.rowMajor(), v), v, b);
        double bound = TransportWeights.sum(a, potentials.rows()) + TransportWeights.sum(b, potentials.columns());
        TreePlan entries = TreePlan.of(simplex, a, b);
        TransportPlan plan = new TransportPlan(a.length, b.length, entries.rows(), entries.columns(), entries.masses());
        double cost = plan.cost(costs);
        return new OptimalTransportResult(
                cost, plan, potentials, cost - bound, simplex.iterations(), simplex.optimal());
    }

    /**
     * The gradient of the {@link #cost} with respect to the current cloud: by weights from the dual potentials, by positions from the
     * plan. A subgradient where the optimal plan or the potentials are not unique, as between samples of equal size.
     *
     * @throws IllegalArgumentException as {@link CostMatrix#between}
     * @throws IllegalStateException if the iteration limit is reached
     */
    public TransportGradient gradient(PointCloud reference, PointCloud current) {
        return gradient(reference, current, proven(solve(reference, current)));
    }

    /**
     * The gradient of the {@link #distance} with respect to the current cloud; 0 where the distance is 0.
     *
     * @throws IllegalArgumentException as {@link CostMatrix#between}
     * @throws IllegalStateException if the iteration limit is reached
     */
    public TransportGradient distanceGradient(PointCloud reference, PointCloud current) {
        OptimalTransportResult result = proven(solve(reference, current));
        double cost = result.cost();
        double slope = cost > 0 ? costFunction.rootOf(cost) / (costFunction.power() * cost) : 0;
        return gradient(reference, current, result).times(slope);
    }

    private TransportGradient gradient(PointCloud reference, PointCloud current, OptimalTransportResult result) {
        double[] slopes = result.potentials().columns();
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] /= current.totalWeight();
        }
        int dimension = current.dimension();
        double[] x = reference.coordinates();
        double[] y = current.coordinates();
        double[] positions = new double[y.length];
        TransportPlan plan = result.plan();
        for (int k = 0; k < plan.size(); k++) {
            costFunction.addGradient(
                    x, plan.row(k) * dimension, y, plan.column(k) * dimension, dimension, plan.mass(k), positions);
        }
        return new TransportGradient(slopes, positions, dimension);
    }
}
