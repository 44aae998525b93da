package io.mediant.core.distribution;

import io.mediant.core.internal.WeightSum;
import java.util.Arrays;

/**
 * Finitely many points of a space of d dimensions, in the order in which they were given, each with a weight (1 unless weights are
 * given).
 *
 * <p>Coordinates are finite. A plan, a potential or a gradient about a cloud keeps the order of its points. Points of weight 0 are
 * allowed. The coordinates lie row after row: coordinate k of point i is element i d + k.
 */
public final class PointCloud {
    private static final double[] UNWEIGHTED = {};

    private final int size;
    private final int dimension;
    private final double[] coordinates;
    private final double[] weights;
    private final double totalWeight;

    private PointCloud(int dimension, double[] coordinates, double[] weights, double totalWeight) {
        this.size = coordinates.length / dimension;
        this.dimension = dimension;
        this.coordinates = coordinates;
        this.weights = weights;
        this.totalWeight = totalWeight;
    }

    /**
     * A cloud of points of equal weight.
     *
     * @param points one array of coordinates per point, all of one positive length
     * @throws IllegalArgumentException naming the point that is not allowed, if there is none or a dimension is missing
     */
    public static PointCloud of(double[]... points) {
        return unweighted(rowMajor(points), points.length == 0 ? 0 : points[0].length);
    }

    /**
     * A cloud of points of equal weight, from coordinates that lie row after row.
     *
     * @param rowMajor coordinates, a positive multiple of {@code dimension}
     * @param dimension the number of coordinates of a point, at least 1
     * @throws IllegalArgumentException naming index and value of what is not allowed
     */
    public static PointCloud ofRows(double[] rowMajor, int dimension) {
        return unweighted(rowMajor.clone(), dimension);
    }

    /**
     * A weighted cloud.
     *
     * @param points one array of coordinates per point, all of one positive length
     * @param weights one per point, finite, at least 0, with a positive finite sum
     * @throws IllegalArgumentException naming index and value of what is not allowed
     */
    public static PointCloud weighted(double[][] points, double[] weights) {
        return weighted(rowMajor(points), points.length == 0 ? 0 : points[0].length, weights);
    }

    /**
     * A weighted cloud, from coordinates that lie row after row.
     *
     * @param rowMajor coordinates, a positive multiple of {@code dimension}
     * @param dimension the number of coordinates of a point, at least 1
     * @param weights one per point, finite, at least 0, with a positive finite sum
     * @throws IllegalArgumentException naming index and value of what is not allowed
     */
    public static PointCloud weightedRows(double[] rowMajor, int dimension, double[] weights) {
        return weighted(rowMajor.clone(), dimension, weights);
    }

    private static PointCloud unweighted(double[] coordinates, int dimension) {
        check(coordinates, dimension);
        int size = coordinates.length / dimension;
        return new PointCloud(dimension, coordinates, UNWEIGHTED, size);
    }

    private static PointCloud weighted(double[] coordinates, int dimension, double[] weights) {
        check(coordinates, dimension);
        int size = coordinates.length / dimension;
        if (weights.length != size) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + size + " points; give one weight per point");
        }
        double total = WeightSum.of(weights, "", "a cloud");
        return new PointCloud(dimension, coordinates, weights.clone(), total);
    }

    private static double[] rowMajor(double[][] points) {
        if (points.length == 0) {
            throw new IllegalArgumentException("the cloud is empty; give at least one point");
        }
        int dimension = points[0].length;
        double[] coordinates = new double[Math.multiplyExact(points.length, dimension)];
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != dimension) {
                throw new IllegalArgumentException("point " + i + " has " + points[i].length
                        + " coordinates and point 0 has " + dimension + "; all points need the same number");
            }
            System.arraycopy(points[i], 0, coordinates, i * dimension, dimension);
        }
        return coordinates;
    }

    private static void check(double[] coordinates, int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("points of " + dimension + " coordinates; give at least one");
        }
        if (coordinates.length == 0 || coordinates.length % dimension != 0) {
            throw new IllegalArgumentException(coordinates.length + " coordinates for points of " + dimension
                    + "; give a positive whole number of points");
        }
        for (int i = 0; i < coordinates.length; i++) {
            if (!Double.isFinite(coordinates[i])) {
                throw new IllegalArgumentException("coordinate " + i % dimension + " of point " + i / dimension + " is "
                        + coordinates[i] + "; coordinates are finite");
            }
        }
    }

    /** The number of points. */
    public int size() {
        return size;
    }

    /** The number of coordinates of a point. */
    public int dimension() {
        return dimension;
    }

    /** Coordinate {@code axis} of point {@code index}. */
    public double coordinate(int index, int axis) {
        return coordinates[index * dimension + axis];
    }

    /** The coordinates of one point, a new array. */
    public double[] point(int index) {
        double[] point = new double[dimension];
        System.arraycopy(coordinates, index * dimension, point, 0, dimension);
        return point;
    }

    /** All coordinates, row after row, a new array. */
    public double[] coordinates() {
        return coordinates.clone();
    }

    /** Whether weights were given. */
    public boolean isWeighted() {
        return weights.length > 0;
    }

    /** The weight of point {@code index}, as it was given; 1 where no weights were. */
    public double weight(int index) {
        return weights.length == 0 ? 1 : weights[index];
    }

    /** All weights, a new array. */
    public double[] weights() {
        if (isWeighted()) {
            return weights.clone();
        }
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The sum of the weights; the number of points where no weights were given. */
    public double totalWeight() {
        return totalWeight;
    }

    /**
     * The number of dimensions that two clouds share.
     *
     * @throws IllegalArgumentException naming both where they differ
     */
    public static int commonDimension(PointCloud reference, PointCloud current) {
        if (reference.dimension != current.dimension) {
            throw new IllegalArgumentException("the reference has points of " + reference.dimension
                    + " coordinates and the current side of " + current.dimension + "; both need the same number");
        }
        return reference.dimension;
    }

    @Override
    public String toString() {
        return "PointCloud[" + size + " points of " + dimension + " dimensions" + (isWeighted() ? ", weighted" : "")
                + "]";
    }
}
