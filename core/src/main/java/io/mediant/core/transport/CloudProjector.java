package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;

/**
 * A point cloud stored axis after axis, so that a projection onto a direction is a sum of long contiguous runs, which the compiler turns into
 * vector instructions. Several directions are done on one stretch of points while it is in the cache.
 */
final class CloudProjector {
    private static final int STRETCH = 512;
    private static final int AXES_AT_ONCE = 4;

    private final int size;
    private final int dimension;
    private final double[][] axes;
    private final double[] weights;

    CloudProjector(PointCloud cloud) {
        size = cloud.size();
        dimension = cloud.dimension();
        weights = cloud.isWeighted() ? cloud.weights() : new double[0];
        axes = new double[(dimension + AXES_AT_ONCE - 1) / AXES_AT_ONCE * AXES_AT_ONCE][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < dimension; k++) {
                axes[k][i] = cloud.coordinate(i, k);
            }
        }
    }

    int size() {
        return size;
    }

    boolean isWeighted() {
        return weights.length > 0;
    }

    /** The projections of all points onto some directions: element (l, i) is the inner product of direction l and point i. */
    double[][] project(double[]... directions) {
        double[][] projected = new double[directions.length][size];
        double[][] padded = new double[directions.length][axes.length];
        for (int l = 0; l < directions.length; l++) {
            System.arraycopy(directions[l], 0, padded[l], 0, dimension);
        }
        for (int from = 0; from < size; from += STRETCH) {
            int to = Math.min(size, from + STRETCH);
            for (int l = 0; l < directions.length; l++) {
                for (int k = 0; k < axes.length; k += AXES_AT_ONCE) {
                    addAxes(k, padded[l], projected[l], from, to);
                }
            }
        }
        return projected;
    }

    private void addAxes(int axis, double[] direction, double[] sums, int from, int to) {
        double[] first = axes[axis];
        double[] second = axes[axis + 1];
        double[] third = axes[axis + 2];
        double[] fourth = axes[axis + 3];
        double a = direction[axis];
        double b = direction[axis + 1];
        double c = direction[axis + 2];
        double d = direction[axis + 3];
        for (int i = from; i < to; i++) {
            double near = Math.fma(a, first[i], Math.fma(b, second[i], sums[i]));
            sums[i] = Math.fma(c, third[i], Math.fma(d, fourth[i], near));
        }
    }

    /** One projection with the weights of the points, in ascending order. */
    OrderedMass ordered(double[] projection) {
        return OrderedMass.sorted(projection, isWeighted() ? weights : OrderedMass.ones(size));
    }

    /** Σ_i weight_i point_i. */
    double[] weightedSum(double[] factors) {
        double[] sum = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            double total = 0;
            for (int i = 0; i < size; i++) {
                total += factors[i] * axes[k][i];
            }
            sum[k] = total;
        }
        return sum;
    }
}
