package io.mediant.core.transport;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The symmetric square root of a positive semi-definite matrix, from its eigenvectors. */
final class SymmetricRoot {
    private static final double RELATIVE_ZERO = 0x1p-50;

    private final DMatrixRMaj vectors;
    private final double[] roots;

    private SymmetricRoot(DMatrixRMaj vectors, double[] roots) {
        this.vectors = vectors;
        this.roots = roots;
    }

    /**
     * Decomposes a symmetric matrix.
     *
     * @param tolerance how far an eigenvalue may be below 0, as a share of the largest
     * @throws IllegalArgumentException if one is further below
     */
    static SymmetricRoot of(DMatrixRMaj matrix, double tolerance) {
        int size = matrix.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new IllegalStateException("the eigenvalues of the covariance were not found; its elements may be too"
                    + " large or too small, scale the data");
        }
        double[] values = new double[size];
        double largest = 0;
        for (int k = 0; k < size; k++) {
            values[k] = eigen.getEigenvalue(k).getReal();
            largest = Math.max(largest, Math.abs(values[k]));
        }
        DMatrixRMaj vectors = new DMatrixRMaj(size, size);
        for (int k = 0; k < size; k++) {
            if (values[k] < -tolerance * largest) {
                throw new IllegalArgumentException("the covariance has the eigenvalue " + values[k] + " beside "
                        + largest + "; a covariance is positive semi-definite");
            }
            values[k] = values[k] <= RELATIVE_ZERO * size * largest ? 0 : Math.sqrt(values[k]);
            CommonOps_DDRM.insert(eigen.getEigenVector(k), vectors, 0, k);
        }
        return new SymmetricRoot(vectors, values);
    }

    boolean isSingular() {
        for (double root : roots) {
            if (root == 0) {
                return true;
            }
        }
        return false;
    }

    /** A matrix F of as many columns as there are positive eigenvalues, with F Fᵀ the matrix that was decomposed. */
    DMatrixRMaj factor() {
        int rank = 0;
        for (double root : roots) {
            rank += root > 0 ? 1 : 0;
        }
        DMatrixRMaj factor = new DMatrixRMaj(roots.length, Math.max(rank, 1));
        int next = 0;
        for (int k = 0; k < roots.length; k++) {
            if (roots[k] > 0) {
                for (int i = 0; i < roots.length; i++) {
                    factor.unsafe_set(i, next, roots[k] * vectors.unsafe_get(i, k));
                }
                next++;
            }
        }
        return factor;
    }

    /** The root. */
    DMatrixRMaj matrix() {
        return withRoots(roots);
    }

    /** The inverse of the root, of a matrix that is not singular. */
    DMatrixRMaj inverse() {
        double[] inverses = new double[roots.length];
        for (int k = 0; k < inverses.length; k++) {
            inverses[k] = 1 / roots[k];
        }
        return withRoots(inverses);
    }

    private DMatrixRMaj withRoots(double[] values) {
        DMatrixRMaj scaled = vectors.copy();
        CommonOps_DDRM.multCols(scaled, values);
        DMatrixRMaj product = new DMatrixRMaj(values.length, values.length);
        CommonOps_DDRM.multTransB(scaled, vectors, product);
        return product;
    }

    /** The rows of a matrix. */
    static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }
}
