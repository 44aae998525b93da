package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.internal.EntropicProblem;
import io.mediant.core.transport.internal.EntropicSolution;
import java.util.stream.IntStream;

/**
 * The debiased Sinkhorn divergence: entropic transport less what it costs each side to be compared with itself.
 *
 * <p>S_ε(p, q) = OT_ε(p, q) - (OT_ε(p, p) + OT_ε(q, q))/2. At least 0, and 0 only between equal sides, for costs whose kernel
 * exp(-c/ε) is positive definite: the squared Euclidean, Euclidean and Manhattan ones. Range 0 to +∞, in the unit of cost. As ε falls it
 * becomes the exact optimal cost; as ε grows, with squared Euclidean cost, the squared distance of the means. Unlike the
 * exact cost it can be estimated from samples in many dimensions.
 *
 * <p>It cannot come out negative for lack of convergence. With potentials f of (p, p) and g of (q, q), converged or not, the dual value of
 * (p, q) at (f, g) exceeds the mean of the other two by ε/2 ‖μ - ν‖² in the norm of the kernel, μ = p e^(f/ε) and ν = q e^(g/ε). A dual
 * value is a lower bound of OT_ε(p, q), so that value, raised by one step from g, is used wherever the iteration has not come further. Other costs
 * have no such guarantee; a negative raw value is reported beside the clipped one.
 *
 * <p>One ε serves all three problems. Relative to the mean cost it is that between p and q.
 *
 * <p>Sources: A. Genevay, G. Peyré, M. Cuturi (2018), arXiv:1706.00292; J. Feydy et al., "Interpolating between optimal transport and MMD
 * using Sinkhorn divergences" (2019), arXiv:1810.08278.
 */
public final class SinkhornDivergence {
    /** Below this marginal error the current side's own potential is a better start than lowering ε in stages. */
    private static final double SIMILAR = 0.1;

    private static final SinkhornDivergence DEFAULT = new SinkhornDivergence(Sinkhorn.withDefaults());

    private final Sinkhorn sinkhorn;

    private SinkhornDivergence(Sinkhorn sinkhorn) {
        this.sinkhorn = sinkhorn;
    }

    /** The divergence with the settings of {@link Sinkhorn#withDefaults()}. */
    public static SinkhornDivergence withDefaults() {
        return DEFAULT;
    }

    /** The divergence with other settings. */
    public static SinkhornDivergence of(Sinkhorn settings) {
        return new SinkhornDivergence(settings);
    }

    /**
     * The divergence of two clouds, at least 0, in the unit of cost.
     *
     * @throws IllegalArgumentException if the clouds differ in dimension, or lie too far apart for the cost
     * @throws IllegalStateException if it does not converge; {@link #solve} gives the value then, with its error
     */
    public double between(PointCloud reference, PointCloud current) {
        return proven(new Terms(reference, current)).result().value();
    }

    /**
     * The divergence of two clouds with its parts.
     *
     * @throws IllegalArgumentException if the clouds differ in dimension, or lie too far apart for the cost
     */
    public SinkhornDivergenceResult solve(PointCloud reference, PointCloud current) {
        return new Terms(reference, current).result();
    }

    /**
     * The gradient of the divergence with respect to the current cloud, at fixed ε.
     *
     * @throws IllegalArgumentException if the clouds differ in dimension, or lie too far apart for the cost
     * @throws IllegalStateException if it does not converge
     */
    public TransportGradient gradient(PointCloud reference, PointCloud current) {
        return proven(new Terms(reference, current)).gradient();
    }

    private Terms proven(Terms terms) {
        SinkhornDivergenceResult result = terms.result();
        if (!result.converged()) {
            throw new IllegalStateException("a marginal error of " + result.marginalError() + " is left after "
                    + result.iterations() + " iterations, " + sinkhorn.tolerance()
                    + " is wanted; raise the iteration limit, the tolerance or epsilon");
        }
        return terms;
    }

