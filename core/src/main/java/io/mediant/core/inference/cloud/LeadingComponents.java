package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** The leading eigenvectors of a covariance, by subspace iteration where there are many dimensions. */
final class LeadingComponents {
    private static final int FEW_DIMENSIONS = 64;
    private static final int SPARE = 8;
    private static final int ITERATIONS = 25;
    private static final long SEED = 1;

    private LeadingComponents() {}

    /** Returns a matrix of d rows and at most {@code count} orthonormal columns, by falling variance. */
    static double[][] of(double[][] covariance, int count) {
        int d = covariance.length;
        int kept = Math.min(count, d);
        double[][] vectors = d <= FEW_DIMENSIONS ? identity(d) : subspace(covariance, Math.min(d, count + SPARE));
        double[][] transposed = RowProducts.transposed(vectors);
        Eigen eigen = Eigen.of(RowProducts.times(RowProducts.times(vectors, covariance), transposed));
        double[][] leading = Arrays.copyOf(eigen.vectors(), kept);
        return RowProducts.transposed(RowProducts.times(leading, vectors));
    }

    private static double[][] identity(int d) {
        double[][] identity = new double[d][d];
        for (int k = 0; k < d; k++) {
            identity[k][k] = 1;
        }
        return identity;
    }

    /** Rows that nearly span the leading eigenvectors. */
    private static double[][] subspace(double[][] covariance, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] rows = new double[count][covariance.length];
        for (double[] row : rows) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        orthonormalise(rows);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            rows = RowProducts.times(rows, covariance);
            orthonormalise(rows);
        }
        return rows;
    }

    /** Gram and Schmidt's method, twice; rows that depend on those before become 0. */
    private static void orthonormalise(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    double shadow = RowProducts.dot(rows[i], rows[j], rows[i].length);
                    RowProducts.addMultiple(rows[i], -shadow, rows[j], rows[i].length);
                }
                double norm = Math.sqrt(RowProducts.square(rows[i]));
                double factor = norm > Double.MIN_NORMAL ? 1 / norm : 0;
                Arrays.setAll(rows[i], scaledBy(rows[i], factor));
            }
        }
    }

    private static IntToDoubleFunction scaledBy(double[] row, double factor) {
        return k -> factor * row[k];
    }
}
