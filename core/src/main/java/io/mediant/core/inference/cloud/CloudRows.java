package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Rows of clouds that are dealt into folds, and what was computed fold by fold. */
final class CloudRows {
    private CloudRows() {}

    /** The points of some indices. */
    static double[][] of(PointCloud points, int[] indices, int from, int to) {
        return Arrays.stream(indices, from, to).mapToObj(points::point).toArray(double[][]::new);
    }

    /** The points of a fold. */
    static double[][] inFold(PointCloud points, int[] dealt, int fold) {
        return IntStream.range(0, dealt.length)
                .filter(i -> dealt[i] == fold)
                .mapToObj(points::point)
                .toArray(double[][]::new);
    }

    /** At most so many indices from outside of a fold, in random order. */
    static int[] drawn(int[] dealt, int fold, int most, RandomGenerator random) {
        int[] outside =
                IntStream.range(0, dealt.length).filter(i -> dealt[i] != fold).toArray();
        return drawn(outside, most, random);
    }

    /** At most so many of some indices, in random order. */
    static int[] drawn(int[] indices, int most, RandomGenerator random) {
        int count = Math.min(most, indices.length);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(indices.length - i);
            int swap = indices[i];
            indices[i] = indices[other];
            indices[other] = swap;
        }
        return Arrays.copyOf(indices, count);
    }

    /** Puts values that were computed fold by fold into the order of the rows. */
    static double[] gathered(List<double[]> byFold, int[] dealt) {
        int[] next = new int[byFold.size()];
        double[] values = new double[dealt.length];
        for (int i = 0; i < dealt.length; i++) {
            values[i] = byFold.get(dealt[i])[next[dealt[i]]++];
        }
        return values;
    }

    /** The difference of two means in standard errors; 0 where both are constant. */
    static double separation(double[] a, double[] b) {
        double error = Math.sqrt(squaredError(a) + squaredError(b));
        return error > 0 ? (mean(a) - mean(b)) / error : 0;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double squaredError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(u -> (u - mean) * (u - mean)).sum();
        return squares / ((values.length - 1.0) * values.length);
    }
}
