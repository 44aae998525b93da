package io.mediant.core.inference.cloud;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** The lower triangle L of a positive definite matrix LL', given and returned as rows. */
final class Cholesky {
    private Cholesky() {}

    /**
     * Returns the inverse of the lower triangle L of a positive definite matrix LL': the rows x L'^-1 have unit covariance where those of x have LL'.
     *
     * @throws IllegalArgumentException if the matrix is not positive definite
     */
    static double[][] inverseTriangle(double[][] matrix) {
        DMatrixRMaj lower = of(matrix);
        TriangularSolver_DDRM.invertLower(lower.data, matrix.length);
        double[][] inverse = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(lower.data, i * matrix.length, inverse[i], 0, i + 1);
        }
        return inverse;
    }

    /** Returns the lower triangle L of a positive definite matrix LL'. */
    static DMatrixRMaj of(double[][] matrix) {
        return of(
                matrix,
                "a covariance of " + matrix.length
                        + " dimensions is not positive definite; give rows that differ, or scale the coordinates");
    }

    /** As {@link #of(double[][])}. @param otherwise what to say if there is none */
    static DMatrixRMaj of(double[][] matrix, String otherwise) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(matrix.length, true);
        if (!cholesky.decompose(new DMatrixRMaj(matrix))) {
            throw new IllegalArgumentException(otherwise);
        }
        return cholesky.getT(null);
    }
}
