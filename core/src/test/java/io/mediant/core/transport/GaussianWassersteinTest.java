package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GaussianWassersteinTest {
    private static GaussianMoments normal(double mean, double variance) {
        return GaussianMoments.of(new double[] {mean}, new double[][] {{variance}});
    }

    private static GaussianMoments diagonal(double... variances) {
        double[][] covariance = new double[variances.length][variances.length];
        for (int i = 0; i < variances.length; i++) {
            covariance[i][i] = variances[i];
        }
        return GaussianMoments.of(new double[variances.length], covariance);
    }

    /** POT, test_gaussian: N(0, 1) against N(10, 1) is 10. On the line B = |s - s'|; covariances that commute likewise by axis. */
    @Test
    void byHand() {
        assertEquals(10, GaussianWasserstein.between(normal(0, 1), normal(10, 1)), 1e-14);
        assertEquals(5, GaussianWasserstein.between(normal(0, 1), normal(3, 25)), 1e-14);
        assertEquals(25, GaussianWasserstein.squared(normal(0, 1), normal(3, 25)), 1e-13);
        assertEquals(4, GaussianWasserstein.bures(normal(0, 1), normal(3, 25)), 1e-14);
        assertEquals(Math.sqrt(1 + 4 + 9), GaussianWasserstein.between(diagonal(1, 16, 9), diagonal(4, 4, 0)), 1e-14);
    }

    @Test
    void singularCovariances() {
        assertEquals(0, GaussianWasserstein.between(normal(2, 0), normal(2, 0)));
        assertEquals(3, GaussianWasserstein.between(normal(2, 0), normal(2, 9)));
        // a line at right angles to another: nothing is shared, tr A + tr C
        assertEquals(Math.sqrt(13), GaussianWasserstein.between(diagonal(4, 0), diagonal(0, 9)), 1e-14);
        GaussianMoments flat = GaussianMoments.of(new double[2], new double[][] {{1, 1}, {1, 1}});
        assertEquals(0, GaussianWasserstein.between(flat, flat), 1e-15);
    }

    @Test
    void lawsOnRandomMoments() {
        SplittableRandom random = new SplittableRandom(41);
        for (int draw = 0; draw < 100; draw++) {
            int dimension = 1 + random.nextInt(6);
            GaussianMoments x = random(random, dimension);
            GaussianMoments y = random(random, dimension);
            GaussianMoments z = random(random, dimension);
            double xy = GaussianWasserstein.between(x, y);
            assertEquals(0, GaussianWasserstein.between(x, x), 1e-14);
            assertEquals(xy, GaussianWasserstein.between(y, x), 1e-14);
            assertTrue(GaussianWasserstein.between(x, z) <= xy + GaussianWasserstein.between(y, z) + 1e-14);
        }
    }

    private static GaussianMoments random(SplittableRandom random, int dimension) {
        return GaussianMoments.ofCloud(
                PointCloud.ofRows(random.doubles(10L * dimension, -1, 1).toArray(), dimension));
    }

    /**
     * Nearly equal covariances: standard deviations 1 and 3 grow by a share c, so B = √10 c. The difference of traces would be rounding
     * of either sign below 1e-8.
     */
    @Test
    void nearlyEqualCovariances() {
        for (double change : new double[] {1e-3, 1e-6, 1e-9, 1e-12}) {
            double a = 1 + change;
            double b = 3 + 3 * change;
            double distance = GaussianWasserstein.between(diagonal(1, 9), diagonal(a * a, b * b));
            assertEquals(Math.sqrt(10) * change, distance, 4e-15);
        }
    }

    @Test
    void gradientAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(42);
        for (int draw = 0; draw < 20; draw++) {
            GaussianMoments x = random(random, 3);
            GaussianMoments y = random(random, 3);
            GaussianGradient gradient = GaussianWasserstein.squaredGradient(x, y);
            for (int i = 0; i < 3; i++) {
                double[] above = y.mean();
                double[] below = y.mean();
                above[i] += 1e-6;
                below[i] -= 1e-6;
                double slope = (GaussianWasserstein.squared(x, GaussianMoments.of(above, y.covariance()))
                                - GaussianWasserstein.squared(x, GaussianMoments.of(below, y.covariance())))
                        / 2e-6;
                assertEquals(slope, gradient.mean()[i], 1e-8);
                for (int j = 0; j <= i; j++) {
                    double entries = i == j ? 1 : 2;
                    double bySlope = (changed(x, y, i, j, 1e-6) - changed(x, y, i, j, -1e-6)) / 2e-6;
                    assertEquals(bySlope, entries * gradient.covariance()[i][j], 1e-6);
                }
            }
        }
        assertArrayEquals(
                new double[] {0, 0},
                GaussianWasserstein.squaredGradient(diagonal(1, 2), diagonal(1, 2))
                        .covariance()[0],
                1e-15);
    }

    private static double changed(GaussianMoments x, GaussianMoments y, int i, int j, double step) {
        double[][] covariance = y.covariance();
        covariance[i][j] += step;
        covariance[j][i] = covariance[i][j];
        return GaussianWasserstein.squared(x, GaussianMoments.of(y.mean(), covariance));
    }

    /** NumPy: cov of (0, 0), (2, 0), (1, 3) is [[1, 0], [0, 3]]; weights count as repeated points for the mean. */
    @Test
    void momentsOfClouds() {
        PointCloud cloud = PointCloud.of(new double[] {0, 0}, new double[] {2, 0}, new double[] {1, 3});
        GaussianMoments moments = GaussianMoments.ofCloud(cloud);
        assertArrayEquals(new double[] {1, 1}, moments.mean(), 1e-15);
        assertArrayEquals(new double[] {1, 0}, moments.covariance()[0], 1e-15);
        assertArrayEquals(new double[] {0, 3}, moments.covariance()[1], 1e-14);
        assertEquals(2, moments.dimension());
        GaussianMoments weighted =
                GaussianMoments.ofCloud(PointCloud.weightedRows(new double[] {0, 4}, 1, new double[] {3, 1}));
        assertEquals(1, weighted.mean()[0], 1e-15);
        assertEquals(3 / (1 - 0.625), weighted.covariance()[0][0], 1e-14);
    }

    @Test
    void invalidInput() {
        double[] zero = new double[2];
        rejects(
                "the covariance is not symmetric: 0.5 at row 0, column 1, but 0.4 at row 1, column 0",
                () -> GaussianMoments.of(zero, new double[][] {{1, .5}, {.4, 1}}));
        rejects(
                "the covariance has the eigenvalue -1.0 beside 2.0; a covariance is positive semi-definite",
                () -> diagonal(2, -1));
        rejects(
                "row 1 of the covariance has 1 elements; a covariance of 2 dimensions is square",
                () -> GaussianMoments.of(zero, new double[][] {{1, 0}, {1}}));
        rejects(
                "covariance, row 0, column 1 is NaN; moments are finite",
                () -> GaussianMoments.of(zero, new double[][] {{1, Double.NaN}, {0, 1}}));
        rejects(
                "a mean of 2 coordinates and a covariance of 1 rows do not fit; give d coordinates and d rows, d at"
                        + " least 1",
                () -> GaussianMoments.of(zero, new double[1][1]));
        rejects(
                "the reference has 1 dimensions and the current side 2; both need the same number",
                () -> GaussianWasserstein.between(normal(0, 1), diagonal(1, 1)));
        rejects(
                "the covariance of the current side is singular, where the distance has no gradient; drop dimensions"
                        + " without spread or add a small multiple of the identity",
                () -> GaussianWasserstein.squaredGradient(diagonal(1, 1), diagonal(1, 0)));
        rejects(
                "the cloud has all its weight on one of 2 points; a covariance needs at least two",
                () -> GaussianMoments.ofCloud(PointCloud.weightedRows(new double[] {0, 4}, 1, new double[] {3, 0})));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
