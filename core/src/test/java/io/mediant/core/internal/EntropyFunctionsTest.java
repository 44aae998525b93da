package io.mediant.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.kernel.FastLog;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EntropyFunctionsTest {
    /** Values at t = (p - q)/(p + q) from mpmath 1.3.0, 40 digits: φ(t), then p ln(p/q) - p + q with p + q = 2. */
    @Test
    void knownValues() {
        // t = 1/2: φ = (1.5 ln 1.5 + 0.5 ln 0.5)/2
        assertEquals(0.13081203594113698, EntropyFunctions.jensenShannonTerm(0.75, 0.25, 0.5), 3e-17);
        // t = 3/5, the last of the polynomial: φ = (1.6 ln 1.6 + 0.4 ln 0.4)/2
        assertEquals(0.19274475702175743, EntropyFunctions.jensenShannonTerm(0.8, 0.2, 0.6), 6e-17);
        assertEquals(1.5 * Math.log(3) - 1, EntropyFunctions.kullbackLeiblerTerm(1.5, 0.5, 1), 3e-16);
        assertEquals(Math.log(3), EntropyFunctions.jeffreysTerm(1.5, 0.5, 1), 3e-16);
        assertEquals(Math.log(3), EntropyFunctions.logRatio(1.5, 0.5, 1), 3e-16);
    }

    /** On either side of the switch the two forms agree with the series or the logarithm. */
    @Test
    void branchesMeet() {
        for (double t = 0.55; t < 0.65; t += 1e-4) {
            double direct = ((1 + t) * Math.log1p(t) + (1 - t) * Math.log1p(-t)) / 2;
            assertEquals(direct, EntropyFunctions.jensenShannonTerm((1 + t) / 2, (1 - t) / 2, t), 2e-16);
            double kl = (1 + t) / 2 * Math.log((1 + t) / (1 - t)) - t;
            assertEquals(kl, EntropyFunctions.kullbackLeiblerTerm((1 + t) / 2, (1 - t) / 2, t), 4e-16);
        }
    }

    @Test
    void zeros() {
        assertEquals(0.0, EntropyFunctions.jensenShannonTerm(0, 0, 0));
        assertEquals(Math.log(2), EntropyFunctions.jensenShannonTerm(1, 0, 1));
        assertEquals(0.0, EntropyFunctions.kullbackLeiblerTerm(0, 0, 0));
        assertEquals(1.0, EntropyFunctions.kullbackLeiblerTerm(0, 1, -1));
    }

    @Test
    void theSmallLogarithmIsWithinAnUlp() {
        SplittableRandom random = new SplittableRandom(62);
        for (int draw = 0; draw < 200_000; draw++) {
            double u = Math.scalb(random.nextDouble(0.1, 0.2), -random.nextInt(1000));
            double expected = Math.log(u);
            assertTrue(Math.abs(FastLog.ln(u) - expected) <= 2 * Math.ulp(expected));
        }
        assertEquals(0.0, Math.abs(0 * FastLog.ln(0)));
    }
}
