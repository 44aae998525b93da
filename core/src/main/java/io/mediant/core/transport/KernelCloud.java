package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/**
 * A point cloud as sums over pairs need it: tiles of 512 points, each stored axis after axis, so that the arguments of a kernel between
 * one point and a tile are loops over whole arrays, which the compiler turns into vector instructions.
 *
 * <p>Squared distances are sums of squared differences; the expansion |x|² + |y|² - 2 x·y would lose the digits of near points. Weights are
 * multiplied by a power of two that brings the largest to [1, 2), which loses nothing.
 */
final class KernelCloud {
    static final int TILE = 512;
    private static final int AXES_AT_ONCE = 4;

    private final int size;
    private final int dimension;
    private final double[][][] axes;
    private final double[] weights;

    KernelCloud(PointCloud cloud) {
        size = cloud.size();
        dimension = cloud.dimension();
        weights = cloud.weights();
        double scale =
                Math.scalb(1.0, -Math.getExponent(Arrays.stream(weights).max().orElseThrow()));
        for (int i = 0; i < size; i++) {
            weights[i] *= scale;
        }
        int padded = (dimension + AXES_AT_ONCE - 1) / AXES_AT_ONCE * AXES_AT_ONCE;
        axes = new double[(size + TILE - 1) / TILE][][];
        for (int tile = 0; tile < axes.length; tile++) {
            axes[tile] = new double[padded][end(tile) - tile * TILE];
            for (int i = tile * TILE; i < end(tile); i++) {
                for (int k = 0; k < dimension; k++) {
                    axes[tile][k][i - tile * TILE] = cloud.coordinate(i, k);
                }
            }
        }
    }

    int tiles() {
        return axes.length;
    }

    /** The index after the last point of a tile. */
    int end(int tile) {
        return Math.min(size, (tile + 1) * TILE);
    }

    int size() {
        return size;
    }

    int dimension() {
        return dimension;
    }

    double weight(int index) {
        return weights[index];
    }

    double totalWeight() {
        return new CompensatedSum().addAll(weights).value();
    }

    /** The coordinates of a point, padded with 0 to the number of axes. */
    double[] point(int index) {
        double[][] tile = axes[index / TILE];
        double[] point = new double[tile.length];
        for (int k = 0; k < point.length; k++) {
            point[k] = tile[k][index % TILE];
        }
        return point;
    }

    /** An array for slopes by the coordinates of a tile's points, axis after axis. */
    double[][] slopesOf(int tile) {
        return new double[axes[tile].length][end(tile) - tile * TILE];
    }

    /** The kernel's arguments between a point and the points of a tile of this cloud. */
    void arguments(boolean innerProducts, double[] point, int tile, double[] arguments) {
        Arrays.fill(arguments, 0);
        for (int k = 0; k < point.length; k += AXES_AT_ONCE) {
            if (innerProducts) {
                addProducts(k, point, axes[tile], arguments);
            } else {
                addSquares(k, point, axes[tile], arguments);
            }
        }
    }

    /** The kernel's arguments between each of two points and the points of a tile: equal to those of one point, for less reading of the tile. */
    void arguments(boolean innerProducts, double[] p, double[] q, int tile, double[] ofP, double[] ofQ) {
        Arrays.fill(ofP, 0);
        Arrays.fill(ofQ, 0);
        for (int k = 0; k < p.length; k += AXES_AT_ONCE) {
            if (innerProducts) {
                addProducts(k, p, axes[tile], ofP);
                addProducts(k, q, axes[tile], ofQ);
            } else {
                addSquares(k, p, q, axes[tile], ofP, ofQ);
            }
        }
    }

    private static void addSquares(int axis, double[] p, double[] q, double[][] axes, double[] ofP, double[] ofQ) {
        double[] first = axes[axis];
        double[] second = axes[axis + 1];
        double[] third = axes[axis + 2];
        double[] fourth = axes[axis + 3];
        double pa = p[axis];
        double pb = p[axis + 1];
        double pc = p[axis + 2];
        double pd = p[axis + 3];
        double qa = q[axis];
        double qb = q[axis + 1];
        double qc = q[axis + 2];
        double qd = q[axis + 3];
        for (int j = 0; j < ofP.length; j++) {
            double a = first[j];
            double b = second[j];
            double c = third[j];
            double d = fourth[j];
            double da = a - pa;
            double db = b - pb;
            double dc = c - pc;
            double dd = d - pd;
            double ea = a - qa;
            double eb = b - qb;
            double ec = c - qc;
            double ed = d - qd;
            ofP[j] = Math.fma(da, da, Math.fma(db, db, Math.fma(dc, dc, Math.fma(dd, dd, ofP[j]))));
            ofQ[j] = Math.fma(ea, ea, Math.fma(eb, eb, Math.fma(ec, ec, Math.fma(ed, ed, ofQ[j]))));
        }
    }

    private static void addSquares(int axis, double[] point, double[][] axes, double[] sums) {
        double[] first = axes[axis];
        double[] second = axes[axis + 1];
        double[] third = axes[axis + 2];
        double[] fourth = axes[axis + 3];
        double a = point[axis];
        double b = point[axis + 1];
        double c = point[axis + 2];
        double d = point[axis + 3];
        for (int j = 0; j < sums.length; j++) {
            double da = first[j] - a;
            double db = second[j] - b;
            double dc = third[j] - c;
            double dd = fourth[j] - d;
            sums[j] = Math.fma(da, da, Math.fma(db, db, Math.fma(dc, dc, Math.fma(dd, dd, sums[j]))));
        }
    }

    private static void addProducts(int axis, double[] point, double[][] axes, double[] sums) {
        double[] first = axes[axis];
        double[] second = axes[axis + 1];
        double[] third = axes[axis + 2];
        double[] fourth = axes[axis + 3];
        double a = point[axis];
        double b = point[axis + 1];
        double c = point[axis + 2];
        double d = point[axis + 3];
        for (int j = 0; j < sums.length; j++) {
            double near = Math.fma(first[j], a, Math.fma(second[j], b, sums[j]));
            sums[j] = Math.fma(third[j], c, Math.fma(fourth[j], d, near));
        }
    }

    /**
     * Adds to the slopes of a tile's points: by-argument slope times ∂argument/∂coordinate, where the argument is that of a point and the
     * tile.
     */
    void addSlopes(boolean innerProducts, double[] point, int tile, double[] byArgument, double[][] slopes) {
        for (int k = 0; k < dimension; k++) {
            if (innerProducts) {
                addProductSlopes(point[k], byArgument, slopes[k]);
            } else {
                addSquareSlopes(point[k], axes[tile][k], byArgument, slopes[k]);
            }
        }
    }

    private static void addProductSlopes(double coordinate, double[] byArgument, double[] slopes) {
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = Math.fma(byArgument[j], coordinate, slopes[j]);
        }
    }

    private static void addSquareSlopes(double coordinate, double[] axis, double[] byArgument, double[] slopes) {
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = Math.fma(2 * byArgument[j], axis[j] - coordinate, slopes[j]);
        }
    }
}
