package io.mediant.core.inference.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.Draws;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowsNeededTest {
    private static final long[] A = {60, 40, 50};
    private static final long[] B = {90, 160, 200};

    private static OptionalLong rows(long[] a, long[] b, double tolerance) {
        return RowsNeeded.perSide(JensenShannonInterval.withDefaults().estimate(a, b), a, b, tolerance);
    }

    @Test
    void settledIntervalsNeedNoMore() {
        long effective = Math.round(2.0 * 150 * 450 / 600);

        assertEquals(OptionalLong.of(effective), rows(A, B, 0.5));
    }

    @Test
    void anEstimateAtTheToleranceCannotBeSettled() {
        IntervalEstimate e = JensenShannonInterval.withDefaults().estimate(A, B);

        assertTrue(RowsNeeded.perSide(e, A, B, e.point()).isEmpty());
    }

    /** More power takes more rows, the sizes keep the data's ratio, and their effective size is that of {@code perSide}. */
    @Test
    void plannedSizesKeepTheRatio() {
        IntervalEstimate e = JensenShannonInterval.withDefaults().estimate(A, B);
        double tolerance = e.point() - 0.3 * (e.point() - e.low());
        PlannedRows.Enough rows =
                assertInstanceOf(PlannedRows.Enough.class, RowsNeeded.planned(e, A, B, tolerance, 0.8));
        PlannedRows.Enough more =
                assertInstanceOf(PlannedRows.Enough.class, RowsNeeded.planned(e, A, B, tolerance, 0.95));
        double n = rows.reference();
        double m = rows.current();

        assertEquals(3, m / n, 1e-2);
        assertEquals(
                2 * n * m / (n + m),
                (double) RowsNeeded.perSide(e, A, B, tolerance).orElseThrow(),
                2);
        assertEquals(0.8, rows.power(), 0.005);
        assertTrue(more.reference() > 1.3 * rows.reference());
        assertEquals(
                new PlannedRows.Never(PlannedRows.Reason.AT_TOLERANCE), RowsNeeded.planned(e, A, B, e.point(), 0.8));
        assertEquals(150, ((PlannedRows.Enough) RowsNeeded.planned(e, A, B, 0.5, 0.8)).reference());
    }

    /** Far from the null the half-width falls with the root of the rows, so half the gap takes about four times the rows. */
    @Test
    void halfTheGapTakesFourTimesTheRows() {
        long[] a = {6000, 4000};
        long[] b = {4000, 6000};
        IntervalEstimate e = JensenShannonInterval.withDefaults().estimate(a, b);
        double half = 0.5 * (e.point() - e.low());
        double once = rows(a, b, e.point() - half).orElseThrow();
        double twice = rows(a, b, e.point() - 0.5 * half).orElseThrow();

        assertEquals(4, twice / once, 0.15);
    }

    /**
     * Of 150 open cases (truth 0.0207 nats, tolerance 0.05, 100 rows) fresh samples of the promised sizes settle about 75 %:
     * the point estimate's error takes its toll of the promised 80. Fewer than 90 are 4 standard errors away.
     */
    @Test
    void thePromisedRowsUsuallySettleIt() {
        SplittableRandom random = new SplittableRandom(12);
        double[] p = {0.5, 0.3, 0.2};
        double[] q = {0.3, 0.3, 0.4};
        int open = 0;
        int settled = 0;
        while (open < 150) {
            long[] a = Draws.multinomial(p, 100, random);
            long[] b = Draws.multinomial(q, 100, random);
            IntervalEstimate e = JensenShannonInterval.withDefaults().estimate(a, b);
            OptionalLong rows = RowsNeeded.perSide(e, a, b, 0.05);
            if (e.low() <= 0.05 && e.high() >= 0.05 && rows.isPresent()) {
                open++;
                int size = (int) Math.min(rows.getAsLong(), 50_000);
                IntervalEstimate again = JensenShannonInterval.withDefaults()
                        .estimate(Draws.multinomial(p, size, random), Draws.multinomial(q, size, random));
                settled += again.low() > 0.05 || again.high() < 0.05 ? 1 : 0;
            }
        }
        assertTrue(settled >= 90, "settled " + settled);
    }

    @Test
    void badArgumentsAreRejected() {
        IntervalEstimate e = JensenShannonInterval.withDefaults().estimate(A, B);

        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.planned(e, A, B, 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.perSide(e, A, B, 0));
        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.perSide(e, A, B, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.perSide(e, A, new long[] {1}, 0.1));
    }
}
