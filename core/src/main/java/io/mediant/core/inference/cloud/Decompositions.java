package io.mediant.core.inference.cloud;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Decompositions of symmetric matrices, given and returned as rows. */
final class Decompositions {
    private Decompositions() {}

    /**
     * Returns the inverse of the lower triangle L of a positive definite matrix LL': the rows x L'^-1 have unit covariance where those of x have LL'.
     *
     * @throws IllegalStateException if the matrix is not positive definite
     */
    static double[][] inverseTriangle(double[][] matrix) {
        DMatrixRMaj lower = cholesky(matrix);
        TriangularSolver_DDRM.invertLower(lower.data, matrix.length);
        double[][] inverse = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(lower.data, i * matrix.length, inverse[i], 0, i + 1);
        }
        return inverse;
    }

    /** Returns the lower triangle L of a positive definite matrix LL'. */
    static DMatrixRMaj cholesky(double[][] matrix) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(matrix.length, true);
        if (!cholesky.decompose(new DMatrixRMaj(matrix))) {
            throw new IllegalStateException(
                    "a covariance of " + matrix.length + " dimensions is not positive definite; scale the coordinates");
        }
        return cholesky.getT(null);
    }

    /** Eigenvalues and, as rows, eigenvectors of a symmetric matrix. */
    static final class Eigen {
        private final double[] values;
        private final double[][] vectors;

        Eigen(double[] values, double[][] vectors) {
            this.values = values;
            this.vectors = vectors;
        }

        double[] values() {
            return values;
        }

        double[][] vectors() {
            return vectors;
        }

        static Eigen of(double[][] symmetric) {
            int size = symmetric.length;
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
            if (!eigen.decompose(new DMatrixRMaj(symmetric))) {
                throw new IllegalStateException(
                        "the eigenvalues of a covariance were not found; scale the coordinates");
            }
            double[] values = new double[size];
            double[][] vectors = new double[size][];
            for (int k = 0; k < size; k++) {
                values[k] = eigen.getEigenvalue(k).getReal();
                vectors[k] = eigen.getEigenVector(k).data;
            }
            return new Eigen(values, vectors);
        }
    }
}
