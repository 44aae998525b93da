package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows of clouds: what is asked of them, random choices among them, and copies. */
final class Rows {
    private Rows() {}

    static void require(PointCloud reference, PointCloud current, int least) {
        PointCloud.commonDimension(reference, current);
        require("reference", reference, least);
        require("current side", current, least);
    }

    private static void require(String side, PointCloud points, int least) {
        if (points.isWeighted()) {
            throw new IllegalArgumentException("the " + side + " has weights; give points of equal weight");
        }
        if (points.size() < least) {
            throw new IllegalArgumentException(
                    "the " + side + " has " + points.size() + " points; this comparison needs at least " + least);
        }
    }

    /** The numbers 0 to size - 1 in random order. */
    static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int place = random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }

    /** At most {@code most} of the rows, each as likely, in rising order. */
    static int[] sample(int size, int most, SplittableRandom random) {
        int[] order = shuffled(size, random);
        return sorted(order, 0, Math.min(size, most));
    }

    /** Two random halves of the rows, each in rising order; the first is the smaller one of an odd number. */
    static int[][] halves(int size, SplittableRandom random) {
        int[] order = shuffled(size, random);
        return new int[][] {sorted(order, 0, size / 2), sorted(order, size / 2, size)};
    }

    static int[] sorted(int[] order, int from, int to) {
        int[] part = Arrays.copyOfRange(order, from, to);
        Arrays.sort(part);
        return part;
    }

    /** A cloud of some of the rows. */
    static PointCloud part(PointCloud cloud, int[] rows) {
        return PointCloud.of(copy(cloud, rows));
    }

    /** Copies of some of the rows. */
    static double[][] copy(PointCloud cloud, int[] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = cloud.point(rows[i]);
        }
        return copy;
    }
}
