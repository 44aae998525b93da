package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Moments against plain sums over all values of X ~ Bin(c, pi). */
class MeasureMomentsTest {
    private static final double N = 300;
    private static final double M = 700;

    @Test
    void smallCellsAreExact() {
        for (CellMeasure measure : CellMeasure.values()) {
            assertMoments(measure, 1, 0.3, 1e-10);
            assertMoments(measure, 20, 0.05, 1e-10);
            assertMoments(measure, 90, 0.31, 1e-10);
        }
    }

    @Test
    void largeCellsAreNearlyExact() {
        for (CellMeasure measure : CellMeasure.values()) {
            assertMoments(measure, 400, 0.3, 0.02);
            assertMoments(measure, 3000, 0.29, 0.02);
            assertMoments(measure, 3000, 0.7, 0.02);
        }
    }

    /** Tolerances are relative; for slopes and curvatures relative to the slope of a share that is all of one side. */
    private static void assertMoments(CellMeasure measure, int c, double pi, double tolerance) {
        double v = c * pi * (1 - pi);
        double mean = 0;
        double square = 0;
        double withD = 0;
        double withD2 = 0;
        for (int x = 0; x <= c; x++) {
            double y = measure == CellMeasure.KULLBACK_LEIBLER ? Math.max(0.5, c - x) : c - x;
            double w = Saddlepoint.binomial(x, c, pi);
            double value = measure.term(x * (N + M) / N, y * (N + M) / M);
            double d = x - c * pi;
            mean += w * value;
            square += w * value * value;
            withD += w * value * d;
            withD2 += w * value * d * d;
        }
        MeasureMoments moments = new MeasureMoments(measure, N, M);
        moments.compute(c, pi, 1 - pi);
        String what = measure + " at c " + c + ", pi " + pi;
        double bias = mean - c * moments.phi(pi, 1 - pi);
        assertEquals(bias, moments.bias(), tolerance * bias + 1e-9, what);
        assertEquals(withD / v, moments.slope(), tolerance, what);
        double residual = square - mean * mean - withD * withD / v;
        assertEquals(residual, moments.residual(), tolerance * residual + 1e-7, what);
        double curvature = (withD2 - mean * v) / v;
        assertEquals(curvature, moments.curvature(), 3 * tolerance * Math.max(1, Math.abs(curvature)), what);
    }
}
