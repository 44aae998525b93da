package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.core.distribution.Counts;
import org.junit.jupiter.api.Test;

class BoundedDistancesTest {
    @Test
    void totalVariationAndTheJudge() {
        double[] p = {1, 3};
        double[] q = {3, 1};
        assertEquals(0.5, TotalVariation.withDefaults().between(p, q));
        assertEquals(0.75, TotalVariation.withDefaults().judgeAccuracy(p, q));
        assertEquals(1.0, Divergences.totalVariation(new double[] {1, 0}, new double[] {0, 3}));
        assertEquals(0.5, TotalVariation.withDefaults().judgeAccuracy(p, p));
    }

    @Test
    void hellingerByHand() {
        assertEquals(
                Math.sqrt(1 - Math.sqrt(0.5)), Divergences.hellinger(new double[] {1, 0}, new double[] {1, 1}), 2e-16);
        assertEquals(1.0, Divergences.hellinger(new double[] {1, 0}, new double[] {0, 3}));
    }

    @Test
    void chiSquareByHand() {
        // (1/4 - 1/2)²/(1/2) + (3/4 - 1/2)²/(1/2) = 1/4
        assertEquals(0.25, Divergences.chiSquare(new double[] {1, 3}, new double[] {1, 1}), 1e-16);
        assertEquals(Double.POSITIVE_INFINITY, Divergences.chiSquare(new double[] {1, 3}, new double[] {1, 0}));
        assertEquals(1.0, Divergences.chiSquare(new double[] {1, 0}, new double[] {1, 1}), 1e-16);
    }

    /** Rows (10, 20) and (30, 15): Σ (O-E)²/E = 16·(1/16 + 1/14 ...) with E = 16, 14, 24, 21 and |O-E| = 6. */
    @Test
    void pearsonStatisticByHand() {
        double expected = 36 * (1 / 16.0 + 1 / 14.0 + 1 / 24.0 + 1 / 21.0);
        assertEquals(expected, ChiSquare.pearsonStatistic(Counts.of(10, 20, 0), Counts.of(30, 15, 0)), 2e-15);
    }

    @Test
    void populationStability() {
        double[] p = {2, 8};
        double[] q = {3, 7};
        assertEquals(0.1 * Math.log(1.5) + 0.1 * Math.log(8 / 7.0), Divergences.populationStability(p, q), 1e-17);
        // the empty cell counts as 0.01: 0.49 ln 50 beside the equal other cell
        double floored = PopulationStability.withDefaults()
                .withFloor(0.01)
                .between(new double[] {5, 5, 0}, new double[] {5, 0, 5});
        assertEquals(2 * 0.49 * Math.log(50), floored, 1e-15);
        assertThrows(IllegalArgumentException.class, () -> PopulationStability.withDefaults()
                .withFloor(0));
    }
}
