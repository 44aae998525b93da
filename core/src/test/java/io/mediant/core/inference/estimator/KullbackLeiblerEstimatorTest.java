package io.mediant.core.inference.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KullbackLeiblerEstimatorTest {
    @Test
    void missingCellsAreNamed() {
        long[] reference = {3, 0, 2, 5};
        long[] current = {0, 4, 6, 0};
        KullbackLeiblerEstimate plugIn = KullbackLeiblerEstimator.plugIn().estimate(reference, current);
        assertEquals(Double.POSITIVE_INFINITY, plugIn.nats());
        assertEquals(List.of(0, 3), plugIn.uncovered());
        assertFalse(plugIn.isCovered());
        assertEquals(
                Double.POSITIVE_INFINITY,
                KullbackLeiblerEstimator.firstOrder()
                        .estimate(reference, current)
                        .nats());
        KullbackLeiblerEstimate finite = KullbackLeiblerEstimator.withDefaults().estimate(reference, current);
        assertTrue(Double.isFinite(finite.nats()));
        assertEquals(List.of(0, 3), finite.uncovered());
        assertTrue(KullbackLeiblerEstimator.plugIn().estimate(current, current).isCovered());
    }

    /** By hand: p = (1/2, 1/2), q = (1/4, 3/4), bias (1/2)/20 + [2 (3/4) + (2/3)(1/4)]/80. */
    @Test
    void firstOrderByHand() {
        KullbackLeiblerEstimate estimate =
                KullbackLeiblerEstimator.firstOrder().estimate(new long[] {10, 10}, new long[] {10, 30});
        double plugIn = 0.5 * Math.log(2) + 0.5 * Math.log(2.0 / 3);
        assertEquals(plugIn - 0.025 - (1.5 + 1.0 / 6) / 80, estimate.nats(), 1e-15);
    }

    @Test
    void smoothingIsNamedAndFinite() {
        KullbackLeiblerEstimate estimate =
                KullbackLeiblerEstimator.smoothed(1).estimate(new long[] {3, 0}, new long[] {0, 1});
        // (4/5, 1/5) from (1/3, 2/3)
        assertEquals(0.8 * Math.log(2.4) + 0.2 * Math.log(0.3), estimate.nats(), 1e-15);
        assertEquals("plug-in with 1.0 rows added to every cell", estimate.method());
        assertEquals(List.of(0), estimate.uncovered());
    }

    /** The mean over both binomial laws has the bias of the truncated series: p = 1/3, q = 1/2, n = m = 8. */
    @Test
    void zhangGrabchakHasTheBiasOfItsSeries() {
        double mean = 0;
        for (int x = 0; x <= 8; x++) {
            for (int y = 0; y <= 8; y++) {
                double weight = binomial(8, x, 1.0 / 3) * binomial(8, y, 0.5);
                long[] a = {x, 8 - x};
                long[] b = {y, 8 - y};
                mean += weight
                        * KullbackLeiblerEstimator.zhangGrabchak()
                                .estimate(a, b)
                                .nats();
            }
        }
        double[] p = {1.0 / 3, 2.0 / 3};
        double truth = 0;
        double bias = 0;
        for (double share : p) {
            truth += share * Math.log(2 * share);
            for (int v = 8; v < 200; v++) {
                bias += share * Math.pow(1 - share, v) / v - (v > 8 ? share * Math.pow(0.5, v) / v : 0);
            }
        }
        assertEquals(truth + bias, mean, 1e-11);
    }

    private static double binomial(int n, int k, double p) {
        double weight = Math.pow(1 - p, n);
        for (int i = 0; i < k; i++) {
            weight *= (n - i) * p / ((i + 1) * (1 - p));
        }
        return weight;
    }

    @Test
    void badInputIsRejected() {
        Throwable e = assertThrows(IllegalArgumentException.class, () -> KullbackLeiblerEstimator.smoothed(0));
        assertEquals(
                "cannot add 0.0 rows to every cell; give a positive finite number such as 0.5, or use plugIn() to add none",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> KullbackLeiblerEstimator.plugIn()
                .estimate(new long[] {1}, new long[] {1, 2}));
    }
}
