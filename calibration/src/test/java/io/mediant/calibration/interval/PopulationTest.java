package io.mediant.calibration.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PopulationTest {
    /** SciPy 1.17.1: integrate.quad of the two relative entropies to the mixture. */
    @Test
    void divergenceOfDensitiesIsThatOfTheIntegral() {
        assertEquals(0.221170831, Population.normal("", 1.5, 1, 0).nats(), 1e-6);
        assertEquals(0.019684613, Population.exponential("", 1.5).nats(), 1e-6);
    }

    /** Values -1/2, 0, 1/2 of a rounded normal law with a step of 1/2 have the mass around them. */
    @Test
    void roundedValuesBelongToTheirCell() {
        Population rounded = Population.normal("", 0.35, 1, 0.5);
        Population continuous = Population.normal("", 0.35, 1, 0);
        assertEquals(continuous.nats(new double[] {-0.25, 0.25}), rounded.nats(new double[] {-0.5, 0}), 1e-15);
    }
}
