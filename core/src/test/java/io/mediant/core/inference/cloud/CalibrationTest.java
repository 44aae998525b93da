package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** Scores of +1 and -1, right in 3 of 4: the slope is ln 3, the gain that of a coin of 3/4 at 8 rows. */
    @Test
    void slopeByHand() {
        Calibration calibration = Calibration.of(new double[] {1, 1, 1, -1}, new double[] {-1, -1, -1, 1});
        double gain = 8 * (Math.log(2) + 0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));

        assertEquals(Math.log(3), calibration.slope(), 1e-4);
        assertEquals(0, calibration.constant());
        assertEquals(gain, calibration.gain(), 1e-6);
        assertEquals(2 * Math.log(3), calibration.of(new double[] {2})[0], 1e-4);
    }

    /** 2 rows against 6 that say the same as 3 against 3 would: h = 2 · 2 · 6/8 = 3 rows a side. */
    @Test
    void unequalSidesCountEqually() {
        Calibration unequal = Calibration.of(new double[] {1, -1}, new double[] {-1, -1, -1, 1, 1, -1});
        Calibration equal = Calibration.of(new double[] {1, -1, 1, -1, 1, -1}, new double[] {-1, -1, -1, 1, 1, -1});

        assertEquals(equal.slope(), unequal.slope(), 1e-4);
        assertEquals(equal.gain() / 2, unequal.gain(), 1e-6);
    }

    @Test
    void theWrongSignAndNoScoreSayNothing() {
        assertEquals(new Calibration(0, 0, 0), Calibration.of(new double[] {-1, -2}, new double[] {1, 2}));
        assertEquals(new Calibration(0, 0, 0), Calibration.of(new double[] {0, 0}, new double[] {0, 0}));
    }

    @Test
    void aConstantIsKeptWhereItGains() {
        SplittableRandom random = new SplittableRandom(1);
        double[] p = random.doubles(200).map(u -> 5 + u).toArray();
        double[] q = random.doubles(200).map(u -> 4.5 + u).toArray();
        Calibration calibration = Calibration.of(p, q);

        assertTrue(calibration.constant() < -5, calibration.toString());
        assertTrue(calibration.gain() > 30, calibration.toString());
    }
}
