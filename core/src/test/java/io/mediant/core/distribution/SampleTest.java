package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void sortsACopy() {
        double[] given = {3, Double.NEGATIVE_INFINITY, 1, Double.POSITIVE_INFINITY};
        Sample sample = Sample.of(given);
        assertEquals(3, given[0]);
        assertArrayEquals(new double[] {Double.NEGATIVE_INFINITY, 1, 3, Double.POSITIVE_INFINITY}, sample.values());
        assertEquals(4, sample.totalWeight());
        assertEquals(1, sample.weight(2));
    }

    @Test
    void weightsFollowTheirValues() {
        Sample sample = Sample.weighted(new double[] {3, 1, 2}, new double[] {30, 10, 20});
        for (int i = 0; i < 3; i++) {
            assertEquals(10 * sample.value(i), sample.weight(i));
        }
        assertEquals(60, sample.totalWeight());
        assertEquals("Sample[size=3, from 1.0 to 3.0, weights 10.0 to 30.0]", sample.toString());
    }

    @Test
    void invalidInput() {
        rejects("the sample is empty; give at least one value", Sample::of);
        rejects(
                "value at index 1 is NaN; filter missing values before making a sample",
                () -> Sample.of(1, Double.NaN));
        rejects(
                "1 weights for 2 values; give one weight per value",
                () -> Sample.weighted(new double[] {1, 2}, new double[] {1}));
        rejects(
                "weight -1.0 at index 0 is not allowed; weights are finite and at least 0",
                () -> Sample.weighted(new double[] {1}, new double[] {-1}));
        rejects(
                "weights sum to 0.0; a sample needs a positive finite sum",
                () -> Sample.weighted(new double[] {1}, new double[] {0}));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
