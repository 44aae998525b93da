package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProbabilitiesTest {
    @Test
    void normalizedKeepsTheWeights() {
        Probabilities p = Probabilities.normalized(3, 1);
        assertArrayEquals(new double[] {0.75, 0.25}, p.toArray());
        assertArrayEquals(new double[] {3, 1}, p.weights());
        assertEquals(0.75, p.get(0));
        assertEquals(2, p.size());
        assertEquals("Probabilities[0.75, 0.25]", p.toString());
    }

    @Test
    void isImmutable() {
        double[] given = {0.5, 0.5};
        Probabilities p = Probabilities.of(given);
        given[0] = 9;
        p.weights()[0] = 9;
        assertEquals(0.5, p.get(0));
    }

    @Test
    void theSumMustBeOne() {
        rejects(
                "probabilities sum to 0.4, expected 1 ± 1e-9; use Probabilities.normalized for weights of another sum",
                () -> Probabilities.of(0.2, 0.2));
        assertEquals(1, Probabilities.of(1 + 9e-10).size());
        assertThrows(IllegalArgumentException.class, () -> Probabilities.of(1 + 2e-9));
    }

    @Test
    void everyElementIsChecked() {
        rejects(
                "probability -0.1 at index 1 is not allowed; probabilities are finite and at least 0",
                () -> Probabilities.of(1.1, -0.1));
        rejects(
                "probability NaN at index 0 is not allowed; probabilities are finite and at least 0",
                () -> Probabilities.normalized(Double.NaN));
        rejects("there are no outcomes; give at least one probability", Probabilities::of);
        rejects("weights sum to 0.0; a distribution needs a positive finite sum", () -> Probabilities.normalized(0, 0));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
