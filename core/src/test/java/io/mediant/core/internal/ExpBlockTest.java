package io.mediant.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpBlockTest {
    /** Never more than one ulp from StrictMath, which itself is within one of the exact value. */
    @Test
    void withinAnUlp() {
        SplittableRandom random = new SplittableRandom(91);
        for (double range : new double[] {1e-9, 0.3, 1, 50, 708}) {
            double[] x = random.doubles(20_000, -range, 0).toArray();
            double[] values = x.clone();
            ExpBlock.exp(values, values.length, 1);
            for (int i = 0; i < x.length; i++) {
                double expected = StrictMath.exp(x[i]);
                assertTrue(Math.abs(values[i] - expected) <= Math.ulp(expected), "exp(" + x[i] + ")");
            }
        }
    }

    @Test
    void ends() {
        double[] values = {0, -0.0, -744, -745.13, -746, -1e300, Double.NEGATIVE_INFINITY};
        ExpBlock.exp(values, values.length, 1);
        assertArrayEquals(new double[] {1, 1, 1e-323, 4.9e-324, 0, 0, 0}, values);
    }

    @Test
    void anyLengthAndFactor() {
        for (int length : new int[] {0, 1, 7, 8, 9, 255, 256, 257, 1000}) {
            double[] values = new double[length + 1];
            Arrays.setAll(values, i -> i / 100.0);
            ExpBlock.exp(values, length, -2);
            assertEquals(length / 100.0, values[length]);
            for (int i = 0; i < length; i++) {
                assertEquals(Math.exp(-i / 50.0), values[i], 3e-16);
            }
        }
    }
}
