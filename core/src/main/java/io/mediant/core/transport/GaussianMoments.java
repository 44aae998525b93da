package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

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
    private final SymmetricRoot root;

    private GaussianMoments(double[] mean, DMatrixRMaj covariance) {
        this.mean = mean;
        this.covariance = covariance;
        this.root = SymmetricRoot.of(covariance, ROUNDING);
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
        return new GaussianMoments(mean.clone(), matrix);
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
        int dimension = cloud.dimension();
        double[] mean = meanOf(cloud);
        double squares = 0;
        DMatrixRMaj centred = new DMatrixRMaj(cloud.size(), dimension);
        for (int i = 0; i < cloud.size(); i++) {
            double share = cloud.weight(i) / cloud.totalWeight();
            squares += share * share;
            for (int k = 0; k < dimension; k++) {
                centred.set(i, k, Math.sqrt(share) * (cloud.coordinate(i, k) - mean[k]));
            }
        }
        if (!(squares < 1 - ROUNDING)) {
            throw new IllegalArgumentException("the cloud has all its weight on one of " + cloud.size()
                    + " points; a covariance needs at least two");
        }
        DMatrixRMaj covariance = new DMatrixRMaj(dimension, dimension);
        CommonOps_DDRM.multTransA(centred, centred, covariance);
        CommonOps_DDRM.divide(covariance, 1 - squares);
        return new GaussianMoments(mean, covariance);
    }

    /** The weighted mean of a cloud. */
    static double[] meanOf(PointCloud cloud) {
        double[] mean = new double[cloud.dimension()];
        for (int k = 0; k < mean.length; k++) {
            CompensatedSum sum = new CompensatedSum();
            for (int i = 0; i < cloud.size(); i++) {
                sum.add(cloud.weight(i) / cloud.totalWeight() * cloud.coordinate(i, k));
            }
            mean[k] = sum.value();
        }
        return mean;
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

    SymmetricRoot root() {
        return root;
    }

    @Override
    public String toString() {
        return "GaussianMoments[mean=" + Arrays.toString(mean) + ", covariance=" + Arrays.deepToString(covariance())
                + "]";
    }
}
