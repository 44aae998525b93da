package io.mediant.core.transport.internal;

import java.util.Arrays;
import java.util.Optional;

/**
 * The potentials of an entropic transport problem, by Sinkhorn's iteration.
 *
 * <p>Row potentials that give the plan its row sums and column potentials that give it its column sums follow each other; each step
 * raises the dual value. With a small ε that takes many steps from afar, so ε is lowered in stages by a factor of 4, from the
 * mean cost on, with a few steps each. The last step is one of the rows, so the rows are exact and the error is that of the columns:
 * Σ_j |Σ_i P_ij - b_j|. Between steps on potentials, as many as possible are taken by products with a {@link ScalingKernel}.
 *
 * <p>A problem of a side with itself has one potential; the mean of it and its soft minimum converges in few steps.
 *
 * <p>Sources: M. Cuturi (2013), arXiv:1306.0895; B. Schmitzer (2019), doi:10.1137/16M1106018 (stages); J. Feydy et al. (2019),
 * arXiv:1810.08278 (one side).
 */
public final class EntropicSolution {
    private static final double STAGE_FACTOR = 4;
    private static final double STAGE_TOLERANCE = 0.01;
    private static final int STAGE_STEPS = 10;
    private static final double FACTOR_RANGE = 1e13;
    private static final double[] NO_FACTORS = {};

    private double[] f;
    private double[] g;
    private double value;
    private double marginalError;
    private long iterations;
    private boolean converged;

    private EntropicSolution() {}

    /**
     * The potentials of two sides.
     *
     * @param coarsest the ε of the first stage, where it is larger than that of the problem
     * @param tolerance of the error of the column sums
     * @param limit the largest number of steps, of all stages together, at least 1
     */
    public static EntropicSolution ofTwoSides(EntropicProblem problem, double coarsest, double tolerance, long limit) {
        EntropicSolution solution = new EntropicSolution();
        solution.g = new double[problem.columns()];
        Optional<ScalingKernel> kernel = problem.kernel();
        double epsilon = Math.max(coarsest, problem.epsilon());
        while (epsilon > problem.epsilon() && solution.iterations + STAGE_STEPS < limit) {
            solution.iterate(problem.withEpsilon(epsilon), kernel, STAGE_TOLERANCE, solution.iterations + STAGE_STEPS);
            epsilon = Math.max(epsilon / STAGE_FACTOR, problem.epsilon());
        }
        solution.iterate(problem, kernel, tolerance, limit);
        solution.value = problem.value(solution.f, solution.g);
        return solution;
    }

    /**
     * The potentials of two sides, sought from given potentials of the columns.
     *
     * @param columns not changed
     * @param tolerance of the error of the column sums
     * @param limit the largest number of steps, at least 1
     */
    public static EntropicSolution from(EntropicProblem problem, double[] columns, double tolerance, long limit) {
        EntropicSolution solution = new EntropicSolution();
        solution.g = columns.clone();
        solution.iterate(problem, problem.kernel(), tolerance, limit);
        solution.value = problem.value(solution.f, solution.g);
        return solution;
    }

    private void iterate(EntropicProblem problem, Optional<ScalingKernel> kernel, double tolerance, long limit) {
        double[] arrived = new double[g.length];
        while (true) {
            f = problem.rowPotentials(g, arrived, kernel);
            iterations++;
            marginalError = distance(arrived, problem.b());
            converged = marginalError <= tolerance;
            if (converged || iterations >= limit) {
                g = problem.withWeightless(f, g, arrived);
                return;
            }
            double[] factors = kernel.map(rows -> scale(problem, rows, arrived.clone(), tolerance, limit))
                    .orElse(NO_FACTORS);
            if (factors.length == 0) {
                g = problem.columnPotentials(f, g, arrived);
            } else {
                for (int j = 0; j < g.length; j++) {
                    g[j] += problem.epsilon() * Math.log(factors[j]);
                }
            }
        }
    }

    /** Factors of the columns after as many steps as their range, the tolerance and the limit allow; none if not even one. */
    private double[] scale(
            EntropicProblem problem, ScalingKernel kernel, double[] arrived, double tolerance, long limit) {
        double[] factors = new double[arrived.length];
        Arrays.fill(factors, 1);
        double[] accepted = NO_FACTORS;
        while (true) {
            if (!rescale(factors, arrived, problem.b())) {
                return accepted;
            }
            accepted = factors.clone();
            if (iterations >= limit - 1) {
                return accepted;
            }
            kernel.step(problem.a(), factors, arrived);
            iterations++;
            if (distance(arrived, problem.b()) <= tolerance) {
                return accepted;
            }
        }
    }

    /** Multiplies the factors by what the columns lack; false where one leaves its range. */
    private static boolean rescale(double[] factors, double[] arrived, double[] wanted) {
        for (int j = 0; j < factors.length; j++) {
            if (wanted[j] > 0) {
                factors[j] *= wanted[j] / arrived[j];
                if (!(factors[j] < FACTOR_RANGE && factors[j] > 1 / FACTOR_RANGE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double distance(double[] arrived, double[] wanted) {
        double sum = 0;
        for (int j = 0; j < wanted.length; j++) {
            sum += Math.abs(arrived[j] - wanted[j]);
        }
        return sum;
    }

    /**
     * The potential of a side with itself, under symmetric costs; it is both f and g.
     *
     * @param coarsest the ε of the first stage, where it is larger than that of the problem
     * @param tolerance of the error of the row sums
     * @param limit the largest number of steps, of all stages together, at least 1
     */
    public static EntropicSolution ofOneSide(EntropicProblem problem, double coarsest, double tolerance, long limit) {
        EntropicSolution solution = new EntropicSolution();
        solution.f = new double[problem.columns()];
        double epsilon = Math.max(coarsest, problem.epsilon());
        while (epsilon > problem.epsilon() && solution.iterations + STAGE_STEPS < limit) {
            solution.average(problem.withEpsilon(epsilon), STAGE_TOLERANCE, solution.iterations + STAGE_STEPS);
            epsilon = Math.max(epsilon / STAGE_FACTOR, problem.epsilon());
        }
        solution.average(problem, tolerance, limit);
        solution.g = solution.f;
        return solution;
    }

    private void average(EntropicProblem problem, double tolerance, long limit) {
        while (true) {
            double[] next = problem.rowPotentials(f);
            iterations++;
            double mass = 0;
            marginalError = 0;
            for (int i = 0; i < f.length; i++) {
                double excess = problem.a()[i] * Math.expm1((f[i] - next[i]) / problem.epsilon());
                mass += excess;
                marginalError += Math.abs(excess);
            }
            converged = marginalError <= tolerance;
            if (converged || iterations >= limit) {
                value = problem.value(f, f) - problem.epsilon() * mass;
                return;
            }
            for (int i = 0; i < f.length; i++) {
                f[i] = (f[i] + next[i]) / 2;
            }
        }
    }

    /** The potentials of the rows; not copied. */
    public double[] rows() {
        return f;
    }

    /** The potentials of the columns; not copied. */
    public double[] columns() {
        return g;
    }

    /** The dual value Σ a f + Σ b g - ε (Σ P - 1), a lower bound of the regularised cost. */
    public double value() {
        return value;
    }

    /** The L1 error of the sums of the plan that are not exact. */
    public double marginalError() {
        return marginalError;
    }

    /** The number of steps. */
    public long iterations() {
        return iterations;
    }

    /** Whether the error is within the tolerance. */
    public boolean converged() {
        return converged;
    }
}
