package io.mediant.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FastExpTest {
    /** StrictMath.exp is within 1 ulp; 2 ulp of the truth are at most 3 of it. */
    @Test
    void agreesWithTheLibrary() {
        SplittableRandom random = new SplittableRandom(31);
        for (int draw = 0; draw < 200_000; draw++) {
            double x = -Math.scalb(random.nextDouble(), random.nextInt(-60, 11));
            double expected = StrictMath.exp(x);
            assertTrue(Math.abs(FastExp.exp(x) - expected) <= 3 * Math.ulp(expected), () -> "at " + x);
        }
    }

    @Test
    void ends() {
        assertEquals(1, FastExp.exp(0));
        assertEquals(1, FastExp.exp(-0.0));
        assertEquals(0, FastExp.exp(Double.NEGATIVE_INFINITY));
        assertEquals(0, FastExp.exp(-746.5));
        assertEquals(Double.MIN_VALUE, FastExp.exp(-745));
        assertEquals(Double.NaN, FastExp.exp(Double.NaN));
    }
}
