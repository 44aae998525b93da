package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FewCrossingsTest {
    /** None of 50 rows crosses over: up to 1 - 0.025^(1/50) = 7.11 % may; of the others' 5 %, up to 5.64 %. */
    @Test
    void noneOfFewRowsMayBeSeven() {
        double limit = -Math.expm1(Math.log(0.025) / 50);
        double plugIn = 1 - Math.sqrt(0.05);
        double moved = 1 - Math.sqrt((1 - limit) * 0.05) - Math.sqrt(limit * 0.95);
        double othersMoved = 1 - Math.sqrt(0.0564);

        double low =
                FewCrossings.lowOfSquaredHellinger(CountPair.of(new long[] {50, 0}, new long[] {250, 4750}), 0.025);

        assertEquals(plugIn - Math.hypot(plugIn - moved, plugIn - othersMoved), low, 1e-4);
    }

    @Test
    void whereManyRowsDecideNothingIsBounded() {
        assertEquals(
                1, FewCrossings.lowOfSquaredHellinger(CountPair.of(new long[] {30, 20}, new long[] {20, 30}), 0.025));
        assertEquals(
                1, FewCrossings.lowOfSquaredHellinger(CountPair.of(new long[] {970, 30}, new long[] {30, 970}), 0.025));
    }

    /** One of 50 rows crosses over; as little as 1 - 0.975^(1/50) = 0.0506 % may. None of the other side's does. */
    @Test
    void oneOfFewRowsMayBeAlmostNone() {
        double limit = -Math.expm1(Math.log(0.975) / 50);
        double expected = PlugIn.term(1 - limit, 0) + PlugIn.term(limit, 1);

        double high = FewCrossings.highOfJensenShannon(
                WorthPair.of(CountPair.of(new long[] {49, 1}, new long[] {0, 5000})), 0.025);

        assertEquals(expected, high, 1e-9);
    }

    @Test
    void theUpperBoundIsForNearlySeparateSides() {
        assertEquals(
                0,
                FewCrossings.highOfJensenShannon(
                        WorthPair.of(CountPair.of(new long[] {40, 10}, new long[] {0, 500})), 0.025));
        assertEquals(
                PlugIn.LN2,
                FewCrossings.highOfJensenShannon(
                        WorthPair.of(CountPair.of(new long[] {50, 0}, new long[] {0, 500})), 0.025));
    }
}
