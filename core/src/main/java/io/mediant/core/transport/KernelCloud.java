package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/**
 * A point cloud as sums over pairs need it: rows for one side of a pair and axes for the other, so that the arguments of a kernel between one point
 * and a run of points are a loop over contiguous numbers, which the compiler turns into vector instructions.
 *
 * <p>Squared distances are sums of squared differences; the expansion |x|² + |y|² - 2 x·y would lose the digits of near points. Weights are
 * multiplied by a power of two that brings the largest to [1, 2), which loses nothing.
 */
final class KernelCloud {
    private static final int AXES_AT_ONCE = 4;

    private final int size;
    private final int dimension;
    private final double[] rows;
    private final double[][] axes;
    private final double[] weights;

    KernelCloud(PointCloud cloud) {
        size = cloud.size();
        dimension = cloud.dimension();
        rows = cloud.coordinates();
        weights = cloud.weights();
        double scale =
                Math.scalb(1.0, -Math.getExponent(Arrays.stream(weights).max().orElseThrow()));
        for (int i = 0; i < size; i++) {
            weights[i] *= scale;
        }
        axes = new double[(dimension + AXES_AT_ONCE - 1) / AXES_AT_ONCE * AXES_AT_ONCE][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < dimension; k++) {
                axes[k][i] = rows[i * dimension + k];
            }
        }
    }

    int size() {
        return size;
    }

    double weight(int index) {
        return weights[index];
    }

    CompensatedSum totalWeight() {
        return new CompensatedSum().addAll(weights);
    }

    /** The coordinates of a point, padded with 0 to the number of axes. */
    double[] paddedRow(int index) {
        return Arrays.copyOf(Arrays.copyOfRange(rows, index * dimension, (index + 1) * dimension), axes.length);
    }

    /** The kernel's arguments between a padded point and the points from {@code from} to {@code to} of this cloud. */
    void arguments(boolean innerProducts, double[] point, int from, int to, double[] arguments) {
        Arrays.fill(arguments, 0, to - from, 0);
        for (int k = 0; k < axes.length; k += AXES_AT_ONCE) {
            if (innerProducts) {
                addProducts(k, point, from, to - from, arguments);
            } else {
                addSquares(k, point, from, to - from, arguments);
            }
        }
    }

    private void addSquares(int axis, double[] point, int from, int length, double[] sums) {
        double[] first = axes[axis];
        double[] second = axes[axis + 1];
        double[] third = axes[axis + 2];
        double[] fourth = axes[axis + 3];
        double a = point[axis];
        double b = point[axis + 1];
        double c = point[axis + 2];
        double d = point[axis + 3];
        for (int j = 0; j < length; j++) {
            double da = first[from + j] - a;
            double db = second[from + j] - b;
            double dc = third[from + j] - c;
            double dd = fourth[from + j] - d;
            sums[j] = Math.fma(da, da, Math.fma(db, db, Math.fma(dc, dc, Math.fma(dd, dd, sums[j]))));
        }
    }

    private void addProducts(int axis, double[] point, int from, int length, double[] sums) {
        double[] first = axes[axis];
        double[] second = axes[axis + 1];
        double[] third = axes[axis + 2];
        double[] fourth = axes[axis + 3];
        double a = point[axis];
        double b = point[axis + 1];
        double c = point[axis + 2];
        double d = point[axis + 3];
        for (int j = 0; j < length; j++) {
            double near = Math.fma(first[from + j], a, Math.fma(second[from + j], b, sums[j]));
            sums[j] = Math.fma(third[from + j], c, Math.fma(fourth[from + j], d, near));
        }
    }

    /**
     * Adds to a gradient, at a point: Σ_i weight_i slope_i ∂argument/∂point over the points from {@code from} to {@code to}, times a factor.
     */
    void addSlopes(
            boolean innerProducts,
            double[] point,
            int from,
            int to,
            double[] slopes,
            double factor,
            double[] gradient) {
        for (int i = from; i < to; i++) {
            double slope = factor * weights[i] * slopes[i - from];
            int row = i * dimension;
            if (innerProducts) {
                for (int k = 0; k < dimension; k++) {
                    gradient[k] += slope * rows[row + k];
                }
            } else {
                for (int k = 0; k < dimension; k++) {
                    gradient[k] += 2 * slope * (point[k] - rows[row + k]);
                }
            }
        }
    }
}
