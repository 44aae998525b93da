package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.internal.CostRows;
import io.mediant.core.transport.internal.EntropicProblem;
import io.mediant.core.transport.internal.EntropicSolution;

/**
 * Entropic optimal transport: transport with a price on plans that are sharper than the product of the two sides.
 *
 * <p>OT_ε = min Σ P_ij c_ij + ε KL(P | a b) over plans with row sums a and column sums b. As ε falls it becomes the exact cost, as ε
 * grows the plan becomes the product and the cost the mean cost. Not 0 between equal sides: for a divergence take {@link
 * SinkhornDivergence}. In the unit of cost; weights are normalised to 1 on each side.
 *
 * <p>ε is relative to the mean cost Σ a_i b_j |c_ij| of the problem unless it is given as it is. Where all costs are 0 any ε gives the same.
 *
 * <p>Computed in the logarithmic domain, so no ε is too small for the range of a double; small ones take more iterations (of the order of
 * the mean cost over ε). Rounding is of the order of 1e-16 of the larger of ε and the largest cost. Up to 2^24 pairs, costs and plan are
 * stored, 16 bytes per pair, and most iterations are products without exponentials; between clouds of more pairs nothing of that size
 * is. Rows are computed in parallel with one result for any number of threads.
 *
 * <p>Sources: M. Cuturi, "Sinkhorn distances" (2013), arXiv:1306.0895; G. Peyré, M. Cuturi (2019), doi:10.1561/2200000073, chapter 4.
 */
public final class Sinkhorn {
    private static final Sinkhorn DEFAULT = new Sinkhorn(CostFunction.squaredEuclidean(), 0.05, true, 1e-9, 10_000);

    private final CostFunction costFunction;
    private final double epsilon;
    private final boolean relative;
    private final double tolerance;
    private final long iterationLimit;

    private Sinkhorn(
            CostFunction costFunction, double epsilon, boolean relative, double tolerance, long iterationLimit) {
        this.costFunction = costFunction;
        this.epsilon = epsilon;
        this.relative = relative;
        this.tolerance = tolerance;
        this.iterationLimit = iterationLimit;
    }

    /** Squared Euclidean cost, ε = 0.05 of the mean cost, marginal error at most 1e-9, at most 10 000 iterations. */
    public static Sinkhorn withDefaults() {
        return DEFAULT;
    }

    /** Another cost between points. */
    public Sinkhorn withCost(CostFunction cost) {
        return new Sinkhorn(cost, epsilon, relative, tolerance, iterationLimit);
    }

    /**
     * ε as it is, in the unit of cost.
     *
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public Sinkhorn withEpsilon(double absolute) {
        return new Sinkhorn(costFunction, positive("epsilon", absolute), false, tolerance, iterationLimit);
    }

    /**
     * ε as a share of the mean cost.
     *
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public Sinkhorn withRelativeEpsilon(double share) {
        return new Sinkhorn(costFunction, positive("epsilon", share), true, tolerance, iterationLimit);
    }

    /**
     * The largest marginal error that counts as converged.
     *
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public Sinkhorn withTolerance(double marginalError) {
        return new Sinkhorn(costFunction, epsilon, relative, positive("tolerance", marginalError), iterationLimit);
    }

    /**
     * The largest number of iterations.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Sinkhorn withIterationLimit(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("an iteration limit of " + limit + " is not allowed; give at least 1");
        }
        return new Sinkhorn(costFunction, epsilon, relative, tolerance, limit);
    }

    private static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " " + value
                    + " is not allowed; it is positive and finite. Without regularisation, use" + " OptimalTransport");
        }
        return value;
    }

    /**
     * Entropic transport between two clouds.
     *
     * @throws IllegalArgumentException if the clouds differ in dimension, or lie too far apart for the cost
     */
    public SinkhornResult solve(PointCloud reference, PointCloud current) {
        return solve(
                SinkhornCosts.between(reference, current, costFunction),
                TransportWeights.shares(reference.weights(), reference.totalWeight()),
                TransportWeights.shares(current.weights(), current.totalWeight()));
    }

    /**
     * Entropic transport under given costs.
     *
     * @param reference one weight per row, finite, at least 0, with a positive finite sum
     * @param current one weight per column, as above
     * @throws IllegalArgumentException naming index and value of what is not allowed
     */
    public SinkhornResult solve(CostMatrix costs, double[] reference, double[] current) {
        double[] a = TransportWeights.shares(reference, TransportWeights.total("reference", reference, costs.rows()));
        double[] b = TransportWeights.shares(current, TransportWeights.total("current", current, costs.columns()));
        return solve(SinkhornCosts.of(costs), a, b);
    }

    private SinkhornResult solve(CostRows costs, double[] a, double[] b) {
        double mean = SinkhornCosts.mean(costs, a, b);
        EntropicProblem problem = new EntropicProblem(costs, a, b, epsilon(mean));
        EntropicSolution solution = EntropicSolution.ofTwoSides(problem, mean, tolerance, iterationLimit);
        return new SinkhornResult(
                epsilon(mean),
                problem.planCost(solution.rows(), solution.columns()),
                solution.value(),
                TransportPotentials.centred(
                        solution.rows().clone(), solution.columns().clone(), b),
                solution.iterations(),
                solution.marginalError(),
                solution.converged());
    }

    /** The ε in the unit of cost. */
    double epsilon(double meanCost) {
        if (!relative) {
            return epsilon;
        }
        return meanCost > 0 ? epsilon * meanCost : 1;
    }

    CostFunction costFunction() {
        return costFunction;
    }

    double tolerance() {
        return tolerance;
    }

    long iterationLimit() {
        return iterationLimit;
    }

    /**
     * The plan of a result between two clouds, entries that underflow left out: up to 16 bytes per pair.
     *
     * @param result what {@link #solve(PointCloud, PointCloud)} gave for these clouds
     * @throws IllegalArgumentException if the clouds have too many pairs for a matrix
     */
    public TransportPlan plan(PointCloud reference, PointCloud current, SinkhornResult result) {
        return plan(
                CostMatrix.between(reference, current, costFunction), reference.weights(), current.weights(), result);
    }

    /**
     * The plan of a result under given costs, entries that underflow left out: up to 16 bytes per pair.
     *
     * @param result what {@link #solve(CostMatrix, double[], double[])} gave for these costs and weights
     * @throws IllegalArgumentException naming index and value of what is not allowed
     */
    public TransportPlan plan(CostMatrix costs, double[] reference, double[] current, SinkhornResult result) {
        double[] a = TransportWeights.shares(reference, TransportWeights.total("reference", reference, costs.rows()));
        double[] b = TransportWeights.shares(current, TransportWeights.total("current", current, costs.columns()));
        EntropicProblem problem = new EntropicProblem(SinkhornCosts.of(costs), a, b, result.epsilon());
        double[] f = result.potentials().rows();
        double[] g = result.potentials().columns();
        if (f.length != a.length || g.length != b.length) {
            throw new IllegalArgumentException("a result for " + f.length + " by " + g.length + " points and costs of "
                    + a.length + " by " + b.length + "; give the costs that the result was made for");
        }
        double[][] columns = new double[b.length][a.length];
        for (int j = 0; j < b.length; j++) {
            problem.planColumn(f, g, j, columns[j]);
        }
        return TransportPlan.ofColumns(columns);
    }
}
