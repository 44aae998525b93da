package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest {
    private static final PrecisionRecall DEFAULT = PrecisionRecall.withDefaults();

    /** By core/src/scripts/cloud_references.py, NumPy 2.4.6. */
    @Test
    void referenceValues() {
        PrecisionRecall.Result result =
                DEFAULT.between(Clouds.waves(120, 6, 0), Clouds.wide(Clouds.waves(90, 6, 1)), 1);
        assertEquals(.9, result.precision(), 1e-15);
        assertEquals(1, result.recall(), 1e-15);
        assertEquals(.6777777777777778, result.density(), 1e-15);
        assertEquals(.825, result.coverage(), 1e-15);
    }

    @Test
    void lineByHand() {
        PointCloud p = PointCloud.of(new double[][] {{0}, {1}, {10}});
        PointCloud q = PointCloud.of(new double[][] {{0.5}, {30}});
        PrecisionRecall.Result result = DEFAULT.withNeighbours(1).between(p, q, 1);
        assertEquals(.5, result.precision(), 0);
        assertEquals(1, result.recall(), 0);
        assertEquals(1, result.density(), 0);
        assertEquals(2.0 / 3, result.coverage(), 1e-15);
        assertEquals(1 - 2.0 / 4, result.nullCoverage(), 1e-15);
    }

    @Test
    void oneRepeatedPointIsOnItsOwnGround() {
        double[][] same = {{3, 4}, {3, 4}, {3, 4}};
        PrecisionRecall.Result result = DEFAULT.withNeighbours(2).between(PointCloud.of(same), PointCloud.of(same), 1);
        assertEquals(1, result.precision(), 0);
        assertEquals(1, result.recall(), 0);
        assertEquals(1, result.coverage(), 0);
    }

    /** Mean coverage of 40 null pairs within 5 standard errors of the formula: fails for 1 of 1.7 million seeds. */
    @Test
    void coverageOfOneLaw() {
        double sum = 0;
        double squares = 0;
        for (long seed = 0; seed < 40; seed++) {
            PrecisionRecall.Result result =
                    DEFAULT.between(Clouds.normal(80, 3, 2 * seed), Clouds.normal(60, 3, 2 * seed + 1), seed);
            double gap = result.coverage() - result.nullCoverage();
            sum += gap / 40;
            squares += gap * gap / 40;
        }
        assertTrue(Math.abs(sum) < 5 * Math.sqrt(squares / 40));
    }

    @Test
    void tellsNewKindsFromVanishedOnes() {
        PointCloud both = Clouds.corners(300, new double[] {.5, .5, 0, 0}, 1);
        PointCloud one = Clouds.corners(300, new double[] {1, 0, 0, 0}, 2);
        assertTrue(DEFAULT.between(both, one, 1).recall() < .6);
        assertTrue(DEFAULT.between(both, one, 1).precision() > .9);
        assertTrue(DEFAULT.between(one, both, 1).precision() < .6);
        assertEquals(50, DEFAULT.withMostRows(50).between(one, both, 1).rowsCurrent());
    }

    @Test
    void saysWhatIsWrong() {
        PointCloud cloud = Clouds.normal(5, 2, 1);
        Clouds.assertRejected("needs at least 6", () -> DEFAULT.between(cloud, cloud, 1));
        Clouds.assertRejected("at least 1", () -> DEFAULT.withNeighbours(0));
    }
}
