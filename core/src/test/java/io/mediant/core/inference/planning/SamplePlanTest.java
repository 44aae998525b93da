package io.mediant.core.inference.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.internal.PlugIn;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SamplePlanTest {
    private static final SamplePlan PLAN = SamplePlan.withDefaults();

    private static PlannedRows.Enough enough(PlannedRows rows) {
        return assertInstanceOf(PlannedRows.Enough.class, rows);
    }

    /**
     * SciPy 1.17.1: ncx2.sf(chi2.isf(alpha, K - 1), K - 1, 4 n theta), which is the power of the test for many rows and small
     * divergences; see src/scripts/planning.py.
     */
    @ParameterizedTest
    @CsvSource({
        "2, 0.001, 1000, 1, 0.516005",
        "2, 0.001, 2627, 1, 0.900016",
        "10, 0.001, 3000, 1, 0.661305",
        "100, 0.001, 12000, 1, 0.890272",
        "10, 0.001, 5000, 20, 0.607205"
    })
    void theTestsPowerIsThatOfTheNoncentralChiSquare(int cells, double nats, long n, int columns, double power) {
        Alternative alternative = Alternative.ofDivergence(nats, cells);

        assertEquals(power, PLAN.withColumns(columns).power(alternative, Goal.DIFFERENCE, n, n), 0.004);
    }

    @Test
    void theRowsAreTheLeastThatReachThePower() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 6; i++) {
            Alternative alternative = Alternative.ofDivergence(random.nextDouble(0.02, 0.2), random.nextInt(2, 20));
            double power = random.nextDouble(0.4, 0.95);
            PlannedRows.Enough rows = enough(PLAN.rows(alternative, Goal.DRIFT, power));

            assertTrue(rows.power() >= power - 1e-6);
            assertTrue(PLAN.power(alternative, Goal.DRIFT, rows.reference() - 2, rows.current() - 2) < power);
        }
    }

    @Test
    void powerGrowsWithRowsAndDivergenceAndFallsWithColumns() {
        double before = 0;
        for (long n = 100; n <= 3200; n *= 2) {
            double now = PLAN.power(Alternative.ofDivergence(0.03, 10), Goal.DRIFT, n, n);
            assertTrue(now > before);
            before = now;
        }
        Alternative small = Alternative.ofDivergence(0.01, 10);
        Alternative large = Alternative.ofDivergence(0.02, 10);
        double one = PLAN.power(small, Goal.DIFFERENCE, 300, 300);

        assertTrue(PLAN.power(large, Goal.DIFFERENCE, 300, 300) > one);
        assertTrue(PLAN.withColumns(20).power(small, Goal.DIFFERENCE, 300, 300) < one);
    }

    @Test
    void theRatioIsThatOfCurrentToReference() {
        PlannedRows.Enough rows = enough(PLAN.withRatio(10).rows(Alternative.ofRates(0.05, 0.1), Goal.DIFFERENCE, 0.8));

        assertEquals(10 * rows.reference(), rows.current());
    }

    /** An interval is refused where the smaller side has fewer than 0.4 rows in a cell; a plan that needs one asks for them. */
    @ParameterizedTest
    @CsvSource({"10", "100", "0.1"})
    void planNoRowsForWhichAnIntervalIsRefused(double ratio) {
        int cells = 500;
        Alternative huge = Alternative.ofDivergence(0.6, cells);
        SamplePlan plan = PLAN.withRatio(ratio);
        PlannedRows.Enough drift = enough(plan.rows(huge, Goal.DRIFT, 0.5));
        PlannedRows.Enough test = enough(plan.rows(huge, Goal.DIFFERENCE, 0.5));

        assertTrue(Math.min(drift.reference(), drift.current()) >= 0.4 * cells, drift.toString());
        assertTrue(Math.min(test.reference(), test.current()) < 0.4 * cells, test.toString());
    }

    /** Equal laws show stability in whatever direction a difference would lie, so the rows grow with the cells. */
    @Test
    void equalLawsAreFoundStable() {
        long before = 0;
        for (int cells : new int[] {2, 10, 100}) {
            Alternative none = Alternative.ofDivergence(0, cells);
            long rows = enough(PLAN.rows(none, Goal.STABLE, 0.9)).reference();
            assertTrue(rows > before && rows < 1500);
            before = rows;
        }
    }

    @Test
    void whatCannotBeShownIsSaid() {
        Alternative tiny = Alternative.ofDivergence(0.001, 10);
        Alternative none = Alternative.ofDivergence(0, 10);
        Alternative large = Alternative.ofDivergence(0.1, 10);

        assertEquals(new PlannedRows.Never(PlannedRows.Reason.WITHIN_TOLERANCE), PLAN.rows(tiny, Goal.DRIFT, 0.8));
        assertEquals(new PlannedRows.Never(PlannedRows.Reason.NO_DIFFERENCE), PLAN.rows(none, Goal.DIFFERENCE, 0.8));
        assertEquals(new PlannedRows.Never(PlannedRows.Reason.BEYOND_TOLERANCE), PLAN.rows(large, Goal.STABLE, 0.8));
    }

    @ParameterizedTest
    @EnumSource(
            value = Goal.class,
            names = {"DIFFERENCE", "DRIFT"})
    void theSmallestDivergenceHasTheWantedPower(Goal goal) {
        double[] shares = {0.4, 0.3, 0.2, 0.1};
        OptionalDouble nats = PLAN.smallest(shares, goal, 2000, 500, 0.8);
        double power = PLAN.power(Alternative.ofDivergence(nats.orElseThrow(), shares), goal, 2000, 500);

        assertEquals(0.8, power, 1e-3);
    }

    @Test
    void tooFewRowsFindNothing() {
        double[] shares = new double[200];
        Arrays.fill(shares, 1 / 200.0);

        assertTrue(PLAN.smallest(shares, Goal.DRIFT, 5, 5, 0.9).isEmpty());
    }

    /** The cells of a shift hold nearly the whole divergence of the normal laws, and never more. */
    @Test
    void cellsOfAShiftLoseLittle() {
        double whole = MeanShift.nats(0.5);
        double few = Alternative.ofMeanShift(0.5, 4).nats();
        double many = Alternative.ofMeanShift(0.5, 128).nats();

        assertTrue(few < many && many < whole);
        assertEquals(whole, many, 0.01 * whole);
        assertEquals(few, Alternative.ofMeanShift(-0.5, 4).nats(), 1e-12);
    }

    @Test
    void alternativesHaveTheDivergenceThatWasAskedFor() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            double nats = random.nextDouble(1e-6, 0.6);
            Alternative alternative = Alternative.ofDivergence(nats, random.nextInt(2, 50));
            assertEquals(nats, alternative.nats(), 1e-12);
        }
        assertEquals(
                RateChange.nats(0.05, 0.06), Alternative.ofRates(0.05, 0.06).nats(), 1e-16);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 4", "1000, 1000, 32", "1000000, 1000000, 512", "0, 5, 4", "100, 100000, 16"})
    void defaultCells(long n, long m, int cells) {
        assertEquals(cells, CellRule.automatic(n, m));
    }

    @Test
    void badArgumentsAreRejected() {
        Alternative some = Alternative.ofDivergence(0.05, 4);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Alternative.of(new double[] {0.5, 0.5}, new double[] {1, 0}))
                .getMessage();

        assertTrue(message.startsWith("probability 0 of the second law is 1.0"), message);
        assertThrows(IllegalArgumentException.class, () -> Alternative.ofDivergence(PlugIn.LN2 + 0.01, 4));
        assertThrows(IllegalArgumentException.class, () -> Alternative.ofDivergence(0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> Alternative.ofMeanShift(11, 4));
        assertThrows(IllegalArgumentException.class, () -> PLAN.rows(some, Goal.DRIFT, 1));
        assertThrows(IllegalArgumentException.class, () -> PLAN.power(some, Goal.DRIFT, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withRatio(0));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withColumns(0));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withTolerance(1));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withConfidence(0.3));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withFalseDiscoveryRate(0));
        assertThrows(
                IllegalArgumentException.class, () -> PLAN.smallest(new double[] {0.5, 0.5}, Goal.STABLE, 10, 10, 0.8));
    }
}
