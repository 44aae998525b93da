package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the judges of one fold learn from: standardised rows of both sides, their moments, and axes along which both covariances are diagonal.
 *
 * <p>Coordinates are centred between the means of the sides and divided by the spread that their mixture has; coordinates without spread are 0. The pooled
 * covariance W within the sides is shrunk towards t I, t = tr W/d, by the share that is nearly best for normal laws (oracle approximating shrinkage).
 * Rows times {@code axes} have unit covariance; there, the eigenvectors of the difference of both sides' covariances are the axes, so that with the
 * eigenvalues e the variances of the sides are 1 + m/(n + m) e and 1 - n/(n + m) e: exact where nothing was shrunk. Source of the share: Y. Chen, A. Wiesel, Y. C. Eldar, A. O. Hero (2010),
 * doi:10.1109/TSP.2010.2053029.
 */
final class Learning {
    private static final double LEAST_SHRINKAGE = 1e-6;
    private static final double LEAST_VARIANCE = 1e-3;

    private final double[] centre;
    private final double[] scale;
    private final double[][] p;
    private final double[][] q;
    private final double[] meanP;
    private final double[] meanQ;
    private final double[][] mixture;
    private final double[][] axes;
    private final double shrinkage;
    private final double[] varianceP;
    private final double[] varianceQ;

    /** Rows as judges need them: standardised, and along the common axes. */
    static final class Batch {
        private final double[][] rows;
        private final double[][] whitened;

        Batch(double[][] rows, double[][] whitened) {
            this.rows = rows;
            this.whitened = whitened;
        }

        double[][] rows() {
            return rows;
        }

        double[][] whitened() {
            return whitened;
        }
    }

    Learning(double[][] reference, double[][] current) {
        int d = reference[0].length;
        centre = new double[d];
        scale = new double[d];
        standardise(reference, current);
        p = standardised(reference);
        q = standardised(current);
        meanP = RowProducts.mean(p);
        meanQ = RowProducts.mean(q);
        double[][] ofP = covariance(p, meanP);
        double[][] ofQ = covariance(q, meanQ);
        double shareP = p.length / ((double) p.length + q.length);
        mixture = new double[d][d];
        double[][] within = new double[d][d];
        double[][] gap = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                within[i][j] = shareP * ofP[i][j] + (1 - shareP) * ofQ[i][j];
                gap[i][j] = ofP[i][j] - ofQ[i][j];
                mixture[i][j] = 0.5 * (ofP[i][j] + ofQ[i][j]) + 0.25 * (meanP[i] - meanQ[i]) * (meanP[j] - meanQ[j]);
            }
        }
        shrinkage = shrink(within, p.length + q.length - 2);
        double[][] inverse = Cholesky.inverseTriangle(within);
        double[][] turned = RowProducts.times(RowProducts.times(inverse, gap), RowProducts.transposed(inverse));
        symmetrise(turned);
        Eigen eigen = Eigen.of(turned);
        axes = RowProducts.transposed(RowProducts.times(eigen.vectors(), inverse));
        varianceP = new double[d];
        varianceQ = new double[d];
        for (int k = 0; k < d; k++) {
            varianceP[k] = Math.max(LEAST_VARIANCE, 1 + (1 - shareP) * eigen.values()[k]);
            varianceQ[k] = Math.max(LEAST_VARIANCE, 1 - shareP * eigen.values()[k]);
        }
    }

    private void standardise(double[][] reference, double[][] current) {
        double[] ofP = RowProducts.mean(reference);
        double[] ofQ = RowProducts.mean(current);
        double[] squares = new double[centre.length];
        for (int k = 0; k < centre.length; k++) {
            centre[k] = ofP[k] / 2 + ofQ[k] / 2;
        }
        addSquares(reference, squares);
        addSquares(current, squares);
        for (int k = 0; k < centre.length; k++) {
            scale[k] = StandardFeatures.inverse(Math.sqrt(squares[k] / 2), centre[k]);
        }
    }

    private void addSquares(double[][] rows, double[] squares) {
        for (double[] row : rows) {
            for (int k = 0; k < squares.length; k++) {
                double gap = row[k] - centre[k];
                squares[k] += gap * gap / rows.length;
            }
        }
    }

    private double[][] standardised(double[][] rows) {
        double[][] standardised = new double[rows.length][centre.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < centre.length; k++) {
                standardised[i][k] = (rows[i][k] - centre[k]) * scale[k];
            }
        }
        return standardised;
    }

    private static double[][] covariance(double[][] rows, double[] mean) {
        double[][] covariance = RowProducts.gram(rows);
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] = (covariance[i][j] - rows.length * mean[i] * mean[j]) / (rows.length - 1);
            }
        }
        return covariance;
    }

    /** Shrinks a covariance of so many degrees of freedom and returns by which share. */
    private static double shrink(double[][] covariance, int freedom) {
        int d = covariance.length;
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < d; i++) {
            trace += covariance[i][i];
            squares += RowProducts.square(covariance[i]);
        }
        double excess = (freedom + 1 - 2.0 / d) * (squares - trace * trace / d);
        double wanted = ((1 - 2.0 / d) * squares + trace * trace) / excess;
        double share = excess > 0 ? Math.min(1, Math.max(LEAST_SHRINKAGE, wanted)) : 1;
        double level = trace > 0 ? trace / d : 1;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                covariance[i][j] *= 1 - share;
            }
            covariance[i][i] += share * level;
        }
        return share;
    }

    private static void symmetrise(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = matrix[i][j] / 2 + matrix[j][i] / 2;
                matrix[i][j] = mean;
                matrix[j][i] = mean;
            }
        }
    }

    /** Other rows in the same coordinates. */
    Batch batch(double[][] raw) {
        double[][] rows = standardised(raw);
        return new Batch(rows, RowProducts.times(rows, axes));
    }

    /** Standardised rows of the reference. */
    double[][] p() {
        return p;
    }

    /** Standardised rows of the current side. */
    double[][] q() {
        return q;
    }

    /** The covariance of the balanced mixture of both sides. */
    double[][] mixture() {
        return mixture;
    }

    int dimension() {
        return centre.length;
    }

    /** The reference's mean along the common axes. */
    double[] axisMeanP() {
        return RowProducts.times(new double[][] {meanP}, axes)[0];
    }

    /** The current side's mean along the common axes. */
    double[] axisMeanQ() {
        return RowProducts.times(new double[][] {meanQ}, axes)[0];
    }

    /** The reference's variances along the common axes. */
    double[] axisVarianceP() {
        return varianceP;
    }

    /** The current side's variances along the common axes. */
    double[] axisVarianceQ() {
        return varianceQ;
    }

    /** Squared Mahalanobis norms of the first rows that were learnt from, each by a covariance without that row. */
    double[] normsLeftOut(double[][] learnt, int count) {
        double[][] whitened = RowProducts.times(Arrays.copyOf(learnt, count), axes);
        double weight = (1 - shrinkage) / (p.length + q.length);
        return IntStream.range(0, count)
                .mapToDouble(i -> {
                    double square = RowProducts.square(whitened[i]);
                    return square / Math.max(0.05, 1 - weight * square);
                })
                .toArray();
    }
}
