package io.mediant.core.inference.cloud;

import io.mediant.core.internal.PanelProduct;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** The leading eigenvectors of the covariance of rows, from random vectors that are multiplied by it and made orthonormal, in turn. */
final class SubspaceIteration {
    static final int MOST_DIMENSIONS_IN_FULL = 1024;
    static final int COMPONENTS = 128;
    private static final int SPARE = 16;
    private static final int PASSES = 3;
    private static final int BLOCK = 256;

    private SubspaceIteration() {}

    /** The leading components of rows with mean 0, at most 128. */
    static Eigen of(double[][] centred, long seed) {
        int d = centred[0].length;
        int width = Math.min(COMPONENTS + SPARE, d);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] basis = new double[d][width];
        for (double[] row : basis) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        double[][] image = basis;
        for (int pass = 0; pass < PASSES; pass++) {
            basis = orthonormal(image);
            image = byCovariance(centred, basis);
        }
        double[][] small = new double[width][width];
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    small[i][j] += 0.5 * (basis[k][i] * image[k][j] + image[k][i] * basis[k][j]);
                }
            }
        }
        Eigen inside = Eigen.of(small);
        double[][] columns = RowProducts.transposed(basis);
        int count = Math.min(COMPONENTS, width);
        double[] values = new double[count];
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            values[k] = Math.max(0, inside.values()[k]);
            vectors[k] = Eigen.signed(Eigen.combination(inside.vectors()[k], columns, d));
        }
        return new Eigen(values, vectors);
    }

    /** Σ x (xᵀ B)/(n - 1) over the rows x. */
    private static double[][] byCovariance(double[][] centred, double[][] basis) {
        int d = basis.length;
        int width = basis[0].length;
        double[][] image = new double[d][width];
        for (int first = 0; first < centred.length; first += BLOCK) {
            int begin = first;
            int count = Math.min(BLOCK, centred.length - first);
            double[][] products = IntStream.range(0, count)
                    .parallel()
                    .mapToObj(i -> Eigen.combination(centred[begin + i], basis, width))
                    .toArray(double[][]::new);
            double[][] columns = RowProducts.transposed(Arrays.copyOfRange(centred, begin, begin + count));
            IntStream.range(0, d)
                    .parallel()
                    .forEach(k -> PanelProduct.add(image[k], columns[k], 0, products, count, 0, width));
        }
        Eigen.scale(image, 1.0 / (centred.length - 1));
        return image;
    }

    private static double[][] orthonormal(double[][] matrix) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows, columns);
        qr.decompose(new DMatrixRMaj(matrix));
        DMatrixRMaj q = qr.getQ(null, true);
        double[][] orthonormal = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(q.data, i * columns, orthonormal[i], 0, columns);
        }
        return orthonormal;
    }
}
