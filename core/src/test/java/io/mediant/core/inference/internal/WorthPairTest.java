package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import org.junit.jupiter.api.Test;

class WorthPairTest {
    private static final long[] A = {30, 50, 9, 1, 40, 0};
    private static final long[] B = {35, 20, 19, 11, 0, 2};

    private static long[] times(long[] counts, long factor) {
        long[] more = counts.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] *= factor;
        }
        return more;
    }

    /** Every row seven times, worth a seventh: the interval is that of the rows themselves. */
    @Test
    void copiesOfRowsAreWorthTheRows() {
        JensenShannonInterval interval = JensenShannonInterval.withDefaults();
        IntervalEstimate rows = interval.estimate(A, B);
        IntervalEstimate copies = interval.estimate(times(A, 7), times(B, 7), 130, 87);
        assertEquals(rows.plugIn(), copies.plugIn(), 1e-14);
        assertEquals(rows.nullMean(), copies.nullMean(), 1e-12);
        assertEquals(rows.nullSd(), copies.nullSd(), 1e-12);
        assertEquals(rows.point(), copies.point(), 1e-10);
        assertEquals(rows.low(), copies.low(), 1e-10);
        assertEquals(rows.high(), copies.high(), 1e-10);
        assertEquals(rows.sufficient(), copies.sufficient());
    }

    /** Cells of one row are on one side each, so the plug-in is ln 2 and cannot vary; neither can it with cells worth less. */
    @Test
    void cellsWorthLessThanARowAreNotShared() {
        CountPair counts = CountPair.of(new long[] {2, 0, 2, 0}, new long[] {0, 2, 0, 2});
        DivergencePath.Point point =
                DivergencePath.through(WorthPair.of(counts, 1, 1)).at(0);
        assertEquals(Math.log(2), point.mean(), 1e-9);
        assertEquals(0, point.variance(), 1e-9);
    }

    /** Less and less worth, more and more noise: without a jump at cells of one row. */
    @Test
    void theNullMeanRisesAsTheWorthFalls() {
        double before = nullMean(80);
        for (double worth = 75; worth > 1; worth *= 0.93) {
            double mean = nullMean(worth);
            assertTrue(mean >= before - 1e-12 && mean < 1.15 * before, mean + " after " + before + " at " + worth);
            before = mean;
        }
        assertEquals(Math.log(2), before, 1e-9);
    }

    private static double nullMean(double worth) {
        return JensenShannonInterval.withDefaults().estimate(A, B, worth, worth).nullMean();
    }

    @Test
    void worthIsAboveZeroAndAtMostTheRows() {
        CountPair counts = CountPair.of(A, B);
        assertEquals(
                "the effective number of the second side is 88.0; it must be above 0 and at most the rows, 87",
                assertThrows(IllegalArgumentException.class, () -> WorthPair.of(counts, 130, 88))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> WorthPair.of(counts, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> WorthPair.of(counts, Double.NaN, 1));
    }
}
