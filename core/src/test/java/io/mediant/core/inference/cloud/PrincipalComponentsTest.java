package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.GaussianMoments;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    /** By core/src/scripts/cloud_references.py, SciPy 1.17.1. */
    @Test
    void referenceVariances() {
        PrincipalComponents components =
                PrincipalComponents.of(Clouds.waves(120, 6, 0), Clouds.wide(Clouds.waves(90, 6, 1)), 1);
        double[] expected = {
            2.0617782762593277,
            0.9741571676500393,
            0.1795401212613934,
            0.009516065209507192,
            0.0007327415967561697,
            9.995753184507984e-06
        };
        assertArrayEquals(expected, components.variances(), 1e-12);
        assertEquals(0.94115, components.explained(2), 1e-4);
        assertEquals(2, components.sizeFor(0.9));
        assertEquals(210, components.rows());
    }

    @Test
    void lineByHand() {
        PointCloud p = PointCloud.of(new double[][] {{0, 0}, {1, 1}});
        PointCloud q = PointCloud.of(new double[][] {{2, 2}, {3, 3}});
        PrincipalComponents components = PrincipalComponents.of(p, q, 1);
        double root = Math.sqrt(2);
        assertArrayEquals(new double[] {10.0 / 3, 0}, components.variances(), 1e-14);
        assertArrayEquals(new double[] {1 / root, 1 / root}, components.direction(0), 1e-14);
        assertArrayEquals(new double[] {1.5 * root, 0}, components.map(q).point(1), 1e-14);
        Clouds.assertRejected("component 1 has no variance", () -> components.whiten(p, 2));
    }

    @Test
    void whitenedRowsHaveTheIdentityAsCovariance() {
        PointCloud cloud = Clouds.waves(300, 4, 0);
        PointCloud whitened = PrincipalComponents.of(cloud, cloud, 1).whiten(cloud, 4);
        double[][] covariance = GaussianMoments.ofCloud(whitened).covariance();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(i == j ? 1 : 0, covariance[i][j], 2e-3);
            }
        }
    }

    @Test
    void leadingComponentsOfManyDimensions() {
        int d = 1100;
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = new double[150][d];
        for (double[] row : rows) {
            double u = 30 * random.nextGaussian();
            double v = 10 * random.nextGaussian();
            for (int k = 0; k < d; k++) {
                row[k] = (k == 7 ? u : 0) + (k == 900 ? v : 0) + 0.01 * random.nextGaussian();
            }
        }
        PointCloud cloud = PointCloud.of(rows);
        PrincipalComponents components = PrincipalComponents.of(cloud, cloud, 5);
        assertEquals(SubspaceIteration.COMPONENTS, components.size());
        assertEquals(1, components.direction(0)[7], 5e-3);
        assertEquals(1, components.direction(1)[900], 5e-3);
        assertTrue(components.explained(2) > 0.999);
    }

    @Test
    void sampleOfManyRowsIsStated() {
        PrincipalComponents components =
                PrincipalComponents.of(Clouds.normal(30_000, 2, 1), Clouds.normal(10_000, 2, 2), 1);
        assertEquals(20_000, components.rows());
    }

    @Test
    void saysWhatIsWrong() {
        PrincipalComponents components = PrincipalComponents.of(Clouds.normal(9, 3, 1), Clouds.normal(9, 3, 2), 1);
        Clouds.assertRejected("give 1 to 3", () -> components.project(Clouds.normal(9, 3, 1), 4));
        Clouds.assertRejected("2 coordinates", () -> components.project(Clouds.normal(9, 2, 1), 1));
        Clouds.assertRejected(
                "the current side has 1 points",
                () -> PrincipalComponents.of(Clouds.normal(9, 3, 1), Clouds.normal(1, 3, 1), 1));
    }
}
