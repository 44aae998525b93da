package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WeightedSpreadTest {
    /** Weights 1, 2, 3, 2 at 5, -1, 0.5, 7: mean 2.4375; the sums of (x - mean)^2 and ^3 by hand. */
    @Test
    void powersAboutTheMean() {
        double[] weights = {1, 2, 3, 2};
        double[] values = {5, -1, 0.5, 7};
        WeightedSpread spread = spread(weights, values);
        double mean = (5 - 2 + 1.5 + 14) / 8;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < weights.length; i++) {
            squares += weights[i] * Math.pow(values[i] - mean, 2);
            cubes += weights[i] * Math.pow(values[i] - mean, 3);
        }
        assertEquals(squares, spread.squares(), 1e-12);
        assertEquals(cubes, spread.cubes(), 1e-12);
    }

    @Test
    void stepOfTwoValuesIsTheirDistance() {
        assertEquals(0.15, spread(new double[] {45, 5}, new double[] {0.1, 0.4}).halfStep(), 1e-12);
        assertEquals(0.15, spread(new double[] {2, 2}, new double[] {0.4, 0.1}).halfStep(), 1e-12);
    }

    /** -1, 0, 1 in equal parts: variance 2/3, kurtosis 1.5, no skewness; so half of 2 sqrt(2/3) over 1.5. */
    @Test
    void stepOfMoreValuesIsLess() {
        double halfStep =
                spread(new double[] {1, 1, 1}, new double[] {-1, 0, 1}).halfStep();
        assertEquals(Math.sqrt(2.0 / 3) / 1.5, halfStep, 1e-12);
    }

    @Test
    void oneValueHasNoStep() {
        assertEquals(0, spread(new double[] {3}, new double[] {7}).halfStep(), 0);
        assertTrue(spread(new double[] {3, 4}, new double[] {7, 7}).halfStep() == 0);
    }

    private static WeightedSpread spread(double[] weights, double[] values) {
        WeightedSpread spread = new WeightedSpread();
        for (int i = 0; i < weights.length; i++) {
            spread.add(weights[i], values[i]);
        }
        return spread;
    }
}
