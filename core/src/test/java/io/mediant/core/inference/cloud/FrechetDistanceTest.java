package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.CovarianceShrinkage;
import io.mediant.core.transport.GaussianMoments;
import io.mediant.core.transport.GaussianWasserstein;
import org.junit.jupiter.api.Test;

class FrechetDistanceTest {
    private static final FrechetDistance DEFAULT = FrechetDistance.withDefaults();

    /** By core/src/scripts/cloud_references.py, SciPy 1.17.1. */
    @Test
    void referenceValues() {
        PointCloud p = Clouds.waves(120, 6, 0);
        PointCloud q = Clouds.wide(Clouds.waves(90, 6, 1));
        FrechetDistance.Result result = DEFAULT.between(p, q, 1);
        assertEquals(0.08851075275747948, result.squared(), 1e-9);
        assertEquals(
                GaussianWasserstein.squared(GaussianMoments.ofCloud(p), GaussianMoments.ofCloud(q)),
                result.squared(),
                1e-12);
        assertEquals(result.squared(), result.means() + result.covariances(), 1e-16);
        assertEquals(
                0.015092755739636808,
                GaussianMoments.ofCloud(p, CovarianceShrinkage.LEDOIT_WOLF).shrinkage(),
                1e-14);
        assertEquals(
                0.030924916488114833,
                DEFAULT.withShrinkage(CovarianceShrinkage.ORACLE_APPROXIMATING)
                        .between(p, q, 1)
                        .shrunkReference(),
                1e-14);
    }

    @Test
    void lineByHand() {
        PointCloud p = PointCloud.of(new double[][] {{-1}, {1}, {-1}, {1}});
        PointCloud q = PointCloud.of(new double[][] {{3}, {7}, {3}, {7}});
        double spread = Math.sqrt(4.0 / 3);
        FrechetDistance.Result result = DEFAULT.between(p, q, 1);
        assertEquals(25, result.means(), 1e-13);
        assertEquals(spread * spread, result.covariances(), 1e-13);
        double bias = 5 * 4.0 / 3 / 4 + 0.5 * (2.0 / 3) * (4.0 / 3 + 4.0 / 3);
        assertEquals(bias, result.firstOrderBias(), 1e-13);
    }

    /** Of 40 null pairs of 400 rows in 10 dimensions, the mean excess over 0 is 20 times that of the corrected figures. */
    @Test
    void corrections() {
        double plain = 0;
        double corrected = 0;
        double extrapolated = 0;
        for (long seed = 0; seed < 40; seed++) {
            FrechetDistance.Result result =
                    DEFAULT.between(Clouds.normal(400, 10, 2 * seed), Clouds.normal(400, 10, 2 * seed + 1), seed);
            plain += result.squared() / 40;
            corrected += result.corrected() / 40;
            extrapolated += result.extrapolated() / 40;
        }
        assertTrue(plain > .18);
        assertTrue(Math.abs(corrected) < .02);
        assertTrue(Math.abs(extrapolated) < .03);
    }

    @Test
    void fewerRowsThanDimensions() {
        PointCloud p = Clouds.normal(6, 9, 1);
        PointCloud q = Clouds.normal(5, 9, 2);
        assertEquals(
                GaussianWasserstein.squared(GaussianMoments.ofCloud(p), GaussianMoments.ofCloud(q)),
                DEFAULT.between(p, q, 1).squared(),
                1e-9);
        assertEquals(0, DEFAULT.between(p, p, 1).squared(), 1e-9);
        assertEquals(4, GaussianWasserstein.overlaps(GaussianMoments.ofCloud(p), GaussianMoments.ofCloud(q)).length);
        Clouds.assertRejected("at least 4", () -> DEFAULT.between(p, Clouds.normal(3, 9, 1), 1));
    }
}
