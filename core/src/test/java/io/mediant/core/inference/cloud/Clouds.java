package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** Seeded clouds for tests. */
final class Clouds {
    private Clouds() {}

    static void assertRejected(String part, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    /** Standard normal rows. */
    static PointCloud normal(int rows, int dimension, long seed) {
        return shifted(rows, dimension, 0, seed);
    }

    /** Standard normal rows, shifted along the first axis. */
    static PointCloud shifted(int rows, int dimension, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] coordinates = new double[rows * dimension];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = random.nextGaussian() + (i % dimension == 0 ? shift : 0);
        }
        return PointCloud.ofRows(coordinates, dimension);
    }

    /** Rows at the corners (±10, ±10) with small noise; corner c is drawn with the probability {@code shares[c]}. */
    static PointCloud corners(int rows, double[] shares, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double u = random.nextDouble();
            int corner = 0;
            while (corner < 3 && u >= shares[corner]) {
                u -= shares[corner++];
            }
            points[i] = new double[] {
                (corner % 2 == 0 ? -10 : 10) + 0.1 * random.nextGaussian(),
                (corner < 2 ? -10 : 10) + 0.1 * random.nextGaussian()
            };
        }
        return PointCloud.of(points);
    }

    /** Values that need no generator: row i, coordinate k of set s is sin(1.7 i + 2.3 k + 0.9 s + 0.011 i k). */
    static PointCloud waves(int rows, int dimension, int set) {
        return PointCloud.of(IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, dimension)
                        .mapToDouble(k -> Math.sin(1.7 * i + 2.3 * k + 0.9 * set + 0.011 * i * k))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** The same rows, 40 % wider along the first axis. */
    static PointCloud wide(PointCloud cloud) {
        double[] coordinates = cloud.coordinates();
        for (int i = 0; i < coordinates.length; i += cloud.dimension()) {
            coordinates[i] *= 1.4;
        }
        return PointCloud.ofRows(coordinates, cloud.dimension());
    }
}
