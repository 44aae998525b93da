package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/**
 * The gradient of a distance with respect to the positions of the current side's points, in the order in which these were given.
 *
 * <p>Slope (i, k) says how fast the distance grows as coordinate k of point i grows. From it follow the slopes of moves of the whole side:
 * of a shift, Σ_i slope(i, k), and of a scaling about the origin, Σ_ik slope(i, k) y_ik.
 */
public final class PositionGradient {
    private final double value;
    private final int dimension;
    private final double[] slopes;
    private final double[] positions;

    private PositionGradient(double value, int dimension, double[] slopes, double[] positions) {
        this.value = value;
        this.dimension = dimension;
        this.slopes = slopes;
        this.positions = positions;
    }

    static PositionGradient onTheLine(double value, double[] slopes, double[] current) {
        return new PositionGradient(value, 1, slopes, current.clone());
    }

    static PositionGradient of(double value, double[] slopes, PointCloud current) {
        return new PositionGradient(value, current.dimension(), slopes, current.coordinates());
    }

    /** The distance, or whatever the gradient was asked of. */
    public double value() {
        return value;
    }

    /** The number of points. */
    public int size() {
        return slopes.length / dimension;
    }

    /** The number of coordinates of a point, 1 on the line. */
    public int dimension() {
        return dimension;
    }

    /** The slope by coordinate {@code axis} of point {@code index}. */
    public double slope(int index, int axis) {
        return slopes[index * dimension + axis];
    }

    /** All slopes, point after point, a new array. */
    public double[] slopes() {
        return slopes.clone();
    }

    /** How fast the value grows as all points are moved together, by coordinate. */
    public double[] shift() {
        double[] shift = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            CompensatedSum sum = new CompensatedSum();
            for (int i = k; i < slopes.length; i += dimension) {
                sum.add(slopes[i]);
            }
            shift[k] = sum.value();
        }
        return shift;
    }

    /** How fast the value grows as all positions are multiplied by a common factor, at the factor 1. */
    public double scale() {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < slopes.length; i++) {
            sum.add(slopes[i] * positions[i]);
        }
        return sum.value();
    }

    @Override
    public String toString() {
        return "PositionGradient[value=" + value + ", " + size() + " points of " + dimension + " dimensions, shift "
                + Arrays.toString(shift()) + "]";
    }
}
