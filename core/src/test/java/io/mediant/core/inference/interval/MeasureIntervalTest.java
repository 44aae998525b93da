package io.mediant.core.inference.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Probabilities;
import io.mediant.core.divergence.Divergence;
import io.mediant.core.divergence.Hellinger;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.TotalVariation;
import io.mediant.core.inference.Draws;
import io.mediant.core.inference.test.Hypergeometric;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeasureIntervalTest {
    private static final MeasureInterval TOTAL_VARIATION = MeasureInterval.totalVariation();
    private static final MeasureInterval HELLINGER = MeasureInterval.hellinger();
    private static final MeasureInterval KULLBACK_LEIBLER = MeasureInterval.kullbackLeibler();

    @Test
    void plugInIsTheMeasureOfTheShares() {
        long[] a = {12, 30, 8, 51, 7};
        long[] b = {20, 22, 9, 30, 36};
        double[] p = Arrays.stream(a).asDoubleStream().toArray();
        double[] q = Arrays.stream(b).asDoubleStream().toArray();
        assertEquals(
                TotalVariation.withDefaults().between(p, q),
                TOTAL_VARIATION.estimate(a, b).plugIn(),
                1e-15);
        assertEquals(
                Hellinger.withDefaults().between(p, q), HELLINGER.estimate(a, b).plugIn(), 1e-15);
        assertEquals(
                KullbackLeibler.withDefaults().between(p, q),
                KULLBACK_LEIBLER.estimate(a, b).plugIn(),
                1e-15);
    }

    @Test
    void equalCountsStartAtZero() {
        long[] counts = {40, 60, 100, 300};
        for (MeasureInterval interval : List.of(TOTAL_VARIATION, HELLINGER, KULLBACK_LEIBLER)) {
            MeasureEstimate e = interval.estimate(counts, counts);
            assertEquals(0, e.plugIn());
            assertEquals(0, e.point());
            assertEquals(0, e.low());
            assertTrue(e.high() > 0 && e.high() < 0.15 && e.sufficient(), e.toString());
        }
    }

    @Test
    void disjointSamplesReachTheLargestValue() {
        long[] a = {500, 500, 0, 0};
        long[] b = {0, 0, 300, 700};
        for (MeasureInterval interval : List.of(TOTAL_VARIATION, HELLINGER)) {
            MeasureEstimate e = interval.estimate(a, b);
            assertEquals(1, e.point(), 1e-12);
            assertEquals(1, e.high());
            assertTrue(e.low() > 0.9 && e.low() < 1 && e.sufficient(), e.toString());
        }
        MeasureEstimate infinite = KULLBACK_LEIBLER.estimate(a, b);
        assertEquals(Double.POSITIVE_INFINITY, infinite.plugIn());
        assertEquals(Double.POSITIVE_INFINITY, infinite.high());
        assertEquals(0, infinite.low());
        assertFalse(infinite.sufficient());
    }

    /** Where both sides are dense and far from equal, the interval is that of the delta method, computed here by hand. */
    @Test
    void largeSamplesFollowTheDeltaMethod() {
        long[] a = {600_000, 400_000};
        long[] b = {400_000, 600_000};
        // TV = p - q of the first cell: variance 2 * 0.24 / 10^6
        double half = 1.959964 * Math.sqrt(0.48e-6);
        MeasureEstimate e = TOTAL_VARIATION.estimate(a, b);
        assertEquals(0.2 - half, e.low(), 0.01 * half);
        assertEquals(0.2 + half, e.high(), 0.01 * half);
        // KL: slopes ln 1.5 and -ln 1.5 by p, -1.5 and -2/3 by q
        half = 1.959964 * Math.sqrt((0.24 * 4 * Math.log(1.5) * Math.log(1.5) + 0.24 * 25 / 36) / 1e6);
        e = KULLBACK_LEIBLER.estimate(a, b);
        assertEquals(0.2 * Math.log(1.5) - half, e.low(), 0.01 * half);
        assertEquals(0.2 * Math.log(1.5) + half, e.high(), 0.01 * half);
    }

    /** Under permutation, from the exact hypergeometric law; the kink and only two cells are the hardest for the path's moments. */
    @Test
    void nullMeanMatchesEnumeration() {
        Hypergeometric law = Hypergeometric.of(160, 70, 60);
        double mean = 0;
        for (long k = law.min(); k <= law.max(); k++) {
            mean += law.probability(k) * Math.abs(k / 60.0 - (70 - k) / 100.0);
        }
        MeasureEstimate e = TOTAL_VARIATION.estimate(new long[] {30, 30}, new long[] {40, 60});
        assertEquals(mean, e.nullMean(), 0.08 * mean);
    }

    /** Two cells under permutation, from the exact hypergeometric law. */
    @Test
    void nullMomentsOfHellingerMatchEnumeration() {
        Hypergeometric law = Hypergeometric.of(160, 70, 60);
        double mean = 0;
        double square = 0;
        for (long k = law.min(); k <= law.max(); k++) {
            double[] p = {k, 60 - k};
            double[] q = {70 - k, 30 + k};
            double distance = Hellinger.withDefaults().between(p, q);
            mean += law.probability(k) * distance;
            square += law.probability(k) * distance * distance;
        }
        MeasureEstimate e = HELLINGER.estimate(new long[] {30, 30}, new long[] {40, 60});
        assertEquals(mean, e.nullMean(), 0.03 * mean);
        assertEquals(Math.sqrt(square - mean * mean), e.nullSd(), 0.05 * e.nullSd());
    }

    /** 2000 pairs of samples of ten equal cells: the mean's standard error is 0.5 %, the deviation's 1.6 %, so both hold in all but 1 of 300 seeds. */
    @Test
    void nullMomentsOfHellingerMatchSimulation() {
        SplittableRandom random = new SplittableRandom(12);
        double[] shares = new double[10];
        Arrays.fill(shares, 0.1);
        double mean = 0;
        double square = 0;
        int draws = 2000;
        for (int draw = 0; draw < draws; draw++) {
            double[] p = doubles(Draws.multinomial(shares, 200, random));
            double[] q = doubles(Draws.multinomial(shares, 400, random));
            double distance = Hellinger.withDefaults().between(p, q);
            mean += distance / draws;
            square += distance * distance / draws;
        }
        long[] a = new long[10];
        long[] b = new long[10];
        Arrays.fill(a, 20);
        Arrays.fill(b, 40);
        MeasureEstimate e = HELLINGER.estimate(a, b);
        assertEquals(mean, e.nullMean(), 0.02 * mean);
        assertEquals(Math.sqrt(square - mean * mean), e.nullSd(), 0.06 * e.nullSd());
    }

    private static double[] doubles(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    @Test
    void emptyCellsDoNotMatterAndSymmetricMeasuresAreSymmetric() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 20; trial++) {
            long[] a = random.longs(12, 0, 30).toArray();
            long[] b = random.longs(12, 0, 60).toArray();
            a[3] = 0;
            b[3] = 0;
            a[0]++;
            b[1]++;
            long[] withoutA = without(a, 3);
            long[] withoutB = without(b, 3);
            for (MeasureInterval interval : List.of(TOTAL_VARIATION, HELLINGER)) {
                MeasureEstimate forward = interval.estimate(a, b);
                MeasureEstimate backward = interval.estimate(b, a);
                assertEquals(forward, interval.estimate(withoutA, withoutB));
                assertEquals(forward.low(), backward.low(), 1e-5);
                assertEquals(forward.high(), backward.high(), 1e-5);
                assertTrue(0 <= forward.low() && forward.low() <= forward.point(), forward.toString());
                assertTrue(forward.point() <= forward.high() && forward.high() <= 1, forward.toString());
            }
        }
    }

    private static long[] without(long[] counts, int cell) {
        long[] rest = new long[counts.length - 1];
        System.arraycopy(counts, 0, rest, 0, cell);
        System.arraycopy(counts, cell + 1, rest, cell, rest.length - cell);
        return rest;
    }

    /** Small and hugely unbalanced tables, many of them disjoint or of one row. */
    @Test
    void everyTableGivesAnOrderedInterval() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            int cells = 1 + random.nextInt(6);
            long[] a = new long[cells];
            long[] b = new long[cells];
            for (int i = 0; i < cells; i++) {
                a[i] = random.nextInt(3) == 0 ? 0 : (long) Math.pow(10, random.nextDouble() * (trial % 12));
                b[i] = random.nextInt(3) == 0 ? 0 : (long) Math.pow(10, random.nextDouble() * (trial % 7));
            }
            a[0]++;
            b[cells - 1]++;
            for (MeasureInterval interval : List.of(TOTAL_VARIATION, HELLINGER, KULLBACK_LEIBLER)) {
                MeasureEstimate e = interval.estimate(a, b);
                assertTrue(0 <= e.low() && e.low() <= e.point() && e.point() <= e.high(), e.toString());
            }
        }
    }

    @Test
    void oneCellFollowsTheRuleOfThree() {
        long[] a = {0, 1000};
        long[] b = {0, 50_000};
        double missed = 1 - Math.pow(0.025, 1 / 1000.0);
        assertEquals(missed, TOTAL_VARIATION.estimate(a, b).high(), 1e-12);
        assertEquals(
                Math.sqrt(1 - Math.sqrt(1 - missed)), HELLINGER.estimate(a, b).high(), 1e-12);
        assertFalse(KULLBACK_LEIBLER.estimate(a, b).sufficient());
    }

    @Test
    void kullbackLeiblerNeedsTenRowsOfTheCurrentSampleInEveryCell() {
        assertFalse(KULLBACK_LEIBLER
                .estimate(new long[] {500, 400, 1}, new long[] {500, 400, 9})
                .sufficient());
        assertTrue(KULLBACK_LEIBLER
                .estimate(new long[] {500, 400, 1}, new long[] {500, 400, 10})
                .sufficient());
        assertTrue(KULLBACK_LEIBLER
                .estimate(new long[] {500, 400, 0}, new long[] {500, 400, 9})
                .sufficient());
    }

    @Test
    void kullbackLeiblerNeedsAFiniteEndAndTwentyRowsOfTheReference() {
        MeasureEstimate e = KULLBACK_LEIBLER.estimate(new long[] {1, 0, 0}, new long[] {10, 12, 16});
        assertEquals(Double.POSITIVE_INFINITY, e.high());
        assertFalse(e.sufficient());
        long[] current = {400, 400};
        assertFalse(KULLBACK_LEIBLER.estimate(new long[] {9, 10}, current).sufficient());
        assertTrue(KULLBACK_LEIBLER.estimate(new long[] {10, 10}, current).sufficient());
    }

    @Test
    void sufficientIntervalsOfSmallTablesAreNotWide() {
        SplittableRandom random = new SplittableRandom(4);
        int sufficient = 0;
        for (int trial = 0; trial < 1500; trial++) {
            int cells = 2 + random.nextInt(4);
            long[] a = random.longs(cells, 0, 1 + random.nextInt(40)).toArray();
            long[] b = random.longs(cells, 0, 60).toArray();
            a[0]++;
            b[0]++;
            for (MeasureInterval interval : List.of(TOTAL_VARIATION, KULLBACK_LEIBLER)) {
                MeasureEstimate e = interval.estimate(a, b);
                double widest = interval == KULLBACK_LEIBLER ? 1 : 0.5;
                assertTrue(!e.sufficient() || e.high() - e.low() <= widest, e.toString());
                sufficient += e.sufficient() ? 1 : 0;
            }
        }
        assertTrue(sufficient > 500, sufficient + " are sufficient");
    }

    @Test
    void manySparseCellsAreTooLittleData() {
        SplittableRandom random = new SplittableRandom(1);
        long[] a = new long[1000];
        long[] b = new long[1000];
        for (int i = 0; i < 50; i++) {
            a[random.nextInt(1000)]++;
            b[random.nextInt(1000)]++;
        }
        assertFalse(TOTAL_VARIATION.estimate(a, b).sufficient());
        assertFalse(HELLINGER.estimate(a, b).sufficient());
    }

    /**
     * Nominal 95 % intervals at 150 draws each must hold the truth in 89 % of them or more: a coverage of 95 % falls short in 1 of 700 seeds, in
     * one of the nine cases in about 1 of 80; the seed is fixed.
     */
    @Test
    void coversTheTruth() {
        for (double tilt : new double[] {0, 0.2, 1}) {
            assertCoverage(TOTAL_VARIATION, TotalVariation.withDefaults(), tilt);
            assertCoverage(HELLINGER, Hellinger.withDefaults(), tilt);
            assertCoverage(KULLBACK_LEIBLER, KullbackLeibler.withDefaults(), tilt);
        }
    }

    private static void assertCoverage(MeasureInterval interval, Divergence measure, double tilt) {
        SplittableRandom random = new SplittableRandom(77);
        double[] p = new double[6];
        double[] q = new double[6];
        for (int i = 0; i < 6; i++) {
            p[i] = Math.exp(i % 2 == 0 ? 0 : tilt);
            q[i] = Math.exp(i < 3 ? 0 : tilt);
        }
        double[] shareP = Probabilities.normalized(p).toArray();
        double[] shareQ = Probabilities.normalized(q).toArray();
        double truth = measure.between(p, q);
        int held = 0;
        int draws = 150;
        for (int draw = 0; draw < draws; draw++) {
            MeasureEstimate e =
                    interval.estimate(Draws.multinomial(shareP, 400, random), Draws.multinomial(shareQ, 900, random));
            held += e.low() <= truth && truth <= e.high() ? 1 : 0;
        }
        assertTrue(held >= 0.89 * draws, held + " of " + draws + " for " + measure + " at tilt " + tilt);
    }

    @Test
    void badInputIsRejected() {
        Throwable e = assertThrows(IllegalArgumentException.class, () -> HELLINGER.withConfidence(95));
        assertEquals("confidence is 95.0; give a probability from 0.5 to 0.9999, such as 0.95", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> HELLINGER.estimate(new long[] {1}, new long[] {1, 2}));
        assertEquals(
                "the sides have 1 and 2 cells; count both over the same cells, with 0 where a side has no rows",
                e.getMessage());
    }
}
