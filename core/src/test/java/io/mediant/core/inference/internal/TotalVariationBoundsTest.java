package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TotalVariationBoundsTest {
    private static final double Z = Normal.upperQuantile(0.025);

    /** The plug-in of two equal cells is |Z| s: its 97.5 % quantile is the normal one of 98.75 %. */
    @Test
    void lowOfTwoCellsIsExact() {
        CountPair counts = CountPair.of(new long[] {66, 34}, new long[] {50, 50});
        double s = Math.sqrt(0.58 * 0.42 * 0.02);

        double low = TotalVariationBounds.of(counts).low(Z);

        assertEquals(0.16 - Normal.upperQuantile(0.0125) * s, low, 1e-6);
    }

    @Test
    void cellsOfCertainSignHaveTheErrorOfOneEvent() {
        CountPair counts = CountPair.of(new long[] {90, 10}, new long[] {10, 90});
        double deviation = Math.sqrt(2 * 0.09 / 100);

        TotalVariationBounds bounds = TotalVariationBounds.of(counts);

        assertEquals(0.8 - Z * deviation, bounds.low(Z), 1e-12);
        assertEquals(0.8 + Z * deviation, bounds.even(Z), 1e-12);
        assertEquals(0.8 + Z * 0.5 * Math.sqrt(0.02), bounds.high(Z), 1e-12);
    }

    /** Two cells at x standard deviations: where x is the largest, ½ Σ s E|x + Z| is z deviations above the plug-in. */
    @Test
    void evenCellsAreFarthestWhereThePlugInIsJustExtreme() {
        CountPair counts = CountPair.of(new long[] {60, 40}, new long[] {50, 50});
        double s = Math.sqrt(0.55 * 0.45 * 0.02);

        double x = TotalVariationBounds.of(counts).even(Z) / s;

        double mean = x * (2 * Normal.cdf(x) - 1) + 2 * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
        assertEquals(0.1, s * (mean - Z * Math.sqrt(1 + x * x - mean * mean)), 1e-6);
    }

    /**
     * Single rows in 1600 cells, from sides of 1000 and 600 rows of one law: given the cells the plug-in's mean is ½ Σ 2/(n + m) = 1, which the bound takes off.
     */
    @Test
    void cellsOfOneRowTakeOffTheirOwnMean() {
        long[] a = new long[1600];
        long[] b = new long[1600];
        for (int i = 0; i < 1600; i++) {
            a[i] = i < 1000 ? 1 : 0;
            b[i] = 1 - a[i];
        }
        assertEquals(0, TotalVariationBounds.of(CountPair.of(a, b)).low(0), 1e-12);
    }
}
