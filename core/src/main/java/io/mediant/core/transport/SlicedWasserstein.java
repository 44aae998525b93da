package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sliced Wasserstein distance of two point clouds: the p-mean, over directions θ uniform on the sphere, of the distances of the clouds'
 * projections onto θ.
 *
 * <p>SW_p = (E_θ W_p(θ·X, θ·Y)^p)^(1/p), estimated from a number of directions. A metric, in the unit of the data; range 0 to +∞; at most
 * W_p. It is not multiplied by a power of the dimension: a shift by c has SW_2 = |c|/√d. Each distance on the line is exact; the result
 * states the standard error from drawing directions.
 *
 * <p>Numerics: directions are worked on by all cores in groups of fixed size and their distances are averaged in the order of drawing, so
 * that the result does not depend on the number of threads.
 *
 * <p>Source: N. Bonneel, J. Rabin, G. Peyré, H. Pfister, "Sliced and Radon Wasserstein barycenters of measures" (2015),
 * doi:10.1007/s10851-014-0506-3.
 */
public final class SlicedWasserstein {
    private static final int GROUP = 8;
    private static final int GROUPS_IN_MEMORY = 8;
    private static final int POINTS_AT_ONCE = 256;

    private final double order;
    private final int projections;

    private SlicedWasserstein(double order, int projections) {
        this.order = order;
        this.projections = projections;
    }

    /** Order 2, 200 directions. */
    public static SlicedWasserstein withDefaults() {
        return new SlicedWasserstein(2, 200);
    }

    /**
     * Another order.
     *
     * @param order p, at least 1 and finite
     * @throws IllegalArgumentException if it is not
     */
    public SlicedWasserstein withOrder(double order) {
        if (!(order >= 1) || order == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "order " + order + " is not allowed; a sliced distance has a finite order of at least 1");
        }
        return new SlicedWasserstein(order, projections);
    }

    /**
     * Another number of directions. The standard error falls as its square root.
     *
     * @param projections at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public SlicedWasserstein withProjections(int projections) {
        if (projections < 1) {
            throw new IllegalArgumentException(
                    projections + " projections are not allowed; a sliced distance needs at least one");
        }
        return new SlicedWasserstein(order, projections);
    }

    /**
     * The distance of two clouds, each normalised to mass 1.
     *
     * @param seed of the directions; the same seed gives the same directions for every pair of clouds of a dimension
     * @throws IllegalArgumentException if the dimensions differ
     */
    public SlicedDistance between(PointCloud reference, PointCloud current, long seed) {
        ProjectedPair pair = new ProjectedPair(reference, current, order);
        return average(pair, Directions.uniform(projections, reference.dimension(), seed), seed);
    }

    /** The distance along given directions. */
    SlicedDistance average(ProjectedPair pair, double[][] directions, long seed) {
        double[] distances = IntStream.range(0, (directions.length + GROUP - 1) / GROUP)
                .parallel()
                .mapToObj(g -> pair.distances(group(directions, g)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        ScaledPowerSum sum = new ScaledPowerSum(order);
        for (double distance : distances) {
            sum.add(distance, 1.0 / distances.length);
        }
        double value = sum.root();
        return new SlicedDistance(value, standardError(distances, value), order, distances.length, seed);
    }

    /** The standard error of the mean of W^p, divided by the slope p SW^(p-1) of the p-th power. */
    private double standardError(double[] distances, double value) {
        if (distances.length == 1) {
            return Double.NaN;
        }
        double squares = 0;
        for (double distance : distances) {
            double deviation = value == 0 ? 0 : ScaledPowerSum.power(distance / value, order) - 1;
            squares += deviation * deviation;
        }
        return value * Math.sqrt(squares / (distances.length - 1.0) / distances.length) / order;
    }

    private static double[][] group(double[][] directions, int group) {
        return Arrays.copyOfRange(directions, group * GROUP, Math.min(directions.length, (group + 1) * GROUP));
    }

    /**
     * The gradient of the distance with respect to the points of the current side, for the directions of a seed.
     *
     * <p>∂SW/∂y_j = E_θ Σ_i π_ij(θ) (|θ·(y_j - x_i)| / SW)^(p-1) sign(θ·(y_j - x_i)) θ; a subgradient where projections coincide, 0 where the
     * distance is 0.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public PositionGradient gradient(PointCloud reference, PointCloud current, long seed) {
        ProjectedPair pair = new ProjectedPair(reference, current, order);
        double[][] directions = Directions.uniform(projections, reference.dimension(), seed);
        double value = average(pair, directions, seed).value();
        double[] gradient = new double[current.size() * current.dimension()];
        for (int from = 0; from < projections; from += GROUP * GROUPS_IN_MEMORY) {
            double[][] some =
                    Arrays.copyOfRange(directions, from, Math.min(projections, from + GROUP * GROUPS_IN_MEMORY));
            double[][] slopes = IntStream.range(0, (some.length + GROUP - 1) / GROUP)
                    .parallel()
                    .mapToObj(g -> pair.slopes(value, group(some, g)))
                    .flatMap(Arrays::stream)
                    .toArray(double[][]::new);
            IntStream.range(0, (current.size() + POINTS_AT_ONCE - 1) / POINTS_AT_ONCE)
                    .parallel()
                    .forEach(block -> addSlopes(gradient, slopes, some, block));
        }
        return PositionGradient.of(value, gradient, current);
    }

    private void addSlopes(double[] gradient, double[][] slopes, double[][] directions, int block) {
        int dimension = directions[0].length;
        int end = Math.min(gradient.length / dimension, (block + 1) * POINTS_AT_ONCE);
        for (int j = block * POINTS_AT_ONCE; j < end; j++) {
            for (int l = 0; l < slopes.length; l++) {
                double slope = slopes[l][j] / projections;
                for (int k = 0; k < dimension; k++) {
                    gradient[j * dimension + k] += slope * directions[l][k];
                }
            }
        }
    }

    @Override
    public String toString() {
        return "SlicedWasserstein[order=" + order + ", projections=" + projections + "]";
    }
}
