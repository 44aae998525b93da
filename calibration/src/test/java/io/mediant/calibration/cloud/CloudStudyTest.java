package io.mediant.calibration.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import io.mediant.core.inference.planning.MeanShift;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudStudyTest {
    private static final Settings SETTINGS = new Settings(1, 3, 1);

    /** Standard errors of the simulated truths are below 0.001; limits are five of them. SCALE by SciPy 1.17.1 (quad over the squared radius). */
    @Test
    void truthsAreThoseOfTheLine() {
        double shift = MeanShift.nats(1);
        assertEquals(0, CloudPair.NULL.truth(4, 10, new SplittableRandom(1)), 1e-15);
        assertEquals(shift, CloudPair.SHIFT.truth(8, 200_000, new SplittableRandom(1)), 0.005);
        assertEquals(shift, CloudPair.ANISOTROPIC.truth(8, 200_000, new SplittableRandom(1)), 0.005);
        assertEquals(0.20969, CloudPair.SCALE.truth(32, 200_000, new SplittableRandom(1)), 0.005);
    }

    /** Standard errors of one bound are at most 0.011; the bound is at least 85 % of the truth less three of them, and at most the truth and three of them. */
    @ParameterizedTest
    @CsvSource({"NULL, 0", "SHIFT, 0.85", "SCALE, 0.85"})
    void boundsComeNearTheTruth(CloudPair pair, double share) {
        CloudStudy.Found found = CloudStudy.bounds(new CloudStudy.Case(pair, 32, 1000), 1, SETTINGS);

        assertTrue(found.bound() <= found.truth() + 0.033, found.toString());
        assertTrue(found.bound() >= share * found.truth() - 0.033, found.toString());
    }

    /** More than 7 of 40 rejections at a level of 5 % are rarer than 1 in 1400, for each of the three tests. */
    @Test
    void testsHoldTheirLevel() {
        CloudLevels.Rejections shares =
                CloudLevels.rejections(new CloudLevels.Case(CloudPair.NULL, 60, 90, 4), 40, SETTINGS);

        assertTrue(shares.classifier() <= 0.175, shares.toString());
        assertTrue(shares.kernel() <= 0.175, shares.toString());
        assertTrue(shares.energy() <= 0.175, shares.toString());
        assertTrue(shares.limit() <= 0.175, shares.toString());
    }
}
