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
