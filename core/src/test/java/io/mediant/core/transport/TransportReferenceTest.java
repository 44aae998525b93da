package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.SeededWeights;
import io.mediant.core.TestData;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against the values of src/scripts/transport_references.py: POT 0.8.2, SciPy 1.10.1, NumPy 1.24.2, mpmath 1.2.1. */
class TransportReferenceTest {
    private record Clouds(PointCloud x, PointCloud y, PointCloud weightedX, PointCloud weightedY) {
        static Clouds of(int seed) {
            double[][] points = draw(seed, 150);
            double[][] weights = draw(seed + 1000, 30);
            return new Clouds(
                    PointCloud.ofRows(points[0], 5),
                    PointCloud.ofRows(points[1], 5),
                    PointCloud.weightedRows(points[0], 5, weights[0]),
                    PointCloud.weightedRows(points[1], 5, weights[1]));
        }

        PointCloud reference(boolean weighted) {
            return weighted ? weightedX : x;
        }

        PointCloud current(boolean weighted) {
            return weighted ? weightedY : y;
        }
    }

    private static double[][] draw(int seed, int n) {
        return SeededWeights.pair("independent", seed, n, 0);
    }

    @Test
    void allMeasures() {
        for (String[] row : TestData.rows("transport-references.csv")) {
            int seed = Integer.parseInt(row[1]);
            double expected = Double.parseDouble(row[2]);
            String[] words = row[0].split(" ");
            String last = words[words.length - 1].replace("p=", "");
            double parameter = last.equals("energy") ? 0 : Double.parseDouble(last);
            switch (words[0]) {
                case "emd2_1d" -> assertEquals(expected, line(seed, parameter), 1e-13 * expected, row[0]);
                case "sliced" ->
                    assertEquals(expected, sliced(seed, row[0], parameter), 1e-13 * expected, row[0] + seed);
                case "circle" -> assertEquals(expected, circle(seed), 1e-14 * 24);
                case "circlep" -> assertEquals(expected, circle(seed, parameter), 1e-14 * 24, row[0] + seed);
                case "bures" -> assertEquals(expected, bures(seed, parameter), 4e-15, row[0] + seed);
                default -> assertEquals(expected, discrepancy(seed, row[0]), 4e-15, row[0] + seed);
            }
        }
    }

    private static double line(int seed, double order) {
        double[][] values = draw(seed, 40);
        double[][] weights = draw(seed + 1000, 40);
        return WassersteinP.of(order)
                .cost(Sample.weighted(values[0], weights[0]), Sample.weighted(values[1], weights[1]));
    }

    private static double sliced(int seed, String measure, double order) {
        double[] drawn = draw(seed + 2000, 35)[0];
        double[][] directions = new double[7][];
        for (int l = 0; l < 7; l++) {
            directions[l] =
                    Arrays.stream(drawn, 5 * l, 5 * l + 5).map(v -> v - 0.5).toArray();
            Directions.normalise(directions[l]);
        }
        boolean weighted = measure.contains("weighted");
        Clouds clouds = Clouds.of(seed);
        ProjectedPair pair = new ProjectedPair(clouds.reference(weighted), clouds.current(weighted), order);
        return SlicedWasserstein.withDefaults()
                .withOrder(order)
                .average(pair, directions, 0)
                .value();
    }

    private static double circle(int seed) {
        double[][] hours = hours(seed);
        return CircularWasserstein1.withPeriod(24).between(hours[0], hours[1]);
    }

    private static double circle(int seed, double order) {
        double[][] hours = hours(seed);
        return CircularWassersteinP.withPeriod(24).withOrder(order).between(hours[0], hours[1]);
    }

    private static double[][] hours(int seed) {
        double[][] values = draw(seed, 25);
        for (double[] side : values) {
            Arrays.setAll(side, i -> 24 * side[i]);
        }
        return values;
    }

    private static double bures(int seed, double near) {
        double[][] factors = draw(seed, 16);
        double[] a = factors[0];
        double[] b = factors[1];
        if (near > 0) {
            Arrays.setAll(b, i -> a[i] + near * b[i]);
        }
        return GaussianWasserstein.between(
                GaussianMoments.of(new double[4], square(a)), GaussianMoments.of(new double[4], square(b)));
    }

    private static double[][] square(double[] factor) {
        double[][] square = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < 4; k++) {
                    square[i][j] += factor[4 * i + k] * factor[4 * j + k];
                }
            }
        }
        return square;
    }

    private static double discrepancy(int seed, String measure) {
        boolean weighted = measure.contains("weighted");
        Kernel kernel;
        if (measure.contains("gaussian")) {
            kernel = Kernel.gaussian(0.7);
        } else if (measure.contains("laplacian")) {
            kernel = Kernel.laplacian(0.7);
        } else if (measure.contains("rational")) {
            kernel = Kernel.rationalQuadratic(0.7, 1.5);
        } else if (measure.contains("polynomial")) {
            kernel = Kernel.polynomial(3, 0.2, 1);
        } else {
            kernel = new RadialKernels.NegativeDistance();
        }
        Clouds clouds = Clouds.of(seed);
        MaximumMeanDiscrepancy discrepancy = MaximumMeanDiscrepancy.of(kernel);
        PointCloud x = clouds.reference(weighted);
        PointCloud y = clouds.current(weighted);
        return measure.startsWith("biased") ? discrepancy.biasedSquared(x, y) : discrepancy.unbiasedSquared(x, y);
    }
}
