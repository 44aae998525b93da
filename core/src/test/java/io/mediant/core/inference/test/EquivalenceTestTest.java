package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.test.EquivalenceTest.Answer;
import org.junit.jupiter.api.Test;

class EquivalenceTestTest {
    private static final double TOLERANCE = 0.02 * Math.log(2);
    private static final EquivalenceTest TEST = EquivalenceTest.withTolerance(TOLERANCE);

    @Test
    void manyRowsOfOneLawAreStable() {
        long[] a = {5000, 3000, 2000};
        long[] b = {5020, 2990, 1990};
        EquivalenceTest.Result result = TEST.test(a, b);
        assertEquals(Answer.STABLE, result.answer());
        assertEquals(0.00005, result.p());
        assertEquals(0.9, result.interval().confidence(), 1e-15);
    }

    @Test
    void fewRowsOrADifferenceAreNotShownToBeStable() {
        assertEquals(
                Answer.NOT_SHOWN,
                TEST.test(new long[] {20, 30}, new long[] {25, 25}).answer());
        EquivalenceTest.Result far = TEST.test(new long[] {5000, 100}, new long[] {100, 5000});
        assertEquals(Answer.NOT_SHOWN, far.answer());
        assertEquals(1, far.p());
    }

    /** p is the level at which the upper end reaches the tolerance, from above and to a thousandth of itself. */
    @Test
    void pIsTheLevelAtWhichTheAnswerChanges() {
        long[] a = {200, 120, 80};
        long[] b = {182, 132, 86};
        double p = TEST.test(a, b).p();
        assertTrue(p > 0.00005 && p < 0.25, "p " + p);
        assertEquals(Answer.STABLE, TEST.withLevel(p).test(a, b).answer());
        assertEquals(Answer.NOT_SHOWN, TEST.withLevel(p / 1.002).test(a, b).answer());
    }

    @Test
    void readsAnyInterval() {
        assertEquals(Answer.STABLE, TEST.read(interval(0.9 * TOLERANCE, true)));
        assertEquals(Answer.NOT_SHOWN, TEST.read(interval(1.1 * TOLERANCE, true)));
        assertEquals(Answer.TOO_LITTLE_DATA, TEST.read(interval(0.9 * TOLERANCE, false)));
        assertEquals(Answer.TOO_LITTLE_DATA, TEST.read(interval(1.1 * TOLERANCE, false)));
    }

    private static IntervalEstimate interval(double high, boolean sufficient) {
        return new IntervalEstimate(0.005, 0.003, 0.001, 0.002, 0, high, 0.9, sufficient, "by hand");
    }

    /** Four rows and three that share no cell: the interval reaches ln 2 and says nothing. */
    @Test
    void disjointHandfulsAreTooLittleData() {
        assertEquals(
                Answer.TOO_LITTLE_DATA,
                TEST.test(new long[] {1, 1, 0, 2}, new long[] {0, 0, 3, 0}).answer());
    }

    @Test
    void wrongSettingsAreRejected() {
        assertEquals(
                "tolerance is 0.0 nats; give one above 0 and below ln 2, such as 0.0139 (0.02 bits)",
                assertThrows(IllegalArgumentException.class, () -> EquivalenceTest.withTolerance(0))
                        .getMessage());
        assertEquals(
                "level is 0.5; give a probability from 0.00005 to 0.25, such as 0.05",
                assertThrows(IllegalArgumentException.class, () -> TEST.withLevel(0.5))
                        .getMessage());
    }
}
