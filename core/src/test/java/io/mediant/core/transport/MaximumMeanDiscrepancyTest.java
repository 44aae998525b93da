package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class MaximumMeanDiscrepancyTest {
    private static final List<Kernel> KERNELS = List.of(
            Kernel.gaussian(0.8),
            Kernel.laplacian(1.2),
            Kernel.rationalQuadratic(1, 0.7),
            Kernel.polynomial(3, 0.5, 1),
            Kernel.sum(List.of(Kernel.gaussian(0.5), Kernel.gaussian(2), Kernel.laplacian(1))),
            Kernel.sum(List.of(Kernel.polynomial(1, 1, 0), Kernel.polynomial(2, 1, 1))));

    private static PointCloud cloud(SplittableRandom random, int size, int dimension) {
        return PointCloud.ofRows(random.doubles((long) size * dimension, -1, 1).toArray(), dimension);
    }

    /** One point at 0 against points at 1 and 3: 1 + (1 + k(2))/2 - k(1) - k(3). */
    @Test
    void byHand() {
        PointCloud x = PointCloud.of(new double[] {0});
        PointCloud y = PointCloud.of(new double[] {1}, new double[] {3});
        double expected = 1 + (1 + Math.exp(-2)) / 2 - Math.exp(-0.5) - Math.exp(-4.5);
        MaximumMeanDiscrepancy gaussian = MaximumMeanDiscrepancy.of(Kernel.gaussian(1));
        assertEquals(expected, gaussian.biasedSquared(x, y), 1e-15);
        assertEquals(Math.sqrt(expected), gaussian.between(x, y), 1e-15);
        PointCloud pair = PointCloud.of(new double[] {0}, new double[] {5});
        assertEquals(
                Math.exp(-12.5) + Math.exp(-2) - (Math.exp(-0.5) + Math.exp(-4.5) + Math.exp(-8) + Math.exp(-2)) / 2,
                gaussian.unbiasedSquared(pair, y),
                1e-15);
        // a linear kernel compares means: |0 - 2|²
        assertEquals(4, MaximumMeanDiscrepancy.of(Kernel.polynomial(1, 1, 0)).biasedSquared(x, y), 1e-15);
    }

    @Test
    void lawsOnRandomClouds() {
        SplittableRandom random = new SplittableRandom(61);
        for (Kernel kernel : KERNELS) {
            MaximumMeanDiscrepancy discrepancy = MaximumMeanDiscrepancy.of(kernel);
            for (int draw = 0; draw < 20; draw++) {
                PointCloud x = cloud(random, 7, 3);
                PointCloud y = cloud(random, 5, 3);
                PointCloud z = cloud(random, 6, 3);
                double xy = discrepancy.between(x, y);
                assertTrue(xy > 0);
                assertEquals(xy, discrepancy.between(y, x), 1e-14);
                assertTrue(discrepancy.between(x, z) <= xy + discrepancy.between(y, z) + 1e-14);
                assertEquals(0, discrepancy.between(x, reversed(x)), 1e-14);
            }
        }
    }

    private static PointCloud reversed(PointCloud cloud) {
        double[][] points = new double[cloud.size()][];
        Arrays.setAll(points, i -> cloud.point(cloud.size() - 1 - i));
        return PointCloud.of(points);
    }

    @Test
    void energyIsZeroForEqualCloudsAndAgreesWithTheLine() {
        SplittableRandom random = new SplittableRandom(62);
        for (int draw = 0; draw < 50; draw++) {
            PointCloud x = cloud(random, 40, 4);
            assertEquals(0, EnergyDistance.between(x, reversed(x)), 1e-14);
            double[] a = random.doubles(9, -1, 1).toArray();
            double[] b = random.doubles(7, -1, 1).toArray();
            double[] u = random.doubles(9).toArray();
            double[] v = random.doubles(7).toArray();
            double line = EnergyDistance.between(Sample.weighted(a, u), Sample.weighted(b, v));
            assertEquals(
                    line, EnergyDistance.between(PointCloud.weightedRows(a, 1, u), PointCloud.weightedRows(b, 1, v)));
            // the same points on a line in the plane
            assertEquals(
                    line,
                    EnergyDistance.between(
                            PointCloud.weightedRows(inThePlane(a), 2, u), PointCloud.weightedRows(inThePlane(b), 2, v)),
                    1e-14);
        }
    }

    private static double[] inThePlane(double[] values) {
        double[] rows = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            rows[2 * i] = 0.6 * values[i];
            rows[2 * i + 1] = 0.8 * values[i];
        }
        return rows;
    }

    @Test
    void weightsCountAsRepeatedPoints() {
        SplittableRandom random = new SplittableRandom(63);
        PointCloud x = cloud(random, 6, 3);
        PointCloud y = cloud(random, 2, 3);
        PointCloud repeated = PointCloud.of(y.point(0), y.point(1), y.point(0), y.point(0));
        PointCloud weighted = PointCloud.weightedRows(y.coordinates(), 3, new double[] {3e300, 1e300});
        for (Kernel kernel : KERNELS) {
            MaximumMeanDiscrepancy discrepancy = MaximumMeanDiscrepancy.of(kernel);
            double expected = discrepancy.biasedSquared(x, repeated);
            assertEquals(expected, discrepancy.biasedSquared(x, weighted), 4e-15 * (1 + expected));
        }
        assertEquals(0, EnergyDistance.between(repeated, weighted), 1e-14);
    }

    /** Sizes around the tiles of 512 points, against plain sums. */
    @Test
    void tilesLeaveNothingOut() {
        SplittableRandom random = new SplittableRandom(64);
        MaximumMeanDiscrepancy gaussian = MaximumMeanDiscrepancy.of(Kernel.gaussian(1));
        for (int size : new int[] {1, 2, 511, 512, 513, 1025}) {
            PointCloud x = cloud(random, size, 2);
            PointCloud y = cloud(random, 3, 2);
            double expected = mean(x, x) + mean(y, y) - 2 * mean(x, y);
            assertEquals(expected, gaussian.biasedSquared(x, y), 1e-13);
        }
    }

    private static double mean(PointCloud x, PointCloud y) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            for (int j = 0; j < y.size(); j++) {
                double squares = Math.pow(x.coordinate(i, 0) - y.coordinate(j, 0), 2)
                        + Math.pow(x.coordinate(i, 1) - y.coordinate(j, 1), 2);
                sum += Math.exp(-squares / 2);
            }
        }
        return sum / x.size() / y.size();
    }

    @Test
    void gradientsAgreeWithDifferences() {
        SplittableRandom random = new SplittableRandom(65);
        double[] weights = random.doubles(6, 0.5, 2).toArray();
        PointCloud x = cloud(random, 5, 3);
        PointCloud y = PointCloud.weightedRows(cloud(random, 6, 3).coordinates(), 3, weights);
        for (Kernel kernel : KERNELS) {
            MaximumMeanDiscrepancy discrepancy = MaximumMeanDiscrepancy.of(kernel);
            agrees(v -> discrepancy.biasedSquared(x, v), y, discrepancy.gradient(x, y));
        }
        agrees(v -> EnergyDistance.between(x, v), y, EnergyDistance.gradient(x, y));
        assertArrayEquals(new double[15], EnergyDistance.gradient(x, x).slopes());
    }

    private static void agrees(ToDoubleFunction<PointCloud> value, PointCloud y, PositionGradient gradient) {
        assertEquals(value.applyAsDouble(y), gradient.value(), 1e-15);
        double[] rows = y.coordinates();
        for (int i = 0; i < rows.length; i++) {
            double[] above = rows.clone();
            double[] below = rows.clone();
            above[i] += 1e-6;
            below[i] -= 1e-6;
            double slope = (value.applyAsDouble(PointCloud.weightedRows(above, 3, y.weights()))
                            - value.applyAsDouble(PointCloud.weightedRows(below, 3, y.weights())))
                    / 2e-6;
            assertEquals(slope, gradient.slope(i / 3, i % 3), 1e-8);
        }
    }

    /** Equal laws: the unbiased square is 0 on average, here within 4 standard errors, which one set of seeds in 16 000 leaves. */
    @Test
    void unbiasedIsZeroOnAverage() {
        SplittableRandom random = new SplittableRandom(66);
        MaximumMeanDiscrepancy gaussian = MaximumMeanDiscrepancy.of(Kernel.gaussian(1));
        int draws = 400;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double square = gaussian.unbiasedSquared(cloud(random, 8, 2), cloud(random, 6, 2));
            sum += square;
            squares += square * square;
        }
        assertEquals(0, sum / draws, 4 * Math.sqrt(squares) / draws);
        BlockEstimate block = gaussian.blockEstimate(cloud(random, 2010, 2), cloud(random, 2000, 2), 20, 5);
        assertEquals(100, block.blocks());
        assertEquals(0, block.squared(), 4 * block.standardError());
        PointCloud x = cloud(random, 400, 2);
        PointCloud moved =
                PointCloud.ofRows(Arrays.stream(x.coordinates()).map(v -> v + 1).toArray(), 2);
        BlockEstimate apart = gaussian.blockEstimate(x, moved, 20, 6);
        assertEquals(gaussian.unbiasedSquared(x, moved), apart.squared(), 4 * apart.standardError());
        assertEquals(apart, gaussian.blockEstimate(x, moved, 20, 6));
    }

    @Test
    void theSameForAnyNumberOfThreads() {
        SplittableRandom random = new SplittableRandom(67);
        PointCloud x = cloud(random, 1500, 3);
        PointCloud y = cloud(random, 1400, 3);
        ForkJoinPool alone = new ForkJoinPool(1);
        double expected = alone.submit(() -> EnergyDistance.between(x, y)).join();
        alone.shutdown();
        ForkJoinPool many = new ForkJoinPool(7);
        assertEquals(expected, many.submit(() -> EnergyDistance.between(x, y)).join());
        many.shutdown();
    }

    @Test
    void medianBandwidth() {
        PointCloud x = PointCloud.of(new double[] {0}, new double[] {1});
        PointCloud y = PointCloud.of(new double[] {3}, new double[] {7});
        // distances 1, 2, 3, 4, 6, 7
        MedianBandwidth exact = MedianBandwidth.of(x, y, 1);
        assertEquals(new MedianBandwidth(3.5, 6, true, 1), exact);
        SplittableRandom random = new SplittableRandom(68);
        PointCloud many = cloud(random, 4000, 2);
        MedianBandwidth drawn = MedianBandwidth.of(many, many, 2);
        assertFalse(drawn.exact());
        assertEquals(100_000, drawn.pairs());
        // the median distance of two uniform points of a square of side 2, by numerical integration: 1.0246
        assertEquals(1.0246, drawn.value(), 0.02);
        assertTrue(
                MaximumMeanDiscrepancy.withMedianBandwidth(x, y, 1).toString().contains("Gaussian[bandwidth=3.5]"));
    }

    @Test
    void invalidInput() {
        PointCloud one = PointCloud.of(new double[] {1, 1});
        PointCloud two = PointCloud.of(new double[] {1, 1}, new double[] {1, 1});
        MaximumMeanDiscrepancy gaussian = MaximumMeanDiscrepancy.of(Kernel.gaussian(1));
        for (double bandwidth : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            rejects(
                    "bandwidth " + bandwidth + " is not allowed; it is positive and finite, in the unit of the data",
                    () -> Kernel.gaussian(bandwidth));
        }
        rejects(
                "exponent 0.0 is not allowed; it is positive and finite, such as 1",
                () -> Kernel.rationalQuadratic(1, 0));
        rejects(
                "degree 0, scale 1.0, offset 0.0 are not allowed; the degree is at least 1, the scale positive, the"
                        + " offset at least 0",
                () -> Kernel.polynomial(0, 1, 0));
        rejects(
                "a sum of kernels of distances and polynomial kernels is not supported; compare with each of them",
                () -> Kernel.sum(List.of(Kernel.gaussian(1), Kernel.polynomial(1, 1, 1))));
        rejects("there are no kernels to sum; give at least one", () -> Kernel.sum(List.of()));
        rejects(
                "the reference has all its weight on one of 1 points; the unbiased estimate needs at least two on each"
                        + " side",
                () -> gaussian.unbiasedSquared(one, two));
        rejects(
                "the reference has points of 2 coordinates and the current side of 1; both need the same number",
                () -> gaussian.between(one, PointCloud.of(new double[] {1})));
        rejects(
                "blocks of 2 from 2 points of each side are not possible; a block has at least 2 points and there are"
                        + " at least two blocks",
                () -> gaussian.blockEstimate(two, two, 2, 1));
        rejects(
                "the median distance of the points is 0.0, since half of the pairs coincide; give a bandwidth",
                () -> MedianBandwidth.of(two, one, 1));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
