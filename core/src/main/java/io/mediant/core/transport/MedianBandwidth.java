package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.RadixSort;
import java.util.SplittableRandom;

/**
 * The median Euclidean distance between different points of two clouds taken together, a usual bandwidth of kernels.
 *
 * @param value the median, positive, in the unit of the data
 * @param pairs how many pairs it is the median of
 * @param exact whether these are all pairs
 * @param seed that the pairs were drawn from if they are not all
 */
public record MedianBandwidth(double value, int pairs, boolean exact, long seed) {
    private static final int MOST_POINTS_FOR_ALL_PAIRS = 1000;
    private static final int DRAWN_PAIRS = 100_000;

    /**
     * The median over all pairs for up to 1000 points, and over 100 000 random pairs for more, which puts it within 0.5 percentage points
     * of the 50th percentile with a probability of 99.8 %. Every point counts once, whatever its weight.
     *
     * @throws IllegalArgumentException if the dimensions differ or more than half of the pairs coincide
     */
    public static MedianBandwidth of(PointCloud reference, PointCloud current, long seed) {
        PointCloud.commonDimension(reference, current);
        int points = Math.addExact(reference.size(), current.size());
        boolean exact = points <= MOST_POINTS_FOR_ALL_PAIRS;
        double[] distances = exact ? allPairs(reference, current) : drawnPairs(reference, current, points, seed);
        RadixSort.sort(distances);
        int middle = distances.length / 2;
        double median =
                distances.length % 2 == 1 ? distances[middle] : distances[middle - 1] / 2 + distances[middle] / 2;
        if (!(median > 0)) {
            throw new IllegalArgumentException("the median distance of the points is " + median
                    + ", since half of the pairs coincide; give a bandwidth");
        }
        return new MedianBandwidth(median, distances.length, exact, seed);
    }

    private static double[] allPairs(PointCloud reference, PointCloud current) {
        int points = reference.size() + current.size();
        double[] distances = new double[points * (points - 1) / 2];
        int next = 0;
        for (int i = 0; i < points; i++) {
            for (int j = i + 1; j < points; j++) {
                distances[next++] = distance(reference, current, i, j);
            }
        }
        return distances;
    }

    private static double[] drawnPairs(PointCloud reference, PointCloud current, int points, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] distances = new double[DRAWN_PAIRS];
        for (int k = 0; k < distances.length; k++) {
            int i = random.nextInt(points);
            int j = random.nextInt(points - 1);
            distances[k] = distance(reference, current, i, j < i ? j : j + 1);
        }
        return distances;
    }

    private static double distance(PointCloud reference, PointCloud current, int i, int j) {
        double squares = 0;
        for (int k = 0; k < reference.dimension(); k++) {
            double difference = coordinate(reference, current, i, k) - coordinate(reference, current, j, k);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    private static double coordinate(PointCloud reference, PointCloud current, int index, int axis) {
        return index < reference.size()
                ? reference.coordinate(index, axis)
                : current.coordinate(index - reference.size(), axis);
    }
}
