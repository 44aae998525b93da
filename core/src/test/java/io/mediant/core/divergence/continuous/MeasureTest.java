package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** g and the slope at p = e^d q from the definitions with q = 1: F(p, q) = m g, F_q q = m times the slope. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void agreesWithTheDefinition(Measure measure) {
        for (double d : new double[] {-30, -5, -1.5, -1, -0.9, 0.8, 1.1, 4, 30}) {
            double p = Math.exp(d);
            double m = 0.5 * (p + 1);
            double g = definition(measure, p, 1) / m;
            assertEquals(g, measure.perMixture(d), 4e-15 * Math.max(1, Math.abs(d)), measure + " at " + d);
            double h = 1e-5;
            double slope = (definition(measure, p, 1 + h) - definition(measure, p, 1 - h)) / (2 * h);
            assertEquals(slope / m, measure.slope(d), 1e-8 * (1 + Math.abs(slope / m)), measure + " at " + d);
        }
    }

    private static double definition(Measure measure, double p, double q) {
        double m = 0.5 * (p + q);
        return switch (measure) {
            case JENSEN_SHANNON -> 0.5 * (p * Math.log(p / m) + q * Math.log(q / m));
            case KULLBACK_LEIBLER -> p * Math.log(p / q) - p + q;
            case TOTAL_VARIATION -> 0.5 * Math.abs(p - q);
            case HELLINGER -> 0.5 * Math.pow(Math.sqrt(p) - Math.sqrt(q), 2);
        };
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void isFiniteAndNotNegativeUpToTheEnds(Measure measure) {
        assertEquals(0, measure.perMixture(0), 0x1p-1000);
        assertEquals(0, measure.slope(0), 0x1p-1000);
        for (double d : new double[] {1e-300, 1e-8, 1, 300, 709, 745, 1e6, 1e300}) {
            assertTrue(measure.perMixture(d) >= 0 && measure.perMixture(d) < INF, measure + " at " + d);
            assertTrue(measure.perMixture(-d) >= 0 && measure.perMixture(-d) <= 2, measure + " at " + -d);
            assertTrue(Double.isFinite(measure.slope(d)) && Double.isFinite(measure.slope(-d)));
        }
        assertEquals(measure.perMixture(-1e6), measure.perMixture(-INF), 1e-15);
    }

    @Test
    void endsOfTheRange() {
        assertEquals(Math.log(2), Measure.JENSEN_SHANNON.ofDisjoint());
        assertEquals(INF, Measure.KULLBACK_LEIBLER.ofDisjoint());
        assertEquals(1, Measure.TOTAL_VARIATION.ofDisjoint());
        assertEquals(1, Measure.HELLINGER.ofDisjoint());
    }
}
