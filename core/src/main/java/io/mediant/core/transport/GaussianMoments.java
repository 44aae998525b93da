package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.Scatter;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The mean and the covariance of a normal law of d dimensions, or of a cloud that is summarised by one. The covariance may be singular.
 *
 * <p>It must be symmetric within 1e-9 of its largest element and have no eigenvalue below -1e-9 of its largest one; what is within these
 * is taken for rounding: the mean of both triangles is used, and eigenvalues below 0 count as 0.
 */
public final class GaussianMoments {
    private static final double ROUNDING = 1e-9;

    private final double[] mean;
    private final DMatrixRMaj covariance;
    private final double shrinkage;
    private volatile SymmetricRoot root;

    private GaussianMoments(double[] mean, DMatrixRMaj covariance, double shrinkage) {
        this.mean = mean;
        this.covariance = covariance;
        this.shrinkage = shrinkage;
    }

    /**
     * From a mean and a covariance matrix.
     *
     * @param mean finite, at least one coordinate
     * @param covariance square, of the mean's size, symmetric and positive semi-definite within the tolerances stated above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static GaussianMoments of(double[] mean, double[][] covariance) {
        int dimension = mean.length;
        if (dimension == 0 || covariance.length != dimension) {
            throw new IllegalArgumentException("a mean of " + dimension + " coordinates and a covariance of "
                    + covariance.length + " rows do not fit; give d coordinates and d rows, d at least 1");
        }
        double largest = 0;
        for (int i = 0; i < dimension; i++) {
            requireFinite(mean[i], "mean, coordinate " + i);
            if (covariance[i].length != dimension) {
                throw new IllegalArgumentException("row " + i + " of the covariance has " + covariance[i].length
                        + " elements; a covariance of " + dimension + " dimensions is square");
            }
            for (int j = 0; j < dimension; j++) {
                requireFinite(covariance[i][j], "covariance, row " + i + ", column " + j);
                largest = Math.max(largest, Math.abs(covariance[i][j]));
            }
        }
        DMatrixRMaj matrix = new DMatrixRMaj(dimension, dimension);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                double here = covariance[i][j];
                double mirrored = covariance[j][i];
                if (Math.abs(here - mirrored) > ROUNDING * largest) {
                    throw new IllegalArgumentException("the covariance is not symmetric: " + here + " at row " + i
                            + ", column " + j + ", but " + mirrored + " at row " + j + ", column " + i);
                }
                matrix.set(i, j, here / 2 + mirrored / 2);
            }
        }
        GaussianMoments moments = new GaussianMoments(mean.clone(), matrix, 0);
        moments.root();
        return moments;
    }

    private static void requireFinite(double value, String where) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(where + " is " + value + "; moments are finite");
        }
    }

    /**
     * The moments of a cloud: the weighted mean, and the covariance with the divisor 1 - Σ w² for weights w that sum to 1, which for
     * equal weights is the unbiased one with divisor n - 1.
     *
     * @param cloud with weight on at least two points
     * @throws IllegalArgumentException if all weight is on one point
     */
    public static GaussianMoments ofCloud(PointCloud cloud) {
        return ofCloud(cloud, CovarianceShrinkage.NONE);
    }

    /**
     * The moments of a cloud, with a covariance that is shrunk. The intensity is that for equal weights, at the number 1/Σ w² of rows that
     * the weights are worth.
     *
     * @param cloud with weight on at least two points
     * @throws IllegalArgumentException if all weight is on one point
     */
    public static GaussianMoments ofCloud(PointCloud cloud, CovarianceShrinkage shrinkage) {
        int dimension = cloud.dimension();
        double[] mean = meanOf(cloud);
        double[] fourth = new double[1];
        double[][] sums = Scatter.of(cloud.size(), dimension, (i, target) -> {
            double share = cloud.weight(i) / cloud.totalWeight();
            double root = Math.sqrt(share);
            double length = 0;
            for (int k = 0; k < dimension; k++) {
                double centred = cloud.coordinate(i, k) - mean[k];
                length += centred * centred;
                target[k] = root * centred;
            }
            fourth[0] += share * length * length;
        });
        double squares = squaredShares(cloud);
        DMatrixRMaj covariance = new DMatrixRMaj(sums);
        double intensity = intensity(covariance, 1 / squares, fourth[0], shrinkage);
        double level = trace(covariance) / dimension / (1 - squares);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                double element = covariance.unsafe_get(i, j) / (1 - squares);
                covariance.unsafe_set(i, j, (1 - intensity) * element + (i == j ? intensity * level : 0));
            }
        }
        return new GaussianMoments(mean, covariance, intensity);
    }

    private static double squaredShares(PointCloud cloud) {
        double squares = 0;
        for (int i = 0; i < cloud.size(); i++) {
            double share = cloud.weight(i) / cloud.totalWeight();
            squares += share * share;
        }
        if (!(squares < 1 - ROUNDING)) {
            throw new IllegalArgumentException("the cloud has all its weight on one of " + cloud.size()
                    + " points; a covariance needs at least two");
        }
        return squares;
    }

    private static double intensity(DMatrixRMaj s, double rows, double fourth, CovarianceShrinkage shrinkage) {
        double squares = 0;
        for (double element : s.data) {
            squares += element * element;
        }
        return shrinkage.intensity(rows, s.numRows, trace(s), squares, fourth);
    }

    private static double trace(DMatrixRMaj matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.numRows; i++) {
            sum += matrix.unsafe_get(i, i);
        }
        return sum;
    }

    /** The weighted mean of a cloud. */
    static double[] meanOf(PointCloud cloud) {
        int dimension = cloud.dimension();
        CompensatedSum[] sums = new CompensatedSum[dimension];
        Arrays.setAll(sums, k -> new CompensatedSum());
        for (int i = 0; i < cloud.size(); i++) {
            double share = cloud.weight(i) / cloud.totalWeight();
            for (int k = 0; k < dimension; k++) {
                sums[k].add(share * cloud.coordinate(i, k));
            }
        }
        return Arrays.stream(sums).mapToDouble(CompensatedSum::value).toArray();
    }

    /** The number of dimensions. */
    public int dimension() {
        return mean.length;
    }

    /** The mean, a new array. */
    public double[] mean() {
        return mean.clone();
    }

    /** The covariance, a new array. */
    public double[][] covariance() {
        return SymmetricRoot.rows(covariance);
    }

    /** The trace of the covariance. */
    public double totalVariance() {
        return trace(covariance);
    }

    /** The intensity in [0, 1] by which the covariance was shrunk; 0 where it was not. */
    public double shrinkage() {
        return shrinkage;
    }

    DMatrixRMaj matrix() {
        return covariance;
    }

    SymmetricRoot root() {
        SymmetricRoot known = root;
        if (known == null) {
            known = SymmetricRoot.of(covariance, ROUNDING);
            root = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "GaussianMoments[mean=" + Arrays.toString(mean) + ", covariance=" + Arrays.deepToString(covariance())
                + "]";
    }
}
