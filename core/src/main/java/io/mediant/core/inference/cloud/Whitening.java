package io.mediant.core.inference.cloud;

import io.mediant.core.internal.PanelProduct;
import org.ejml.data.DMatrixRMaj;

/** The map x to L⁻¹ x for a covariance L Lᵀ, under which it becomes the identity. */
final class Whitening {
    private final double[][] lower;

    private Whitening(double[][] lower) {
        this.lower = lower;
    }

    static Whitening of(double[][] covariance) {
        int d = covariance.length;
        DMatrixRMaj factor = Cholesky.of(
                covariance,
                "the clouds do not vary, so no direction can be compared with their spread; give rows that differ");
        double[][] lower = new double[d][d];
        for (int i = 0; i < d; i++) {
            System.arraycopy(factor.data, i * d, lower[i], 0, i + 1);
        }
        return new Whitening(lower);
    }

    /** L⁻¹ x. */
    double[] forward(double[] x) {
        double[] solved = x.clone();
        for (int i = 0; i < solved.length; i++) {
            for (int j = 0; j < i; j++) {
                solved[i] -= lower[i][j] * solved[j];
            }
            solved[i] /= lower[i][i];
        }
        return solved;
    }

    /** L⁻ᵀ x. */
    double[] back(double[] x) {
        double[] solved = x.clone();
        for (int i = solved.length - 1; i >= 0; i--) {
            solved[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                solved[j] -= lower[i][j] * solved[i];
            }
        }
        return solved;
    }

    /** L⁻¹ C L⁻ᵀ of a symmetric matrix C. */
    double[][] both(double[][] symmetric) {
        double[][] half = byRows(symmetric);
        return byRows(RowProducts.transposed(half));
    }

    private double[][] byRows(double[][] matrix) {
        int d = lower.length;
        double[][] solved = new double[d][];
        for (int i = 0; i < d; i++) {
            double[] row = matrix[i].clone();
            double[] factors = new double[i];
            for (int j = 0; j < i; j++) {
                factors[j] = -lower[i][j];
            }
            PanelProduct.add(row, factors, 0, solved, i, 0, d);
            for (int k = 0; k < d; k++) {
                row[k] /= lower[i][i];
            }
            solved[i] = row;
        }
        return solved;
    }
}
