package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivergencePathTest {
    private static final int ROWS = 200;

    /**
     * With two cells the pooled counts and the truth determine both sides' proportions: here those of the samples themselves.
     * The plug-in's moments are summed over all pairs of binomial counts.
     */
    @ParameterizedTest
    @CsvSource({"150, 60", "190, 12", "100, 110"})
    void momentsOfTwoCellsMatchEnumeration(int a, int b) {
        CountPair counts = CountPair.of(new long[] {a, ROWS - a}, new long[] {b, ROWS - b});
        double[] first = binomial(a / (double) ROWS);
        double[] second = binomial(b / (double) ROWS);
        double mean = 0;
        double square = 0;
        for (int x = 0; x <= ROWS; x++) {
            for (int y = 0; y <= ROWS; y++) {
                double t = PlugIn.nats(new long[] {x, ROWS - x}, new long[] {y, ROWS - y}, ROWS, ROWS);
                mean += first[x] * second[y] * t;
                square += first[x] * second[y] * t * t;
            }
        }
        double deviation = Math.sqrt(square - mean * mean);

        DivergencePath.Point point = pointOf(DivergencePath.through(counts), counts.plugIn());
        assertEquals(mean, point.mean(), 0.1 * deviation);
        assertEquals(deviation, Math.sqrt(point.variance()), 0.05 * deviation);
    }

    /** With many rows the plug-in is linear: third cumulant sum p (g - mean g)^3 / n^2 and its mirror, g = ln(2p/(p + q))/2. */
    @Test
    void thirdCumulantIsThatOfTheDeltaMethod() {
        double n = 4e6;
        double m = 1e6;
        CountPair counts = CountPair.of(new long[] {3_000_000, 1_000_000}, new long[] {300_000, 700_000});
        double[] g = {0.5 * Math.log(1.5 / 1.05), 0.5 * Math.log(0.5 / 0.95)};
        double[] h = {0.5 * Math.log(0.6 / 1.05), 0.5 * Math.log(1.4 / 0.95)};
        // Of a variable with values u and w and probability p of u it is p(1 - p)(1 - 2p)(u - w)^3.
        double expected = 0.75 * 0.25 * -0.5 * Math.pow(g[0] - g[1], 3) / (n * n)
                + 0.3 * 0.7 * 0.4 * Math.pow(h[0] - h[1], 3) / (m * m);
        DivergencePath.Point point = pointOf(DivergencePath.through(counts), counts.plugIn());
        assertEquals(expected, point.thirdCumulant(), 0.02 * Math.abs(expected));
    }

    @Test
    void truthOfItsOwnMeanIsTheTruth() {
        CountPair counts = CountPair.of(new long[] {30, 50, 9, 1, 40}, new long[] {35, 20, 19, 11, 0});
        DivergencePath path = DivergencePath.through(counts);
        for (double t : new double[] {0.1, 0.5, 1, 2}) {
            DivergencePath.Point point = path.at(t);
            assertEquals(point.truth(), path.truthOf(point.mean()).orElseThrow(), 1e-6);
        }
        assertEquals(OptionalDouble.of(0), path.truthOf(path.at(0).mean()));
    }

    @Test
    void rowsPerCellAreThoseOfTheCellsInUse() {
        CountPair counts = CountPair.of(new long[] {4, 0, 0, 6}, new long[] {0, 90, 0, 0});
        DivergencePath path = DivergencePath.through(counts);
        assertEquals(100 / 3.0, path.rowsPerCell(), 1e-12);
        assertEquals(10 / 3.0, path.smallerSideRowsPerCell(), 1e-12);
    }

    /** One category replaced by another, the rest equal: no truth beyond ln 2/2 is on the path. */
    @Test
    void aPathMayEndBeforeLn2() {
        DivergencePath path = DivergencePath.through(CountPair.of(new long[] {900, 900, 0}, new long[] {900, 0, 900}));
        assertTrue(path.truthOf(0.6).isEmpty());
    }

    private static DivergencePath.Point pointOf(DivergencePath path, double truth) {
        double low = 0;
        double high = DivergencePath.END;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (path.at(middle).truth() < truth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return path.at(low);
    }

    private static double[] binomial(double p) {
        double[] result = new double[ROWS + 1];
        for (int x = 0; x <= ROWS; x++) {
            result[x] = Saddlepoint.binomial(x, ROWS, p);
        }
        return result;
    }
}
