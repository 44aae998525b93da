package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Coordinates of pooled rows that do not depend on which row is from which side. */
final class PooledScale {
    private static final double RIDGE = 0.02;
    private static final int DRAWN_PAIRS = 20_000;

    private PooledScale() {}

    /** Rows less their mean. */
    static double[][] centred(double[][] rows) {
        return RowBlocks.centred(rows, RowProducts.mean(rows));
    }

    /** Standardised rows, turned and stretched to the covariance I, after 2 % of I were added to their correlations; coordinates without spread are 0. */
    static double[][] whitened(double[][] rows) {
        double[][] standard = StandardFeatures.of(rows, rows).of(rows);
        double[][] correlations = RowProducts.gram(standard);
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < correlations.length; j++) {
                correlations[i][j] /= rows.length;
            }
            correlations[i][i] += RIDGE;
        }
        return RowProducts.times(standard, RowProducts.transposed(Cholesky.inverseTriangle(correlations)));
    }

    /** The median squared distance of random pairs of rows; the mean where the median is 0, and 1 where all rows are equal. */
    static double squaredDistance(double[][] rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] squares = IntStream.range(0, DRAWN_PAIRS)
                .mapToDouble(k -> {
                    int i = random.nextInt(rows.length);
                    int j = random.nextInt(rows.length - 1);
                    return squaredDistance(rows[i], rows[j < i ? j : j + 1]);
                })
                .sorted()
                .toArray();
        double median = squares[squares.length / 2];
        double mean = Arrays.stream(squares).average().orElseThrow();
        return median > 0 ? median : mean > 0 ? mean : 1;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }
}
