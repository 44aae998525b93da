package io.mediant.core.inference.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EntropyEstimatorTest {
    private static final double EULER = 0.57721566490153286;

    private static double nats(EntropyEstimator estimator, long... counts) {
        return estimator.estimate(counts).nats();
    }

    /** Two rows in two cells, by hand. */
    @Test
    void twoSingletons() {
        double ln2 = Math.log(2);
        assertEquals(ln2, nats(EntropyEstimator.PLUG_IN, 1, 1), 1e-15);
        assertEquals(ln2 + 0.25, nats(EntropyEstimator.MILLER_MADOW, 1, 1), 1e-15);
        // one row less leaves one cell, of entropy 0
        assertEquals(2 * ln2, nats(EntropyEstimator.JACKKNIFE, 1, 1), 1e-15);
        // psi(2) - psi(1) = 1
        assertEquals(1, nats(EntropyEstimator.ZHANG, 1, 1), 1e-12);
        // G(1) = -gamma - ln 2
        assertEquals(2 * ln2 + EULER, nats(EntropyEstimator.GRASSBERGER, 1, 1), 1e-12);
        // coverage 1/2: two cells of 1/4, each seen with probability 1 - (3/4)^2 = 7/16
        assertEquals(2 * ln2 / 2 * 16 / 7, nats(EntropyEstimator.CHAO_SHEN, 1, 1), 1e-14);
        assertEquals(ln2, nats(EntropyEstimator.SHRINKAGE, 1, 1), 1e-15);
        assertEquals(Math.log(4), nats(EntropyEstimator.SHRINKAGE, 1, 1, 0, 0), 1e-15);
    }

    @Test
    void oneCellHasNoEntropy() {
        for (EntropyEstimator estimator : EntropyEstimator.values()) {
            double tolerance = estimator == EntropyEstimator.GRASSBERGER ? 1 / 40.0 : 1e-12;
            assertEquals(0, nats(estimator, 40), tolerance, estimator.name());
        }
    }

    @Test
    void emptyCellsMatterToShrinkageAlone() {
        for (EntropyEstimator estimator : EntropyEstimator.values()) {
            double compact = nats(estimator, 7, 3, 1, 1);
            double padded = nats(estimator, 0, 7, 3, 0, 1, 1, 0);
            assertEquals(estimator == EntropyEstimator.SHRINKAGE, padded > compact + 0.1, estimator.name());
            assertTrue(estimator == EntropyEstimator.SHRINKAGE || padded == compact, estimator.name());
        }
    }

    /** Zhang's estimator of a law with two cells is unbiased but for the terms from n on: here p = 1/2 and n = 6. */
    @Test
    void zhangHasTheBiasOfItsSeries() {
        double mean = 0;
        double binomial = 1;
        for (int k = 0; k <= 6; k++) {
            mean += binomial / 64 * nats(EntropyEstimator.ZHANG, k, 6 - k);
            binomial = binomial * (6 - k) / (k + 1);
        }
        double rest = 0;
        for (int v = 6; v < 60; v++) {
            rest += Math.pow(0.5, v) / v;
        }
        assertEquals(Math.log(2) - rest, mean, 1e-12);
    }

    @Test
    void manyRowsLeaveLittleToCorrect() {
        SplittableRandom random = new SplittableRandom(9);
        long[] counts = random.longs(50, 1L << 30, 1L << 34).toArray();
        for (EntropyEstimator estimator : EntropyEstimator.values()) {
            EntropyEstimate estimate = estimator.estimate(counts);
            assertEquals(estimate.plugIn(), estimate.nats(), 1e-8, estimator.name());
            assertEquals(estimate.nats() - estimate.plugIn(), estimate.correction());
            assertEquals(estimator, estimate.estimator());
        }
    }

    @Test
    void badCountsAreRejected() {
        EntropyEstimator estimator = EntropyEstimator.withDefaults();
        assertMessage("all 2 counts are 0; an entropy needs at least one row", estimator, 0, 0);
        assertMessage("count -1 at index 1 is not allowed; counts are from 0 to 2^53", estimator, 2, -1);
        assertMessage(
                "the sample has one row; the jackknife deletes a row and needs at least two, so use another estimator",
                EntropyEstimator.JACKKNIFE,
                0,
                1);
    }

    private static void assertMessage(String message, EntropyEstimator estimator, long... counts) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> estimator.estimate(counts))
                        .getMessage());
    }
}
