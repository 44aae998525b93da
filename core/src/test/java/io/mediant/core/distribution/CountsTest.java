package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void holdsCountsAndTotal() {
        Counts counts = Counts.of(3, 0, 1L << 53);
        assertEquals((1L << 53) + 3, counts.total());
        assertEquals(3, counts.get(0));
        assertArrayEquals(new double[] {3, 0, 0x1p53}, counts.toDoubles());
        assertEquals(counts, Counts.ofDoubles(3, 0, 0x1p53));
        assertEquals(counts.hashCode(), Counts.ofDoubles(3, 0, 0x1p53).hashCode());
        assertEquals(Counts.of(4, 6), Counts.of(1, 2).plus(Counts.of(3, 4)));
        assertEquals("Counts[1, 2]", Counts.of(1, 2).toString());
    }

    @Test
    void invalidCounts() {
        rejects("count -1 at index 1 is not allowed; counts are from 0 to 2^53", () -> Counts.of(1, -1));
        rejects(
                "count 9007199254740993 at index 0 is not allowed; counts are from 0 to 2^53",
                () -> Counts.of((1L << 53) + 1));
        rejects(
                "count 1.5 at index 0 is not a whole number; use Probabilities.normalized for fractional weights",
                () -> Counts.ofDoubles(1.5));
        rejects(
                "count NaN at index 0 is not a whole number; use Probabilities.normalized for fractional weights",
                () -> Counts.ofDoubles(Double.NaN));
        rejects("there are no outcomes; give at least one count", Counts::of);
        rejects("cannot add counts of 2 outcomes to counts of 1; give both one count per outcome", () -> Counts.of(1)
                .plus(Counts.of(1, 2)));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
