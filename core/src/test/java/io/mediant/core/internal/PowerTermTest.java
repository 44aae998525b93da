package io.mediant.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Orders at which the term has a form without a power, over ratios from e^-6 to e^6 on both sides of the switch of methods. */
class PowerTermTest {
    private static double term(double p, double order) {
        return PowerTerm.of(p, 1, p - 1, Math.log(p), order);
    }

    @Test
    void closedForms() {
        for (double logarithm = -6; logarithm <= 6; logarithm += 0.0037) {
            double p = Math.exp(logarithm);
            double d = p - 1;
            double root = d / (Math.sqrt(p) + 1);
            assertClose(d * d / 2, term(p, 2), p);
            assertClose(d * d / p / 2, term(p, -1), p);
            assertClose(2 * root * root, term(p, 0.5), p);
            assertClose(d * d * (p + 2) / 6, term(p, 3), p);
            assertClose(EntropyFunctions.kullbackLeiblerTerm(p, 1, d), term(p, 1), p);
            assertClose(EntropyFunctions.kullbackLeiblerTerm(1, p, -d), term(p, 0), p);
        }
    }

    private static void assertClose(double expected, double actual, double p) {
        assertEquals(expected, actual, 3e-15 * expected, () -> "p = " + p);
    }

    @Test
    void absentSides() {
        assertEquals(4.0, PowerTerm.of(0, 2, -2, 0, 0.5));
        assertEquals(4.0, PowerTerm.of(2, 0, 2, 0, 0.5));
        assertEquals(1.0, PowerTerm.of(0, 2, -2, 0, 2));
        assertEquals(Double.POSITIVE_INFINITY, PowerTerm.of(2, 0, 2, 0, 1));
        assertEquals(Double.POSITIVE_INFINITY, PowerTerm.of(0, 2, -2, 0, 0));
        assertEquals(1.0, PowerTerm.of(2, 0, 2, 0, -1));
    }
}
