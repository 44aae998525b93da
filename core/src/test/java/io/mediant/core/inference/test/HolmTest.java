package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HolmTest {
    /** Times 4, 3, 2 and 1 in increasing order, never falling: .005*4, .01*3, .03*2, then .04 is raised to .06. */
    @Test
    void byHand() {
        assertArrayEquals(
                new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}), 1e-15);
        assertArrayEquals(new double[] {1, 1}, Holm.adjust(new double[] {0.6, 0.9}));
        assertArrayEquals(new double[0], Holm.adjust(new double[0]));
    }

    @Test
    void whatIsNoProbabilityIsRejected() {
        assertEquals(
                "p value 1 is NaN; p values lie between 0 and 1, so leave out tests that gave none",
                assertThrows(IllegalArgumentException.class, () -> Holm.adjust(new double[] {0.1, Double.NaN}))
                        .getMessage());
    }
}
