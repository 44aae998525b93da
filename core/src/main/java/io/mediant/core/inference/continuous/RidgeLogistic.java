package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Logistic regression with a ridge penalty on standardised features: the coordinates, and if asked for their squares and
 * products. Fitted by Newton's method (iteratively reweighted least squares); the two sides have the same total weight. Exact
 * for normal laws of one covariance (linear) or of any (quadratic). Source: S. le Cessie, J. C. van Houwelingen (1992),
 * doi:10.2307/2347628.
 */
public final class RidgeLogistic implements ClassifierFamily {
    private static final int MAX_STEPS = 50;
    private static final double CONVERGED = 1e-8;
    private static final double LARGEST_STEP = 5;

    private final boolean quadratic;
    private final double penalty;

    private RidgeLogistic(boolean quadratic, double penalty) {
        this.quadratic = quadratic;
        this.penalty = penalty;
    }

    /** Returns the family on the coordinates, with penalty 1 (one half of the squared weights' sum, per log-likelihood). */
    public static RidgeLogistic linear() {
        return new RidgeLogistic(false, 1);
    }

    /** Returns the family on coordinates, squares and products, with penalty 1. */
    public static RidgeLogistic quadratic() {
        return new RidgeLogistic(true, 1);
    }

    /**
     * Returns the family with another penalty.
     *
     * @param value positive and finite
     * @throws IllegalArgumentException if it is not
     */
    public RidgeLogistic withPenalty(double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty is " + value + "; give a positive finite number such as 1");
        }
        return new RidgeLogistic(quadratic, value);
    }

    @Override
    public String name() {
        return quadratic ? "ridge logistic, quadratic" : "ridge logistic";
    }

    @Override
    public LogOdds fit(PointCloud reference, PointCloud current) {
        Features features = Features.of(reference, current, quadratic);
        double[] weights = newton(features, reference, current);
        return point -> dot(weights, features.of(point));
    }

    private double[] newton(Features features, PointCloud reference, PointCloud current) {
        int size = features.size();
        double[] weights = new double[size];
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        for (int step = 0; step < MAX_STEPS; step++) {
            DMatrixRMaj hessian = new DMatrixRMaj(size, size);
            DMatrixRMaj slope = new DMatrixRMaj(size, 1);
            add(features, reference, 1, weights, hessian, slope, balance(reference, current));
            add(features, current, 0, weights, hessian, slope, balance(current, reference));
            for (int i = 0; i < size; i++) {
                double ridge = i == 0 ? 1e-9 : penalty;
                hessian.add(i, i, ridge);
                slope.add(i, 0, -ridge * weights[i]);
            }
            DMatrixRMaj change = new DMatrixRMaj(size, 1);
            if (!solver.setA(hessian)) {
                break;
            }
            solver.solve(slope, change);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                largest = Math.max(largest, Math.abs(change.get(i)));
            }
            double damping = Math.min(1, LARGEST_STEP / Math.max(largest, CONVERGED));
            for (int i = 0; i < size; i++) {
                weights[i] += damping * change.get(i);
            }
            if (largest < CONVERGED) {
                break;
            }
        }
        return weights;
    }

    private static double balance(PointCloud side, PointCloud other) {
        return 0.5 * (side.size() + other.size()) / side.size();
    }

    private static void add(
            Features features,
            PointCloud points,
            double label,
            double[] weights,
            DMatrixRMaj hessian,
            DMatrixRMaj slope,
            double weight) {
        for (int r = 0; r < points.size(); r++) {
            double[] x = features.of(points.point(r));
            double p = 1 / (1 + Math.exp(-dot(weights, x)));
            double curvature = weight * p * (1 - p);
            for (int i = 0; i < x.length; i++) {
                slope.add(i, 0, weight * (label - p) * x[i]);
                for (int j = 0; j < x.length; j++) {
                    hessian.add(i, j, curvature * x[i] * x[j]);
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
