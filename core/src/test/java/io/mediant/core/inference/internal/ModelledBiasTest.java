package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ModelledBiasTest {
    /** Of a null mean of 0.1; the half-width is such that the modelled part is as large as is allowed. */
    @Test
    void isWhatNeitherEndOfThePathFixes() {
        assertEquals(0.03, ModelledBias.of(0.03, 0.1).above(0.04, 2), 1e-15);
        assertEquals(0.15 * 0.02, ModelledBias.of(0.08, 0.1).below(0.02), 1e-15);
        assertEquals(0, ModelledBias.of(0.1, 0.1).above(0.04, 2), 0);
        assertEquals(0, ModelledBias.of(-0.01, 0.1).above(0.04, 2), 0);
    }

    @Test
    void allowanceFallsWithItsShareOfTheHalfWidth() {
        ModelledBias bias = ModelledBias.of(0.03, 0.1);
        assertEquals(0.03 / 2, bias.above(0.08, 2), 1e-15);
        assertEquals(0.03 / 20, bias.above(0.8, 2), 1e-15);
        assertEquals(0.03, bias.above(0.001, 2), 1e-15);
    }

    @Test
    void allowanceAboveFallsWithTheRowsOfCells() {
        ModelledBias bias = ModelledBias.of(0.03, 0.1);
        assertEquals(0.03, bias.above(0.04, 1.5), 1e-15);
        assertEquals(0.03 / 5, bias.above(0.04, 10), 1e-15);
    }

    @Test
    void mayBeThreeQuartersOfTheHalfWidth() {
        ModelledBias bias = ModelledBias.of(0.03, 0.1);
        assertTrue(bias.isSmallBeside(0.0401));
        assertFalse(bias.isSmallBeside(0.0399));
        assertEquals(0.5, bias.share(0.06), 1e-12);
    }

    @Test
    void noBiasNeedsNoWidth() {
        assertTrue(ModelledBias.of(0, 0.1).isSmallBeside(0));
    }
}
