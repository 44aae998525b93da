package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TiltScaleTest {
    /** Cells (30, 10) and (10, 30) at share 1/2: v = 10 each, X2 = 100/10 + 100/10 = 20, excess 19, noise 2. */
    @Test
    void excessIsPearsonsStatisticLessItsMean() {
        TiltScale scale = TiltScale.of(groups(30, 10, 10, 30), 0.5);
        assertEquals(19, scale.excess(), 1e-12);
        assertEquals(2, scale.noise(), 1e-12);
        assertEquals(20, scale.information(), 1e-12);
        assertTrue(scale.isClear());
        assertEquals(Math.sqrt(19.0 / 20), scale.value(), 1e-12);
    }

    @Test
    void equalSharesLeaveWhatChanceCouldHide() {
        TiltScale scale = TiltScale.of(groups(20, 20, 20, 20), 0.5);
        assertFalse(scale.isClear());
        assertEquals(Math.sqrt(2.0 / 20), scale.value(), 1e-12);
    }

    @Test
    void unclearCellsAreSpreadNoFurtherThanAll() {
        TiltScale few = TiltScale.of(groups(1, 1, 1, 0), 0.5);
        TiltScale all = TiltScale.of(groups(2000, 2010, 1000, 990), 0.5);
        assertTrue(few.value() > all.value());
        assertEquals(all.value(), few.valueAmong(all));
        TiltScale clear = TiltScale.of(groups(30, 0, 0, 30), 0.5);
        assertEquals(clear.value(), clear.valueAmong(all));
    }

    private static CellGroups groups(long a0, long b0, long a1, long b1) {
        return CellGroups.of(CountPair.of(new long[] {a0, a1}, new long[] {b0, b1}));
    }
}
