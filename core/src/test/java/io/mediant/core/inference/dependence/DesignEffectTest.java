package io.mediant.core.inference.dependence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DesignEffectTest {
    /**
     * Groups of 5 equal rows, half of them in each cell: with r = +-5/(10 G) every group's square is the same, so the variance is G/(G-1)
     * times 5 times that of independent rows.
     */
    @Test
    void copiesOfOneRowAreWorthOneRow() {
        int groups = 40;
        long[][] counts = new long[groups][];
        for (int g = 0; g < groups; g++) {
            counts[g] = g % 2 == 0 ? new long[] {5, 0} : new long[] {0, 5};
        }
        DesignEffect effect = DesignEffect.of(GroupedCounts.ofSeparate(counts, counts));
        assertEquals(5 * 40 / 39.0, effect.reference().mean(), 1e-12);
        assertEquals(200 / (5 * 40 / 39.0), effect.current().effectiveRowsOnAverage(), 1e-9);
        assertEquals(200, effect.reference().rows());
    }

    /** One row a group: the design effect is 1 but for chance, here below 1.1 on average over directions. */
    @Test
    void independentRowsAreWorthThemselves() {
        SplittableRandom random = new SplittableRandom(2);
        GroupedCounts.Builder counts = GroupedCounts.builder(6);
        for (int row = 0; row < 600; row++) {
            counts.addReference(row, random.nextInt(6), 1);
            counts.addCurrent(600 + row, random.nextInt(6), 1);
        }
        DesignEffect effect = DesignEffect.of(counts.build());
        assertEquals(1, effect.reference().mean(), 0.1);
        assertTrue(effect.reference().along() >= effect.reference().mean());
    }

    /** What a group has on both sides cancels, so the rows of shared groups with a strong own habit are worth all of their number. */
    @Test
    void whatSharedGroupsHaveOnBothSidesCancels() {
        SplittableRandom random = new SplittableRandom(3);
        long[][] left = new long[50][2];
        long[][] right = new long[50][2];
        for (int g = 0; g < 50; g++) {
            double own = random.nextDouble();
            for (int row = 0; row < 30; row++) {
                left[g][random.nextDouble() < own ? 0 : 1]++;
                right[g][random.nextDouble() < own ? 0 : 1]++;
            }
        }
        assertTrue(DesignEffect.of(GroupedCounts.of(left, right)).reference().mean() < 1.5);
        assertTrue(DesignEffect.of(GroupedCounts.ofSeparate(left, right))
                        .reference()
                        .mean()
                > 5);
    }

    @Test
    void aSingleGroupHasNoSpread() {
        GroupedCountsTest.assertMessage(
                "the sides have 1 and 2 groups; the spread between groups needs at least 2 a side",
                () -> DesignEffect.of(GroupedCounts.ofSeparate(new long[][] {{1, 2}}, new long[][] {{1, 2}, {2, 1}})));
    }

    @Test
    void effectiveCountsKeepProportions() {
        assertArrayEquals(new long[] {5, 3, 2}, EffectiveCounts.of(new long[] {50, 30, 20}, 10));
        assertArrayEquals(new long[] {1, 1, 1, 0}, EffectiveCounts.of(new long[] {7, 7, 7, 7}, 3.2));
        assertArrayEquals(new long[] {7, 0, 7}, EffectiveCounts.of(new long[] {7, 0, 7}, 14));
        assertArrayEquals(new long[] {1, 0}, EffectiveCounts.of(new long[] {7, 1}, 0.3));
        GroupedCountsTest.assertMessage(
                "the effective number is 9.0; it must be above 0 and at most the rows, 8",
                () -> EffectiveCounts.of(new long[] {7, 1}, 9));
        GroupedCountsTest.assertMessage(
                "count 0 is -1; counts are numbers of rows and cannot be negative",
                () -> EffectiveCounts.of(new long[] {-1, 9}, 2));
    }

    /** Both sides have the same proportions in every cell and groups of their own: nothing differs, so plug-in and point are 0. */
    @Test
    void equalProportionsHaveNoDivergence() {
        long[][] left = {{9, 3, 1}, {2, 7, 4}, {4, 5, 5}, {1, 1, 6}, {8, 2, 2}, {3, 3, 3}};
        long[][] right = {{3, 6, 9}, {11, 6, 1}, {4, 2, 4}, {2, 1, 1}, {3, 5, 5}, {4, 1, 1}};
        GroupedCounts counts = GroupedCounts.ofSeparate(left, right);
        assertArrayEquals(counts.reference(), counts.current());
        IntervalEstimate estimate = GroupedInterval.withDefaults().estimate(counts);
        assertEquals(0, estimate.plugIn());
        assertEquals(0, estimate.point());
        assertEquals(0, estimate.low());
        assertTrue(estimate.nullMean() > 0);
    }

    /** The plug-in is that of the rows, and the point never exceeds it, however few rows they are worth. */
    @Test
    void thePointStartsFromThePlugInOfTheRows() {
        for (long seed = 0; seed < 20; seed++) {
            GroupedCounts counts = GroupPermutationTest.groups(8, 8, 0.8, new SplittableRandom(seed));
            IntervalEstimate estimate = GroupedInterval.withDefaults().estimate(counts);
            double plugIn = JensenShannonInterval.withDefaults()
                    .estimate(counts.reference(), counts.current())
                    .plugIn();
            assertEquals(plugIn, estimate.plugIn());
            assertTrue(estimate.point() <= plugIn, estimate::toString);
        }
    }

    @Test
    void threeGroupsASideAreTooFew() {
        GroupedCounts three = GroupPermutationTest.groups(3, 30, 0, new SplittableRandom(5));
        GroupedCounts four = GroupPermutationTest.groups(4, 30, 0, new SplittableRandom(5));
        assertFalse(GroupedInterval.withDefaults().estimate(three).sufficient());
        assertTrue(GroupedInterval.withDefaults().estimate(four).sufficient());
    }

    @Test
    void theIntervalIsWiderThanThatOfRows() {
        GroupedCounts counts = GroupPermutationTest.groups(30, 30, 0.6, new SplittableRandom(4));
        IntervalEstimate grouped = GroupedInterval.withDefaults().estimate(counts);
        IntervalEstimate rows = JensenShannonInterval.withDefaults().estimate(counts.reference(), counts.current());
        assertTrue(grouped.high() - grouped.low() > 1.5 * (rows.high() - rows.low()));
        assertTrue(grouped.nullMean() > 2 * rows.nullMean());
        assertEquals("path inversion, effective rows", grouped.method());
        assertEquals(
                0.9,
                GroupedInterval.withDefaults()
                        .withConfidence(0.9)
                        .estimate(counts)
                        .confidence());
    }
}
