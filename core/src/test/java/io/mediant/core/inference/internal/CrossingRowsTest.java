package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrossingRowsTest {
    private static final double TAIL = 0.025;

    private static CrossingRows rows(long[] a, long[] b) {
        return CrossingRows.of(WorthPair.of(CountPair.of(a, b)));
    }

    /** The divergence of (1 - p, p) and (q, 1 - q), below ln 2. */
    private static double gap(double p, double q) {
        return PlugIn.LN2 - PlugIn.term(1 - p, q) - PlugIn.term(p, 1 - q);
    }

    /** By symmetry the sum's limit does most harm in halves: of 1000 rows none crosses over with probability 5 % if 1 - 0.05^(1/1000) of either side may. */
    @Test
    void ofTwoEqualSidesTheSumIsParted() {
        CrossingRows rows = rows(new long[] {500, 0}, new long[] {0, 500});
        double share = 1 - Math.pow(0.05, 1 / 1000.0);

        assertEquals(PlugIn.LN2, rows.nats(), 1e-15);
        assertEquals(gap(share, share), rows.below(TAIL), 1e-7);
    }

    /** A row of the small side is worth a hundred of the other's, whose share does next to no harm. */
    @Test
    void theSmallSideDecides() {
        double below = rows(new long[] {500, 0}, new long[] {0, 50_000}).below(TAIL);

        assertEquals(gap(1 - Math.pow(0.05, 1 / 500.0), 0), below, 1e-5);
    }

    /** Of 500 rows 100 are alone in their cells, so 4 of 5 of the other side's would be seen to cross over; then the sides count apart. */
    @Test
    void rowsThatWouldNotBeSeenDoNotCount() {
        long[] a = new long[102];
        long[] b = new long[102];
        Arrays.fill(a, 2, 102, 1);
        a[0] = 400;
        b[1] = 500;
        CrossingRows rows = rows(a, b);
        double first = gap(1 - Math.pow(0.05, 1 / 500.0), 0);
        double second = gap(0, 1 - Math.pow(0.05, 1 / 400.0));

        assertFalse(rows.wouldBeSeen());
        assertEquals(Math.hypot(first, second), rows.below(TAIL), 1e-8);
    }

    @Test
    void halfOfWhatIsSharedEquallyCrosses() {
        CrossingRows rows = rows(new long[] {90, 0, 10}, new long[] {0, 90, 10});

        assertEquals(PlugIn.LN2 - gap(0.05, 0.05), rows.nats(), 1e-15);
    }

    @Test
    void fewAreFewerThanTenOnEitherSide() {
        assertTrue(rows(new long[] {991, 9}, new long[] {9, 991}).areFew());
        assertFalse(rows(new long[] {991, 9}, new long[] {10, 990}).areFew());
    }
}
