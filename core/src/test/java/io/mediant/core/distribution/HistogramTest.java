package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.core.TestData;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    /** numpy 2.4.6: np.histogram([0, .1, ..., 1.], 10, (0, 1)); the edge .3 is 0.30000000000000004 there. */
    @Test
    void agreesWithNumpyAtItsEdges() {
        double[] values = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1.};
        assertEquals(
                Counts.of(1, 1, 2, 0, 1, 2, 1, 0, 1, 2),
                Histogram.equalWidth(0, 1, 10, values).counts());
        double[] tenths = IntStream.rangeClosed(0, 30).mapToDouble(i -> .1 * i).toArray();
        long[] expected = new long[30];
        java.util.Arrays.fill(expected, 1);
        expected[29] = 2;
        assertEquals(Counts.of(expected), Histogram.equalWidth(0, 3, 30, tenths).counts());
    }

    /** frouros test fixture; numpy 2.4.6 over the pooled range with 10 bins. */
    @Test
    void agreesWithNumpyOnSamples() {
        double[] x = TestData.driftSample("frouros_x");
        double[] y = TestData.driftSample("frouros_y");
        double low = -1.4204183629442682;
        double high = 10.135203518224664;
        assertEquals(
                Counts.of(12, 47, 26, 12, 3, 0, 0, 0, 0, 0),
                Histogram.equalWidth(low, high, 10, x).counts());
        assertEquals(
                Counts.of(0, 3, 6, 10, 28, 25, 11, 8, 6, 3),
                Histogram.equalWidth(low, high, 10, y).counts());
    }

    /** Each value lies between the edges of its bin, also one ulp around every edge. */
    @Test
    void edgesAndCountsAgree() {
        SplittableRandom random = new SplittableRandom(51);
        for (int draw = 0; draw < 500; draw++) {
            double low = random.nextDouble(-1e3, 1e3);
            EqualWidthBins bins = EqualWidthBins.over(low, low + random.nextDouble(1e-9, 1e3), 1 + random.nextInt(60));
            double[] edges = bins.edges();
            for (double edge : edges) {
                for (double value : new double[] {Math.nextDown(edge), edge, Math.nextUp(edge)}) {
                    int bin = bins.indexOf(value);
                    if (value < edges[0] || value > edges[bins.size()]) {
                        assertEquals(-1, bin);
                    } else {
                        assertEquals(true, edges[bin] <= value);
                        assertEquals(true, value < edges[bin + 1] || bin == bins.size() - 1);
                    }
                }
            }
        }
    }

    @Test
    void aSingleValueGetsARangeOfOne() {
        Histogram one = Histogram.equalWidth(7, 7, 2, 7, 7);
        assertArrayEquals(new double[] {6.5, 7, 7.5}, one.edges());
        assertEquals(Counts.of(0, 2), one.counts());
    }

    @Test
    void invalidInput() {
        rejects(
                "value 7.5 at index 1 is not within [0.0, 5.0]; widen the range or filter the values first",
                () -> Histogram.equalWidth(0, 5, 2, 1, 7.5));
        rejects(
                "value NaN at index 0 is not within [0.0, 5.0]; widen the range or filter the values first",
                () -> Histogram.equalWidth(0, 5, 2, Double.NaN));
        rejects(
                "cannot cut [5.0, 0.0] into bins; give finite limits, the lower one first",
                () -> Histogram.equalWidth(5, 0, 2));
        rejects("cannot make 0 bins; at least 1 is needed", () -> Histogram.equalWidth(0, 5, 0));
        rejects(
                "2 edges do not enclose 2 bins; give one edge more than counts",
                () -> Histogram.of(new double[] {0, 1}, Counts.of(1, 2)));
        rejects(
                "edge 1.0 at index 2 is not above 1.0 before it; edges ascend strictly",
                () -> Histogram.of(new double[] {0, 1, 1}, Counts.of(1, 2)));
    }

    @Test
    void infiniteOuterEdgesAreAllowed() {
        Histogram histogram =
                Histogram.of(new double[] {Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY}, Counts.of(1, 2));
        assertEquals(2, histogram.size());
        assertEquals(histogram, Histogram.of(histogram.edges(), histogram.counts()));
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
