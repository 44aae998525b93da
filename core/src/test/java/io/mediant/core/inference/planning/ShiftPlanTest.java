package io.mediant.core.inference.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.test.MultiResolutionTest;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftPlanTest {
    private static final ShiftPlan PLAN = ShiftPlan.withDefaults();

    private static PlannedRows.Enough enough(PlannedRows rows) {
        return assertInstanceOf(PlannedRows.Enough.class, rows);
    }

    /** The test itself, with its own permutations, on samples that the plan has not seen. */
    private static boolean significant(double shift, int n, int m, SplittableRandom random) {
        double[] a = random.doubles(n).map(u -> random.nextGaussian()).sorted().toArray();
        double[] b = random.doubles(m)
                .map(u -> shift + random.nextGaussian())
                .sorted()
                .toArray();
        double[] pooled = IntStream.range(0, n + m)
                .mapToDouble(i -> i < n ? a[i] : b[i - n])
                .sorted()
                .toArray();
        int cells = CellRule.finest(n, m);
        long[] ofA = new long[cells];
        long[] ofB = new long[cells];
        for (int i = 0; i < n + m; i++) {
            int cell = (int) ((long) i * cells / (n + m));
            if (Arrays.binarySearch(a, pooled[i]) >= 0) {
                ofA[cell]++;
            } else {
                ofB[cell]++;
            }
        }
        return MultiResolutionTest.of(ofA, ofB, 199, random.nextLong()).p() <= 0.05;
    }

    /** Of 400 pairs; three points and 3.5 standard errors: a right plan fails one of the four in 540. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.9, 1", "0.5, 0.8, 10", "1, 0.9, 1", "2, 0.8, 1"})
    void plannedRowsReachThePower(double shift, double power, double ratio) {
        PlannedRows.Enough rows =
                enough(PLAN.withPermutations(199).withRatio(ratio).rows(shift, power));
        SplittableRandom random = new SplittableRandom(5);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            found += significant(shift, (int) rows.reference(), (int) rows.current(), random) ? 1 : 0;
        }
        double slack = 0.03 + 3.5 * Math.sqrt(power * (1 - power) / 400);
        assertEquals(rows.power(), found / 400.0, slack);
    }

    /** The t test needs 2 (1.960 + 1.282)²/0.25 = 84 rows a side; Anderson-Darling's efficiency is 0.93 at best. */
    @Test
    void aShiftTakesLittleMoreThanATestOfMeansDoes() {
        long rows = enough(PLAN.rows(0.5, 0.9)).reference();

        assertTrue(rows >= 84 && rows <= 115, "rows " + rows);
    }

    @Test
    void oneSeedGivesOneAnswer() {
        assertEquals(PLAN.withSeed(3).rows(1, 0.8), PLAN.withSeed(3).rows(1, 0.8));
        assertEquals(3, PLAN.withSeed(3).seed());
    }

    /** Large samples are simulated at a smaller size: a hundred times the rows show a tenth of the shift. */
    @Test
    void thePowerOfLargeSamplesFollowsTheNoncentrality() {
        double once = PLAN.power(0.1, 2000, 2000);

        assertEquals(once, PLAN.power(0.01, 200_000, 200_000), 1e-12);
        assertEquals(once, PLAN.power(-0.1, 2000, 2000), 0.04);
        assertEquals(once, PLAN.power(0.1, 1010, 101_000), 0.06);
    }

    @Test
    void theSmallestShiftHasTheWantedPower() {
        double shift = PLAN.smallest(300, 600, 0.8).orElseThrow();

        assertEquals(0.8, PLAN.power(shift, 300, 600), 0.01);
        assertTrue(PLAN.smallest(2, 2, 0.8).isEmpty());
    }

    /** Four standard errors of 2000 draws about the level. */
    @Test
    void withoutAShiftThePowerIsTheLevel() {
        assertEquals(0.05, PLAN.power(0, 200, 200), 0.02);
    }

    @Test
    void whatCannotBeShownIsSaid() {
        assertEquals(new PlannedRows.Never(PlannedRows.Reason.NO_DIFFERENCE), PLAN.rows(0, 0.8));
        assertEquals(
                new PlannedRows.Never(PlannedRows.Reason.TOO_FEW_PERMUTATIONS),
                PLAN.withLevel(0.05 / 60).rows(1, 0.8));
        assertEquals(0, PLAN.withLevel(0.05 / 60).power(1, 100, 100));
        assertTrue(PLAN.withLevel(0.05 / 60).smallest(100, 100, 0.8).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 2", "16, 16, 4", "100, 100000, 16", "1024, 1024, 256", "1000000, 1000000, 256"})
    void finestCells(long n, long m, int cells) {
        assertEquals(cells, CellRule.finest(n, m));
    }

    @Test
    void badArgumentsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> PLAN.withLevel(0));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withPermutations(0));
        assertThrows(IllegalArgumentException.class, () -> PLAN.withRatio(1e5));
        assertThrows(IllegalArgumentException.class, () -> PLAN.rows(11, 0.8));
        assertThrows(IllegalArgumentException.class, () -> PLAN.rows(1, 1));
        assertThrows(IllegalArgumentException.class, () -> PLAN.power(Double.NaN, 10, 10));
        assertThrows(IllegalArgumentException.class, () -> PLAN.smallest(0, 10, 0.8));
    }
}
