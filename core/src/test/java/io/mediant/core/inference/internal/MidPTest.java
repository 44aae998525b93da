package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MidPTest {
    /** Half of (1 - p)^n is the tail. */
    @Test
    void ofNoneItHasAClosedForm() {
        assertEquals(1 - Math.pow(0.05, 1 / 500.0), MidP.upperLimit(0, 500, 0.025), 1e-9);
    }

    /** SciPy 1.17.1: brentq of 0.5 * (binom.cdf(x, n, p) + binom.cdf(x - 1, n, p)) - tail. */
    @ParameterizedTest
    @CsvSource({"1, 500, 0.025, 0.009823375254", "4, 5000, 0.025, 0.001928541686", "9, 10, 0.05, 0.9899883725"})
    void halfTheObservedNumberIsIncluded(double x, double rows, double tail, double limit) {
        assertEquals(limit, MidP.upperLimit(x, rows, tail), 1e-6 * limit);
    }

    @Test
    void ofAllItIsOne() {
        assertEquals(1, MidP.upperLimit(7, 7, 0.025));
        assertEquals(1, MidP.upperLimit(0, 0, 0.025));
    }
}
