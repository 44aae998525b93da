package io.mediant.core.inference.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.Draws;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowsNeededTest {
    private static IntervalEstimate estimate(double point, double low, double high, double nullSd) {
        return new IntervalEstimate(point, 0, nullSd, point, low, high, 0.95, true, "given");
    }

    @Test
    void awayFromZeroTheDistanceFallsWithTheRoot() {
        // The lower end is 0.02 below the point and has to come to 0.01: four times the rows.
        assertEquals(OptionalLong.of(4000), RowsNeeded.perSide(estimate(0.05, 0.03, 0.08, 0), 0.04, 1000, 1000));
    }

    @Test
    void atTheNullTheDistanceFallsWithTheRows() {
        double sd = 0.02 / 1.959963984540054;
        OptionalLong rows = RowsNeeded.perSide(estimate(0, 0, 0.02, sd), 0.01, 1000, 1000);
        assertEquals(2000, (double) rows.orElseThrow(), 1);
    }

    @Test
    void settledIntervalsNeedNoMore() {
        assertEquals(OptionalLong.of(1500), RowsNeeded.perSide(estimate(0.05, 0.03, 0.08, 0), 0.02, 1000, 3000));
    }

    @Test
    void anEstimateAtTheToleranceCannotBeSettled() {
        assertTrue(RowsNeeded.perSide(estimate(0.05, 0.03, 0.08, 0), 0.05, 9, 9).isEmpty());
    }

    /** Fresh samples of the promised size settle about 70 % of cases here; of 150, below half is 5 standard errors away. */
    @Test
    void thePromisedRowsUsuallySettleIt() {
        SplittableRandom random = new SplittableRandom(12);
        double[] p = {0.5, 0.3, 0.2};
        double[] q = {0.3, 0.3, 0.4};
        int open = 0;
        int settled = 0;
        while (open < 150) {
            IntervalEstimate e = estimate(p, q, 100, random);
            OptionalLong rows = RowsNeeded.perSide(e, 0.05, 100, 100);
            if (e.low() <= 0.05 && e.high() >= 0.05 && rows.isPresent()) {
                open++;
                IntervalEstimate again = estimate(p, q, (int) Math.min(rows.getAsLong(), 50_000), random);
                settled += again.low() > 0.05 || again.high() < 0.05 ? 1 : 0;
            }
        }
        assertTrue(settled > 75, "settled " + settled);
    }

    private static IntervalEstimate estimate(double[] p, double[] q, int rows, SplittableRandom random) {
        return JensenShannonInterval.withDefaults()
                .estimate(Draws.multinomial(p, rows, random), Draws.multinomial(q, rows, random));
    }

    @Test
    void badArgumentsAreRejected() {
        IntervalEstimate e = estimate(0.05, 0.03, 0.08, 0);
        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.perSide(e, 0, 10, 10));
        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.perSide(e, Double.NaN, 10, 10));
        assertThrows(IllegalArgumentException.class, () -> RowsNeeded.perSide(e, 0.1, 0, 10));
    }
}
