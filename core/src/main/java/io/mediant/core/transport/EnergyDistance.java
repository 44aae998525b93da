package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import java.util.Arrays;

/**
 * The energy distance on the line and between point clouds, in its square-root form.
 *
 * <p>D = sqrt(2 E|X-Y| - E|X-X'| - E|Y-Y'|), on the line = sqrt(2 ∫ (F - G)² dx). A metric, in the square root of the data's unit; range 0 to
 * +∞; the value of SciPy's {@code energy_distance}. Exact for samples: one sort and one pass on the line, all pairs in more dimensions.
 *
 * <p>Infinite values: see {@link OrderedWalk}.
 *
 * <p>Source: G. J. Székely, M. L. Rizzo, "Energy statistics: A class of statistics based on distances" (2013),
 * doi:10.1016/j.jspi.2013.03.018.
 */
public final class EnergyDistance {
    private EnergyDistance() {}

    /** The distance of two samples, each normalised to mass 1. */
    public static double between(Sample reference, Sample current) {
        return OrderedWalk.over(reference, current).energyDistance();
    }

    /**
     * The distance of two distributions over the same positions.
     *
     * @param positions the position of each outcome, in any order, none NaN
     * @param reference weights, one per position, finite, at least 0, with a positive sum
     * @param current weights, as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static double betweenWeights(double[] positions, double[] reference, double[] current) {
        return between(Sample.weighted(positions, reference), Sample.weighted(positions, current));
    }

    /**
     * The distance of two clouds, each normalised to mass 1, by Euclidean distances. Time grows with the product of their sizes, all
     * cores work on it, and the result does not depend on their number.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public static double between(PointCloud reference, PointCloud current) {
        if (PointCloud.commonDimension(reference, current) == 1) {
            return betweenLines(reference, current);
        }
        return Math.sqrt(pairs(reference, current).biased());
    }

    private static double betweenLines(PointCloud reference, PointCloud current) {
        return between(
                Sample.weighted(reference.coordinates(), reference.weights()),
                Sample.weighted(current.coordinates(), current.weights()));
    }

    private static KernelDiscrepancy pairs(PointCloud reference, PointCloud current) {
        return new KernelDiscrepancy(new RadialKernels.NegativeDistance(), reference, current);
    }

    /**
     * The gradient of {@link #between(PointCloud, PointCloud)} with respect to the points of the current side; points that coincide do
     * not pull at each other. All slopes are 0 where the distance is 0.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public static PositionGradient gradient(PointCloud reference, PointCloud current) {
        double distance = between(reference, current);
        double[] slopes = new double[current.size() * current.dimension()];
        if (distance > 0) {
            slopes = pairs(reference, current).gradient();
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] /= 2 * distance;
            }
        }
        return PositionGradient.of(distance, slopes, current);
    }

    /**
     * The gradient of {@link #between(Sample, Sample)} with respect to the values of the current side, each with the same mass.
     *
     * <p>∂D/∂y_j = (2/m) (F(y_j) - G(y_j)) / D with distribution functions that count half of the mass at y_j; where values tie this is
     * the mean of the slopes to both sides. All slopes are 0 where the distance is 0.
     *
     * @param reference at least one value, in any order, finite
     * @param current as above; the gradient keeps its order
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static PositionGradient positionGradient(double[] reference, double[] current) {
        OrderedMass x = OrderedMass.of(reference, OrderedMass.ones(reference.length));
        OrderedMass y = OrderedMass.of(current, OrderedMass.ones(current.length));
        double distance = between(Sample.of(reference), Sample.of(current));
        double[] slopes = new double[y.size()];
        int below = 0;
        int upTo = 0;
        int to;
        for (int from = 0; distance > 0 && from < slopes.length; from = to) {
            double value = y.values()[from];
            to = from + 1;
            while (to < slopes.length && y.values()[to] == value) {
                to++;
            }
            while (below < x.size() && x.values()[below] < value) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < x.size() && x.values()[upTo] == value) {
                upTo++;
            }
            double gap = (below + upTo) / (2.0 * x.size()) - (from + to) / (2.0 * y.size());
            Arrays.fill(slopes, from, to, 2 * gap / (y.size() * distance));
        }
        return PositionGradient.onTheLine(distance, LineSlopes.inCallersOrder(slopes, y), current);
    }
}
