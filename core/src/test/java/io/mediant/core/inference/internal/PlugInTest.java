package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlugInTest {
    @Test
    void halfSharedByHand() {
        // p = (1, 0), q = (1/2, 1/2): 0.5 ln(4/3) + 0.25 ln(2/3) + 0.25 ln 2 = 0.75 ln(4/3).
        long[] a = {10, 0};
        long[] b = {4, 4};
        assertEquals(0.75 * Math.log(4.0 / 3), PlugIn.nats(a, b, 10, 8), 1e-16);
    }

    @Test
    void endsAreExact() {
        assertEquals(0, PlugIn.nats(new long[] {3, 9, 0}, new long[] {1, 3, 0}, 12, 4), 1e-32);
        assertEquals(Math.log(2), PlugIn.nats(new long[] {3, 0}, new long[] {0, 7}, 3, 7), 1e-16);
    }

    @Test
    void termsAreSymmetricAndNotNegative() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            double p = random.nextDouble();
            double q = p * (1 + Math.pow(10, -8 * random.nextDouble()) * (random.nextDouble() - 0.5));
            assertTrue(PlugIn.term(p, q) >= 0);
            assertEquals(PlugIn.term(p, q), PlugIn.term(q, p));
        }
    }
}