    /** The three problems of two clouds, solved. */
    private final class Terms {
        private final PointCloud reference;
        private final PointCloud current;
        private final double[] b;
        private final double epsilon;
        private final EntropicProblem cross;
        private final EntropicProblem self;
        private final EntropicSolution between;
        private final EntropicSolution withinReference;
        private final EntropicSolution withinCurrent;
        private final double crossValue;

        Terms(PointCloud reference, PointCloud current) {
            this.reference = reference;
            this.current = current;
            CostFunction cost = sinkhorn.costFunction();
            double[] a = TransportWeights.shares(reference.weights(), reference.totalWeight());
            b = TransportWeights.shares(current.weights(), current.totalWeight());
            var costs = SinkhornCosts.between(reference, current, cost);
            double mean = SinkhornCosts.mean(costs, a, b);
            epsilon = sinkhorn.epsilon(mean);
            cross = new EntropicProblem(costs, a, b, epsilon);
            self = new EntropicProblem(SinkhornCosts.between(current, current, cost), b, b, epsilon);
            withinReference = EntropicSolution.ofOneSide(
                    new EntropicProblem(SinkhornCosts.between(reference, reference, cost), a, a, epsilon),
                    mean,
                    sinkhorn.tolerance(),
                    sinkhorn.iterationLimit());
            withinCurrent = EntropicSolution.ofOneSide(self, mean, sinkhorn.tolerance(), sinkhorn.iterationLimit());
            EntropicSolution step = EntropicSolution.from(cross, withinCurrent.columns(), sinkhorn.tolerance(), 1);
            between = step.marginalError() < SIMILAR
                    ? EntropicSolution.from(
                            cross, withinCurrent.columns(), sinkhorn.tolerance(), sinkhorn.iterationLimit())
                    : EntropicSolution.ofTwoSides(cross, mean, sinkhorn.tolerance(), sinkhorn.iterationLimit());
            crossValue = Math.max(between.value(), step.value());
        }

        SinkhornDivergenceResult result() {
            double raw = crossValue - (withinReference.value() + withinCurrent.value()) / 2;
            return new SinkhornDivergenceResult(
                    Math.max(raw, 0),
                    raw,
                    epsilon,
                    crossValue,
                    withinReference.value(),
                    withinCurrent.value(),
                    between.iterations() + withinReference.iterations() + withinCurrent.iterations(),
                    Math.max(
                            between.marginalError(),
                            Math.max(withinReference.marginalError(), withinCurrent.marginalError())),
                    between.converged() && withinReference.converged() && withinCurrent.converged());
        }

        TransportGradient gradient() {
            double[] slopes = new double[current.size()];
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] = between.columns()[j] - withinCurrent.columns()[j];
            }
            double centre = TransportWeights.sum(b, slopes);
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] = (slopes[j] - centre) / current.totalWeight();
            }
            int dimension = current.dimension();
            double[] positions = new double[slopes.length * dimension];
            addSlopes(cross, between, reference, 1, positions);
            addSlopes(self, withinCurrent, current, -1, positions);
            return new TransportGradient(slopes, positions, dimension);
        }

        /** Adds the sum over the plan of the slopes of the cost as the points of the current side move. */
        private void addSlopes(
                EntropicProblem problem, EntropicSolution solution, PointCloud from, int sign, double[] positions) {
            int dimension = current.dimension();
            double[] x = from.coordinates();
            double[] y = current.coordinates();
            IntStream.range(0, current.size()).parallel().forEach(j -> {
                double[] column = new double[from.size()];
                problem.planColumn(solution.rows(), solution.columns(), j, column);
                for (int i = 0; i < column.length; i++) {
                    sinkhorn.costFunction()
                            .addGradient(x, i * dimension, y, j * dimension, dimension, sign * column[i], positions);
                }
            });
        }
    }
}
