package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The max-sliced Wasserstein distance of two point clouds: the largest distance of their projections onto a direction, and the direction
 * along which the clouds differ the most.
 *
 * <p>max_θ W_p(θ·X, θ·Y), |θ| = 1. A metric, in the unit of the data; between SW_p and W_p. The maximum is sought by ascent on the sphere
 * from several starts: the direction between the means and random ones. For a fixed coupling the distance is a norm of θ, so a step to
 * the direction of its gradient cannot lower it; since the best coupling changes with θ, the step is shortened until the distance grows.
 * The problem has local maxima; more starts find higher ones.
 *
 * <p>Source: I. Deshpande et al., "Max-sliced Wasserstein distance and its use for GANs" (2019), doi:10.1109/CVPR.2019.01090.
 */
public final class MaxSlicedWasserstein {
    private static final double GAIN = 1e-10;
    private static final double SHORTEST_STEP = 0x1p-30;

    private final double order;
    private final int starts;
    private final int maxIterations;

    private MaxSlicedWasserstein(double order, int starts, int maxIterations) {
        this.order = order;
        this.starts = starts;
        this.maxIterations = maxIterations;
    }

    /** Order 2, 8 starts, at most 1000 iterations each. */
    public static MaxSlicedWasserstein withDefaults() {
        return new MaxSlicedWasserstein(2, 8, 1000);
    }

    /**
     * Another order.
     *
     * @param order p, at least 1 and finite
     * @throws IllegalArgumentException if it is not
     */
    public MaxSlicedWasserstein withOrder(double order) {
        SlicedWasserstein.withDefaults().withOrder(order);
        return new MaxSlicedWasserstein(order, starts, maxIterations);
    }

    /**
     * Another number of starts.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public MaxSlicedWasserstein withStarts(int starts) {
        if (starts < 1) {
            throw new IllegalArgumentException(starts + " starts are not allowed; the ascent needs at least one");
        }
        return new MaxSlicedWasserstein(order, starts, maxIterations);
    }

    /**
     * Another limit of iterations per start.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public MaxSlicedWasserstein withMaxIterations(int maxIterations) {
        if (maxIterations < 1) {
            throw new IllegalArgumentException(
                    maxIterations + " iterations are not allowed; the ascent needs at least one");
        }
        return new MaxSlicedWasserstein(order, starts, maxIterations);
    }

    /**
     * The distance of two clouds, each normalised to mass 1.
     *
     * @param seed of the random starts
     * @throws IllegalArgumentException if the dimensions differ
     */
    public MaxSlicedDistance between(PointCloud reference, PointCloud current, long seed) {
        ProjectedPair pair = new ProjectedPair(reference, current, order);
        double[][] first = Directions.uniform(starts, reference.dimension(), seed);
        double[] betweenMeans = betweenMeans(reference, current);
        if (Directions.normalise(betweenMeans)) {
            first[0] = betweenMeans;
        }
        return IntStream.range(0, starts)
                .parallel()
                .mapToObj(start -> ascend(pair, first[start], seed))
                .toList()
                .stream()
                .max(Comparator.comparingDouble(MaxSlicedDistance::value))
                .orElseThrow();
    }

    private static double[] betweenMeans(PointCloud reference, PointCloud current) {
        double[] from = GaussianMoments.meanOf(reference);
        double[] to = GaussianMoments.meanOf(current);
        Arrays.setAll(to, k -> to[k] - from[k]);
        return to;
    }

    private MaxSlicedDistance ascend(ProjectedPair pair, double[] start, long seed) {
        double[] direction = start;
        double value = pair.distances(direction)[0];
        for (int iteration = 1; iteration <= maxIterations; iteration++) {
            double[] uphill = pair.slopeByDirection(direction, value);
            if (!Directions.normalise(uphill)) {
                return result(value, direction, iteration, true, seed);
            }
            double before = value;
            for (double step = 1; step > SHORTEST_STEP; step /= 4) {
                double[] next = between(direction, uphill, step);
                double there = pair.distances(next)[0];
                if (there > value) {
                    direction = next;
                    value = there;
                    break;
                }
            }
            if (value - before <= GAIN * value) {
                return result(value, direction, iteration, true, seed);
            }
        }
        return result(value, direction, maxIterations, false, seed);
    }

    private static double[] between(double[] direction, double[] uphill, double step) {
        double[] next = new double[direction.length];
        Arrays.setAll(next, k -> (1 - step) * direction[k] + step * uphill[k]);
        return Directions.normalise(next) ? next : direction;
    }

    private MaxSlicedDistance result(double value, double[] direction, int iterations, boolean converged, long seed) {
        return new MaxSlicedDistance(
                value, Arrays.stream(direction).boxed().toList(), order, iterations, converged, starts, seed);
    }

    @Override
    public String toString() {
        return "MaxSlicedWasserstein[order=" + order + ", starts=" + starts + ", maxIterations=" + maxIterations + "]";
    }
}
