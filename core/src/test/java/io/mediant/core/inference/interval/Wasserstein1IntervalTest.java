package io.mediant.core.inference.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Sample;
import io.mediant.core.transport.Wasserstein1;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Wasserstein1IntervalTest {
    private final Wasserstein1Interval interval = Wasserstein1Interval.withDefaults();

    private static double[] normal(int rows, double shift, SplittableRandom random) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = random.nextGaussian() + shift;
        }
        return values;
    }

    @Test
    void plugInIsTheDistance() {
        SplittableRandom random = new SplittableRandom(2);
        double[] a = normal(300, 0, random);
        double[] b = normal(1700, 0.3, random);
        WassersteinEstimate e = interval.estimate(a, b, 9);
        assertEquals(Wasserstein1.between(Sample.of(a), Sample.of(b)), e.plugIn());
        assertEquals(e, interval.estimate(a, b, 9));
        assertEquals(9, e.seed());
        assertEquals(999, e.replicates());
    }

    /** Far apart the distance is the difference of the means, and the interval's ends are those of the delta method. */
    @Test
    void farApartItIsTheIntervalOfTheMeans() {
        SplittableRandom random = new SplittableRandom(3);
        double[] a = normal(4000, 0, random);
        double[] b = normal(1000, 50, random);
        WassersteinEstimate e = interval.estimate(a, b, 1);
        double half = 1.96 * Math.sqrt(1.0 / 4000 + 1.0 / 1000);
        assertEquals(50, e.plugIn(), 2 * half);
        // standard deviations of the samples differ from 1 by 2 %, the simulated quantile by 5 %
        assertEquals(half, e.high() - e.plugIn(), 0.1 * half);
        assertEquals(half, e.plugIn() - e.low(), 0.15 * half);
        assertTrue(e.sufficient());
    }

    @Test
    void equalSamplesStartAtZero() {
        double[] values = normal(500, 0, new SplittableRandom(4));
        WassersteinEstimate e = interval.estimate(values, values, 1);
        assertEquals(0, e.plugIn());
        assertEquals(0, e.low());
        // the noise of two normal samples of 500 rows is about 1.2 * sqrt(2/500) at its 95th percentile
        assertTrue(e.high() > 0.05 && e.high() < 0.2 && e.noise() > 0.05 && e.noise() < 0.25, e.toString());
    }

    @Test
    void unitsCarryOver() {
        SplittableRandom random = new SplittableRandom(6);
        double[] a = normal(100, 0, random);
        double[] b = normal(80, 1, random);
        WassersteinEstimate e = interval.estimate(a, b, 1);
        double[] c = Arrays.stream(a).map(x -> 1000 * x + 5000).toArray();
        double[] d = Arrays.stream(b).map(x -> 1000 * x + 5000).toArray();
        WassersteinEstimate f = interval.estimate(c, d, 1);
        assertEquals(1000 * e.low(), f.low(), 1e-8);
        assertEquals(1000 * e.high(), f.high(), 1e-8);
    }

    @Test
    void fewRowsAndDominatedSamplesAreTooLittleData() {
        SplittableRandom random = new SplittableRandom(7);
        double[] good = normal(100, 0, random);
        assertFalse(interval.estimate(normal(29, 0, random), good, 1).sufficient());
        assertTrue(interval.estimate(normal(30, 0, random), good, 1).sufficient());
        double[] outlier = good.clone();
        outlier[17] = 1000;
        assertFalse(interval.estimate(good, outlier, 1).sufficient());
    }

    /** The larger sample shows a tail that 50 rows may lack, whatever these 50 are; 200 rows suffice. */
    @Test
    void aSmallSampleNextToASkewedOneIsTooLittleData() {
        SplittableRandom random = new SplittableRandom(11);
        double[] large = logNormal(5000, random);
        for (int draw = 0; draw < 20; draw++) {
            assertFalse(interval.estimate(logNormal(50, random), large, 1).sufficient());
            assertFalse(interval.estimate(large, logNormal(50, random), 1).sufficient());
        }
        assertTrue(interval.estimate(logNormal(200, random), large, 1).sufficient());
    }

    private static double[] logNormal(int rows, SplittableRandom random) {
        return Arrays.stream(normal(rows, 0, random))
                .map(x -> Math.exp(0.75 * x))
                .toArray();
    }

    @Test
    void constantSamplesHaveNoScatter() {
        WassersteinEstimate same = interval.estimate(new double[] {2, 2}, new double[] {2}, 1);
        assertEquals(0, same.high());
        assertFalse(same.sufficient());
        WassersteinEstimate apart = interval.estimate(new double[] {2, 2}, new double[] {5, 5}, 1);
        assertEquals(3, apart.low());
        assertEquals(3, apart.high());
    }

    /** 300 nominal 95 % intervals must hold the truth 273 times or more: a coverage of 95 % falls short in 1 of 500 seeds; the seed is fixed. */
    @Test
    void coversTheTruth() {
        SplittableRandom random = new SplittableRandom(8);
        int held = 0;
        for (double shift : new double[] {0, 0.1, 1}) {
            for (int draw = 0; draw < 100; draw++) {
                WassersteinEstimate e = interval.estimate(normal(60, 0, random), normal(140, shift, random), draw);
                held += e.low() <= shift && shift <= e.high() ? 1 : 0;
            }
        }
        assertTrue(held >= 273, held + " of 300");
    }

    @Test
    void badInputIsRejected() {
        double[] good = {1, 2};
        assertMessage(
                "the reference sample is empty; give at least one value",
                () -> interval.estimate(new double[0], good, 1));
        assertMessage(
                "value NaN at index 1 of the current sample is not finite; an interval for a mean distance needs finite values",
                () -> interval.estimate(good, new double[] {1, Double.NaN}, 1));
        assertMessage(
                "confidence is 0.999; give a probability from 0.5 to 0.99, such as 0.95",
                () -> interval.withConfidence(0.999));
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
