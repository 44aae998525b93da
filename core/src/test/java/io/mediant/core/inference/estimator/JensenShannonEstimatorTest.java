package io.mediant.core.inference.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JensenShannonEstimatorTest {
    private static final double LN2 = Math.log(2);
    private static final Set<JensenShannonEstimator> KEEP_LN2 = EnumSet.of(
            JensenShannonEstimator.PLUG_IN,
            JensenShannonEstimator.MILLER_MADOW,
            JensenShannonEstimator.JACKKNIFE,
            JensenShannonEstimator.ADJUSTED,
            JensenShannonEstimator.PATH);

    @Test
    void disjointSamplesKeepLn2WhereItIsSaid() {
        for (JensenShannonEstimator estimator : KEEP_LN2) {
            double nats = estimator
                    .estimate(new long[] {50, 50, 0, 0}, new long[] {0, 0, 30, 70})
                    .nats();
            assertEquals(LN2, nats, 1e-9, estimator.name());
        }
    }

    @Test
    void excessAndAdjustedSubtractTheNull() {
        long[] a = {12, 30, 8, 51, 7};
        long[] b = {20, 22, 9, 30, 36};
        IntervalEstimate path = JensenShannonInterval.withDefaults().estimate(a, b);
        JensenShannonEstimate excess = JensenShannonEstimator.EXCESS.estimate(a, b);
        assertEquals(path.nullMean(), excess.correction(), 1e-12);
        assertEquals(
                excess.nats() / (1 - path.nullMean() / LN2),
                JensenShannonEstimator.ADJUSTED.estimate(a, b).nats(),
                1e-12);
        JensenShannonEstimate byDefault = JensenShannonEstimator.withDefaults().estimate(a, b);
        assertEquals(path.point(), byDefault.nats());
        assertEquals(path.plugIn(), byDefault.plugIn());
        assertEquals(JensenShannonEstimator.PATH, byDefault.estimator());
    }

    @Test
    void samplesOfOneRowEachTellNothing() {
        long[] a = {1, 1, 1, 0, 0, 0};
        long[] b = {0, 0, 0, 1, 1, 1};
        assertEquals(0, JensenShannonEstimator.EXCESS.estimate(a, b).nats(), 1e-12);
        assertEquals(0, JensenShannonEstimator.ADJUSTED.estimate(a, b).nats());
    }

    @Test
    void oneCellIsZero() {
        for (JensenShannonEstimator estimator : JensenShannonEstimator.values()) {
            double nats =
                    estimator.estimate(new long[] {0, 40}, new long[] {0, 4000}).nats();
            boolean approximate =
                    estimator == JensenShannonEstimator.GRASSBERGER || estimator == JensenShannonEstimator.SHRINKAGE;
            assertEquals(0, nats, approximate ? 1 / 40.0 : 1e-11, estimator.name());
        }
    }

    @Test
    void sidesCanBeExchanged() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 30; trial++) {
            long[] a = random.longs(12, 0, 6).toArray();
            long[] b = random.longs(12, 0, 60).toArray();
            a[0]++;
            a[1]++;
            b[2]++;
            for (JensenShannonEstimator estimator : JensenShannonEstimator.values()) {
                double tolerance = estimator == JensenShannonEstimator.PATH ? 1e-6 : 1e-11;
                double forward = estimator.estimate(a, b).nats();
                assertEquals(forward, estimator.estimate(b, a).nats(), tolerance, estimator.name());
                assertTrue(forward <= 1, estimator + " gives " + forward);
            }
        }
    }

    /** Around the size where the sum over the larger sample's thinned counts gives way to normal nodes, and far beyond it. */
    @Test
    void zhangSubtractsTheFirstOrderBiasOfBothSamplesAsThinned() {
        for (long rows : new long[] {3_000, 4_500, 5_000, 1_000_000, 1L << 40}) {
            long[] a = {rows, 2 * rows, 3 * rows};
            long[] b = {9 * rows, 10 * rows, 11 * rows};
            double n = 6.0 * rows;
            double m = 30.0 * rows;
            // (3 - 1)/(4 n) rows' worth for the mixture, (3 - 1)/(2 n) and (3 - 1)/(2 m) for the sides, half each; and
            // the mixture's own noise as thinned: a quarter of sum q (1 - q)(1/n - 1/m) / (2 m_x), m_x = (p_x + q_x)/2
            double noise = 0;
            for (int i = 0; i < 3; i++) {
                double p = a[i] / n;
                double q = b[i] / m;
                noise += 0.25 * q * (1 - q) * (1 / n - 1 / m) * m / (m - 1) / (p + q);
            }
            double expected = 2 / (2 * n) * 0.5 + 2 / (2 * m) * 0.5 - 2 / (4 * n) + noise;
            double actual = JensenShannonEstimator.ZHANG.estimate(a, b).correction();
            assertEquals(expected, actual, 1e-3 * expected + 1e-13, "at " + rows);
        }
    }

    @Test
    void severalSamplesAgreeWithTwo() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 20; trial++) {
            long[] a = random.longs(9, 0, 8).toArray();
            long[] b = random.longs(9, 1, 30).toArray();
            a[3] += 2;
            for (MultiwayJensenShannonEstimator several : MultiwayJensenShannonEstimator.values()) {
                double two = JensenShannonEstimator.valueOf(several.name())
                        .estimate(a, b)
                        .nats();
                assertEquals(two, several.estimate(a, b), 1e-13, several.name());
                assertEquals(0, several.estimateWeighted(new double[] {1, 0}, a, b), 1e-12, several.name());
            }
        }
    }

    /**
     * Three samples of 200 rows over 4 cells, all of one law, weights 0.5, 0.3 and 0.2: the plug-in's mean is 0.0038, its standard deviation about
     * 0.0024. Over 2000 draws a mean estimate has a standard error of 5e-5; four of them are allowed, false alarms 1 in 16 000 for each.
     */
    @Test
    void severalSamplesOfOneLawCorrectToZero() {
        double[] weights = {0.5, 0.3, 0.2};
        SplittableRandom random = new SplittableRandom(12);
        double firstOrder = 0;
        double jackknife = 0;
        int draws = 2000;
        for (int draw = 0; draw < draws; draw++) {
            long[][] samples = new long[3][4];
            for (long[] sample : samples) {
                for (int row = 0; row < 200; row++) {
                    sample[random.nextInt(4)]++;
                }
            }
            firstOrder += MultiwayJensenShannonEstimator.MILLER_MADOW.estimateWeighted(weights, samples) / draws;
            jackknife += MultiwayJensenShannonEstimator.JACKKNIFE.estimateWeighted(weights, samples) / draws;
        }
        assertEquals(0, firstOrder, 2e-4);
        assertEquals(0, jackknife, 2e-4);
    }

    @Test
    void badInputIsRejected() {
        long[] good = {1, 2};
        assertMessage(
                "sample 0 has one row; the jackknife deletes a row and needs at least two, so use another estimator",
                () -> JensenShannonEstimator.JACKKNIFE.estimate(new long[] {0, 1}, good));
        assertMessage(
                "the second side has no rows; both sides need at least one",
                () -> JensenShannonEstimator.PATH.estimate(good, new long[2]));
        MultiwayJensenShannonEstimator several = MultiwayJensenShannonEstimator.PLUG_IN;
        assertMessage("there are no samples; give the counts of at least one", several::estimate);
        assertMessage(
                "sample 1 has no rows; every sample needs at least one", () -> several.estimate(good, new long[2]));
        assertMessage(
                "sample 1 has 1 cells and sample 0 has 2; count all over the same cells, with 0 where a sample has no rows",
                () -> several.estimate(good, new long[] {3}));
        assertMessage(
                "mixing weights sum to 0.7, expected 1 ± 1e-9",
                () -> several.estimateWeighted(new double[] {0.5, 0.2}, good, good));
        assertMessage(
                "1 mixing weights for 2 distributions; give one weight per distribution",
                () -> several.estimateWeighted(new double[] {1}, good, good));
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
