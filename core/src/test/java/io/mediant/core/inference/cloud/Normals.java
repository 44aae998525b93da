package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;

/** Points of normal laws. */
final class Normals {
    private Normals() {}

    /** Independent coordinates of one spread; the mean lies at {@code distance} along the diagonal. */
    static PointCloud cloud(int rows, int dimension, double distance, double spread, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] coordinates = new double[rows * dimension];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = distance / Math.sqrt(dimension) + spread * random.nextGaussian();
        }
        return PointCloud.ofRows(coordinates, dimension);
    }

    static double[][] rows(int rows, int columns, long seed) {
        PointCloud cloud = cloud(rows, columns, 0, 1, seed);
        double[][] all = new double[rows][];
        for (int i = 0; i < rows; i++) {
            all[i] = cloud.point(i);
        }
        return all;
    }
}
