package io.mediant.core.density;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** The lower triangular L with L Lᵀ = a symmetric positive definite matrix. */
final class CholeskyFactor {
    private static final double SYMMETRY = 1e-12;
    private static final double SINGULAR = 1e-14;

    private final DMatrixRMaj lower;

    private CholeskyFactor(DMatrixRMaj lower) {
        this.lower = lower;
    }

    /** Factors a covariance matrix. */
    static CholeskyFactor of(double[][] covariance) {
        int n = covariance.length;
        for (int i = 0; i < n; i++) {
            if (covariance[i].length != n) {
                throw new IllegalArgumentException("covariance row " + i + " has " + covariance[i].length
                        + " elements; a covariance of " + n + " rows is square");
            }
            for (int j = 0; j < n; j++) {
                Parameters.finite("covariance at row " + i + ", column " + j, covariance[i][j]);
            }
        }
        requireSymmetric(covariance);
        var cholesky = DecompositionFactory_DDRM.chol(n, true);
        if (!cholesky.decompose(new DMatrixRMaj(covariance))) {
            throw notPositiveDefinite(covariance);
        }
        DMatrixRMaj lower = cholesky.getT(null);
        for (int i = 0; i < n; i++) {
            double pivot = lower.get(i, i);
            if (!(pivot * pivot > SINGULAR * covariance[i][i])) {
                throw notPositiveDefinite(covariance);
            }
        }
        return new CholeskyFactor(lower);
    }

    private static void requireSymmetric(double[][] covariance) {
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < i; j++) {
                double scale = Math.sqrt(Math.abs(covariance[i][i])) * Math.sqrt(Math.abs(covariance[j][j]));
                if (!(Math.abs(covariance[i][j] - covariance[j][i]) <= SYMMETRY * scale)) {
                    throw new IllegalArgumentException("covariance is " + covariance[i][j] + " at row " + i
                            + ", column " + j + " and " + covariance[j][i]
                            + " at its mirror place; a covariance is symmetric");
                }
            }
        }
    }

    private static IllegalArgumentException notPositiveDefinite(double[][] covariance) {
        var eigen = DecompositionFactory_DDRM.eig(covariance.length, false, true);
        eigen.decompose(new DMatrixRMaj(covariance));
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < covariance.length; i++) {
            smallest = Math.min(smallest, eigen.getEigenvalue(i).getReal());
        }
        return new IllegalArgumentException(
                "covariance is singular or not positive definite: its smallest eigenvalue is " + smallest
                        + "; drop coordinates that follow from others, or add a small variance to the diagonal");
    }

    int size() {
        return lower.numRows;
    }

    /** The sum of ln L_ii: half of the logarithm of the determinant. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += Math.log(lower.get(i, i));
        }
        return sum;
    }

    /** L⁻¹v, written over v. */
    double[] solve(double[] v) {
        for (int i = 0; i < v.length; i++) {
            double sum = v[i];
            for (int j = 0; j < i; j++) {
                sum -= lower.unsafe_get(i, j) * v[j];
            }
            v[i] = sum / lower.unsafe_get(i, i);
        }
        return v;
    }

    /** Lv, a new array. */
    double[] multiply(double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j <= i; j++) {
                product[i] += lower.unsafe_get(i, j) * v[j];
            }
        }
        return product;
    }
}
