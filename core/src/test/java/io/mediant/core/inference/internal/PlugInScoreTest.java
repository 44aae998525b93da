package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlugInScoreTest {
    /** A gap of k steps below ln 2 whose number is Poisson: mean 2, so mean 2s, variance 2s^2 and third cumulant -2s^3. */
    @Test
    void countsOfCrossingRowsArePoisson() {
        double step = 0.01;
        DivergencePath.Point point = point(PlugIn.LN2 - 2 * step, 2 * step * step, -2 * step * step * step);
        double none = Math.exp(-2);
        // mid-P: P(T above t) + P(T = t)/2, for 0, 1 and 3 crossing rows
        assertUpperTail(0.5 * none, PlugInScore.of(PlugIn.LN2, point));
        assertUpperTail(none + 0.5 * 2 * none, PlugInScore.of(PlugIn.LN2 - step, point));
        assertUpperTail(none * (1 + 2 + 2 + 0.5 * 8 / 6), PlugInScore.of(PlugIn.LN2 - 3 * step, point));
    }

    @Test
    void aConstantPartOfTheGapDoesNotChangeTheScore() {
        double step = 0.01;
        double constant = 0.02;
        DivergencePath.Point near = point(PlugIn.LN2 - 3 * step, 3 * step * step, -3 * Math.pow(step, 3));
        DivergencePath.Point far = point(PlugIn.LN2 - 3 * step - constant, 3 * step * step, -3 * Math.pow(step, 3));
        for (int k = 0; k < 8; k++) {
            double t = PlugIn.LN2 - k * step;
            assertEquals(PlugInScore.of(t, near), PlugInScore.of(t - constant, far), 1e-6);
        }
    }

    @Test
    void scoreRisesWithThePlugIn() {
        DivergencePath.Point middle = new DivergencePath.Point(1, 0.4, 0.05, 0.0016, -1e-5, 0);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= 100; i++) {
            double score = PlugInScore.of(0.2 + 0.0049 * i, middle);
            assertTrue(score >= before, "at " + i + ": " + score + " after " + before);
            before = score;
        }
    }

    @Test
    void endsTakeHalfAStepOff() {
        DivergencePath.Point lattice = new DivergencePath.Point(2, 0.5, 0.05, 0.0016, -1e-5, 0.01);
        DivergencePath.Point low = new DivergencePath.Point(2, 0.2, 0.05, 0.0016, -1e-5, 0.01);
        assertEquals(PlugInScore.of(0.3, low), PlugInScore.ofEnd(0.3, low, 1), 0);
        assertEquals(PlugInScore.of(0.49, lattice), PlugInScore.ofEnd(0.5, lattice, 1), 0);
        assertEquals(PlugInScore.of(0.51, lattice), PlugInScore.ofEnd(0.5, lattice, -1), 0);
        double near = 0.96 * PlugIn.LN2;
        assertEquals(PlugInScore.of(near - 0.005, lattice), PlugInScore.ofEnd(near, lattice, 1), 1e-12);
        assertEquals(PlugInScore.of(PlugIn.LN2, lattice), PlugInScore.ofEnd(PlugIn.LN2, lattice, 1), 0);
    }

    private static DivergencePath.Point point(double mean, double variance, double third) {
        return new DivergencePath.Point(5, mean, 0, variance, third, 0);
    }

    private static void assertUpperTail(double probability, double score) {
        assertEquals(Normal.upperQuantile(probability), score, 1e-9);
    }
}
