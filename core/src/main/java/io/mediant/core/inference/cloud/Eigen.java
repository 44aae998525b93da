package io.mediant.core.inference.cloud;

import io.mediant.core.internal.PanelProduct;
import io.mediant.core.internal.Scatter;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues of a symmetric matrix in falling order, with their vectors, the largest coordinate of each positive. */
final class Eigen {
    private final double[] values;
    private final double[][] vectors;

    Eigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    static Eigen of(double[][] symmetric) {
        int size = symmetric.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(new DMatrixRMaj(symmetric))) {
            throw new IllegalStateException(
                    "the eigenvalues were not found; the coordinates may be too large or too small, scale the data");
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((i, j) -> Double.compare(
                        eigen.getEigenvalue(j).getReal(), eigen.getEigenvalue(i).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[size];
        double[][] vectors = new double[size][];
        for (int k = 0; k < size; k++) {
            values[k] = eigen.getEigenvalue(order[k]).getReal();
            vectors[k] = signed(eigen.getEigenVector(order[k]).getData().clone());
        }
        return new Eigen(values, vectors);
    }

    /** Of the covariance of rows with mean 0, with the divisor n - 1; values below 0 by rounding are 0. */
    static Eigen ofCovariance(double[][] centred) {
        int d = centred[0].length;
        double[][] covariance =
                Scatter.of(centred.length, d, (i, target) -> System.arraycopy(centred[i], 0, target, 0, d));
        scale(covariance, 1.0 / (centred.length - 1));
        Eigen eigen = of(covariance);
        for (int k = 0; k < d; k++) {
            eigen.values[k] = Math.max(0, eigen.values[k]);
        }
        return eigen;
    }

    static double[] signed(double[] vector) {
        int largest = 0;
        for (int k = 1; k < vector.length; k++) {
            largest = Math.abs(vector[k]) > Math.abs(vector[largest]) ? k : largest;
        }
        if (vector[largest] < 0) {
            for (int k = 0; k < vector.length; k++) {
                vector[k] = -vector[k];
            }
        }
        return vector;
    }

    static void scale(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= factor;
            }
        }
    }

    /** The sum over k of a coefficient times a row, {@code count} elements. */
    static double[] combination(double[] coefficients, double[][] rows, int count) {
        double[] sum = new double[count];
        PanelProduct.add(sum, coefficients, 0, rows, rows.length, 0, count);
        return sum;
    }

    /** The eigenvalues; not a copy. */
    double[] values() {
        return values;
    }

    /** The vectors, one a row; not a copy. */
    double[][] vectors() {
        return vectors;
    }
}
