package io.mediant.core.inference.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {
    private static final double LN2 = Math.log(2);

    /** mpmath, 30 digits: the integral of (p ln(p/m) + q ln(q/m))/2 over [-14, 14 + d]; see src/scripts/planning.py. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.00124844009607066",
        "0.3, 0.0111252848915927",
        "0.5, 0.030311300520839",
        "1, 0.111421482184736",
        "3, 0.526777306521374"
    })
    void shiftOfTheMean(double deviations, double nats) {
        assertEquals(nats, MeanShift.nats(deviations), 1e-12);
        assertEquals(MeanShift.nats(deviations), MeanShift.nats(-deviations), 0);
        assertEquals(deviations, MeanShift.ofNats(MeanShift.nats(deviations)), 1e-7);
    }

    /** A small shift d is worth d²/8 nats. */
    @Test
    void smallShifts() {
        assertEquals(1e-4 / 8, MeanShift.nats(0.01), 1e-9);
        assertEquals(0, MeanShift.nats(0));
        assertEquals(0, MeanShift.ofNats(0));
        assertEquals(Double.POSITIVE_INFINITY, MeanShift.ofNats(LN2));
    }

    /** Rates 1/2 and 1: half of ln(2/3)/2 + ln(2)/2 and half of ln(4/3). */
    @Test
    void ratesByHand() {
        double expected = 0.25 * Math.log(2.0 / 3) + 0.25 * LN2 + 0.5 * Math.log(4.0 / 3);

        assertEquals(expected, RateChange.nats(0.5, 1), 1e-15);
        assertEquals(LN2, RateChange.nats(0, 1), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.05, 0.5, 0.9})
    void ratesAreFoundAgain(double before) {
        double nats = 0.5 * RateChange.nats(before, 1);
        double after = RateChange.upTo(before, nats).orElseThrow();

        assertTrue(after > before);
        assertEquals(nats, RateChange.nats(before, after), 1e-13);
        assertTrue(RateChange.downTo(before, RateChange.nats(before, 0) * 1.01).isEmpty());
        assertEquals(before, RateChange.upTo(before, 0).orElseThrow(), 1e-12);
    }

    @Test
    void badArgumentsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> MeanShift.nats(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> MeanShift.ofNats(0.7));
        assertThrows(IllegalArgumentException.class, () -> RateChange.nats(-0.1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> RateChange.upTo(0.5, -1));
    }
}
