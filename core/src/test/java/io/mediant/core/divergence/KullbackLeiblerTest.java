package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Counts;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KullbackLeiblerTest {
    private static final KullbackLeibler KL = KullbackLeibler.withDefaults();

    @Test
    void byHand() {
        assertEquals(Math.log(2), KL.between(Counts.of(1, 0), Counts.of(1, 1)), 2e-16);
        assertEquals(0.0, KL.between(new double[] {1, 0}, new double[] {1, 0}));
        assertEquals(Double.POSITIVE_INFINITY, KL.between(new double[] {1, 1}, new double[] {1, 0}));
        assertEquals(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), KL.between(Counts.of(1, 3), Counts.of(1, 1)), 2e-16);
    }

    @Test
    void anInfiniteValueNamesItsOutcomes() {
        var result = KL.explain(new double[] {1, 2, 3, 0}, new double[] {0, 1, 0, 0});
        assertEquals(new KullbackLeiblerResult(Double.POSITIVE_INFINITY, List.of(0, 2)), result);
        assertTrue(result.isInfinite());
        assertFalse(KL.explain(new double[] {1, 0}, new double[] {1, 1}).isInfinite());
    }

    /** A tiny but present weight is not an absent one: ln(1/5e-324) = 744.44, shared by half of p. */
    @Test
    void subnormalWeightsAreNotAbsent() {
        double value = KL.between(new double[] {1, 1}, new double[] {5e-324, 1});
        assertEquals(0.5 * (Math.log(0.5) - Math.log(5e-324)) + 0.5 * Math.log(0.5), value, 1e-12);
        assertTrue(Double.isFinite(KL.between(new double[] {1e300, 1e300}, new double[] {5e-324, 1e300})));
    }

    @Test
    void neverNegative() {
        SplittableRandom random = new SplittableRandom(21);
        for (int draw = 0; draw < 20_000; draw++) {
            double[] p = random.doubles(5).toArray();
            double[] q = p.clone();
            q[random.nextInt(5)] *= 1 + 1e-15 * random.nextInt(-20, 20);
            assertTrue(KL.between(p, q) >= 0);
        }
    }
}
