package io.mediant.core.inference.cloud;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;

/**
 * Logistic regressions with ridge penalties |w|²/(2 C) beside the log-likelihood, for an ascending path of C, each from the weights of the last.
 *
 * <p>Both sides have the same total weight; the constant is not penalised. Minimised by L-BFGS in the metric of the bound M/4 + 1/C of the Hessian, with M
 * the features' second moments, until a step would gain less than 0.01 nats over all rows. Features should have mean 0 and spread 1.
 */
final class RidgePath {
    private static final int MOST_STEPS = 40;
    private static final int MEMORY = 8;
    private static final double ENOUGH_NATS = 0.01;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final int HALVINGS = 20;

    private final double[][] p;
    private final double[][] q;
    private final int size;
    private final double rows;
    private double loss;
    private double[] slope;

    private RidgePath(double[][] p, double[][] q) {
        this.p = p;
        this.q = q;
        this.size = p[0].length;
        this.rows = (double) p.length + q.length;
    }

    /**
     * Fits the path.
     *
     * @param p features of the reference, one array per row
     * @param q features of the current side
     * @param moments of second order of the features, for the metric
     * @param costs C, ascending
     * @return for each C the weights of the features, then the constant
     */
    static double[][] fit(double[][] p, double[][] q, double[][] moments, double[] costs) {
        RidgePath path = new RidgePath(p, q);
        double[][] fits = new double[costs.length][];
        double[] weights = new double[path.size + 1];
        for (int c = 0; c < costs.length; c++) {
            weights = path.minimise(weights, 1 / (costs[c] * path.rows), moments);
            fits[c] = weights;
        }
        return fits;
    }

    private static final class Pair {
        private final double[] step;
        private final double[] bend;
        private final double product;

        Pair(double[] step, double[] bend, double product) {
            this.step = step;
            this.bend = bend;
            this.product = product;
        }

        double[] step() {
            return step;
        }

        double[] bend() {
            return bend;
        }

        double product() {
            return product;
        }
    }

    private double[] minimise(double[] start, double ridge, double[][] moments) {
        DMatrixRMaj metric = metric(moments, ridge);
        Deque<Pair> memory = new ArrayDeque<>();
        double[] weights = start.clone();
        evaluate(weights, ridge);
        for (int count = 0; count < MOST_STEPS; count++) {
            double[] direction = direction(memory, metric);
            double descent = RowProducts.dot(direction, slope, direction.length);
            if (-descent * rows < ENOUGH_NATS) {
                break;
            }
            double before = loss;
            double[] slopeBefore = slope;
            double[] next = weights;
            double factor = 1;
            for (int halving = 0; halving < HALVINGS; halving++) {
                next = weights.clone();
                RowProducts.addMultiple(next, factor, direction, next.length);
                evaluate(next, ridge);
                if (loss <= before + SUFFICIENT_DECREASE * factor * descent) {
                    break;
                }
                factor /= 2;
            }
            remember(memory, weights, next, slopeBefore);
            weights = next;
        }
        return weights;
    }

    private void remember(Deque<Pair> memory, double[] from, double[] to, double[] slopeBefore) {
        double[] step = to.clone();
        RowProducts.addMultiple(step, -1, from, step.length);
        double[] bend = slope.clone();
        RowProducts.addMultiple(bend, -1, slopeBefore, bend.length);
        double product = RowProducts.dot(step, bend, step.length);
        if (product > 0) {
            memory.addFirst(new Pair(step, bend, product));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    /** Minus the inverse Hessian's estimate times the slope. */
    private double[] direction(Deque<Pair> memory, DMatrixRMaj metric) {
        double[] v = new double[slope.length];
        RowProducts.addMultiple(v, -1, slope, v.length);
        double[] alphas = new double[memory.size()];
        int k = 0;
        for (Pair pair : memory) {
            alphas[k] = RowProducts.dot(pair.step(), v, v.length) / pair.product();
            RowProducts.addMultiple(v, -alphas[k], pair.bend(), v.length);
            k++;
        }
        double constant = v[size];
        TriangularSolver_DDRM.solveL(metric.data, v, size);
        TriangularSolver_DDRM.solveTranL(metric.data, v, size);
        v[size] = 4 * constant;
        for (var pairs = memory.descendingIterator(); pairs.hasNext(); ) {
            Pair pair = pairs.next();
            k--;
            double beta = RowProducts.dot(pair.bend(), v, v.length) / pair.product();
            RowProducts.addMultiple(v, alphas[k] - beta, pair.step(), v.length);
        }
        return v;
    }

    private DMatrixRMaj metric(double[][] moments, double ridge) {
        double[][] bound = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                bound[i][j] = 0.25 * moments[i][j];
            }
            bound[i][i] += ridge;
        }
        return Cholesky.of(bound);
    }

    /** Sets the mean loss with its penalty, and its slope. */
    private void evaluate(double[] weights, double ridge) {
        slope = new double[size + 1];
        loss = 0.5 * ridge * RowProducts.dot(weights, weights, size);
        RowProducts.addMultiple(slope, ridge, weights, size);
        add(p, 1, weights);
        add(q, -1, weights);
    }

    private void add(double[][] features, int sign, double[] weights) {
        double share = 0.5 / features.length;
        for (double[] row : features) {
            double margin = sign * (RowProducts.dot(row, weights, size) + weights[size]);
            double error = 1 / (1 + Math.exp(margin));
            loss += share * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
            double pull = -sign * share * error;
            RowProducts.addMultiple(slope, pull, row, size);
            slope[size] += pull;
        }
    }
}
