package io.mediant.core.inference.dependence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GroupedCountsTest {
    @Test
    void addsUpInAnyOrder() {
        GroupedCounts counts = GroupedCounts.builder(3)
                .addReference(2, 1, 4)
                .addReference(0, 2, 1)
                .addReference(2, 1, 3)
                .addReference(0, 0, 2)
                .addCurrent(2, 0, 5)
                .addCurrent(5, 1, 0)
                .build();
        assertArrayEquals(new long[] {2, 7, 1}, counts.reference());
        assertArrayEquals(new long[] {5, 0, 0}, counts.current());
        assertEquals(2, counts.referenceGroups());
        assertEquals(1, counts.currentGroups());
        assertEquals(1, counts.sharedGroups());
        assertEquals("GroupedCounts[2 and 1 groups, 1 on both sides, 10 and 5 rows, 3 cells]", counts.toString());
    }

    /** Rows of two groups in turn, and of one group after the other, over many cells. */
    @Test
    void theOrderOfRowsDoesNotMatter() {
        int cells = 50;
        GroupedCounts.Builder inTurn = GroupedCounts.builder(cells);
        GroupedCounts.Builder oneAfterTheOther = GroupedCounts.builder(cells);
        for (int group = 0; group < 3; group++) {
            for (int row = 0; row < 400; row++) {
                oneAfterTheOther
                        .addReference(group, row * row % cells, 1L + group)
                        .addCurrent(group, row % cells, 2);
            }
        }
        for (int row = 0; row < 400; row++) {
            for (int group = 2; group >= 0; group--) {
                inTurn.addReference(group, row * row % cells, 1L + group).addCurrent(group, row % cells, 2);
            }
        }
        GroupedCounts first = oneAfterTheOther.build();
        GroupedCounts second = inTurn.build();
        for (int group = 0; group < 3; group++) {
            double[] expected = new double[cells];
            double[] sums = new double[cells];
            first.referenceRows().addTo(expected, group, 1);
            second.referenceRows().addTo(sums, group, 1);
            assertArrayEquals(expected, sums);
            assertEquals(400L * (1 + group), first.referenceRows().rows(group));
        }
        assertEquals(DesignEffect.of(first), DesignEffect.of(second));
    }

    @Test
    void tooManyRowsOfAPairAreRejected() {
        assertMessage(
                "group 1 of the current side has 2147483648 rows in cell 0, more than 2^31 - 1; use smaller groups, or a part of the rows",
                () -> GroupedCounts.builder(2).addCurrent(1, 0, 1L << 31).addCurrent(1, 0, 1));
        assertMessage(
                "group 1 of the reference has 2147483648 rows in cell 0, more than 2^31 - 1; use smaller groups, or a part of the rows",
                () -> GroupedCounts.builder(2)
                        .addReference(1, 0, Integer.MAX_VALUE)
                        .addReference(0, 0, 1)
                        .addReference(1, 0, 1)
                        .addCurrent(0, 0, 1)
                        .build());
    }

    @Test
    void wrongInputIsRejected() {
        assertMessage(
                "the current side has no rows; both sides need at least one",
                () -> GroupedCounts.builder(2).addReference(0, 0, 1).build());
        assertMessage(
                "1 rows of group 0 in cell 2 are not allowed; groups and rows are at least 0, and there are 2 cells",
                () -> GroupedCounts.builder(2).addReference(0, 2, 1));
        assertMessage(
                "the sides have 1 and 2 groups; list every group on both sides, with 0 rows where it has none",
                () -> GroupedCounts.of(new long[1][2], new long[2][2]));
        assertMessage(
                "group 1 has 2 and 3 cells, expected 2 as in group 0",
                () -> GroupedCounts.of(new long[2][2], new long[][] {{1, 1}, {1, 1, 1}}));
    }

    static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
