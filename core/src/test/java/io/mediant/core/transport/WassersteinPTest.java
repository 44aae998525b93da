package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.BoundedValue;
import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Histogram;
import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.junit.jupiter.api.Test;

class WassersteinPTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double[] ORDERS = {1, 1.5, 2, 3, 10, 540, INF};

    /** Half of the mass moves by 3, half by 4: W_2² = 12.5, W_∞ = 4. */
    @Test
    void byHand() {
        Sample x = Sample.of(1, 0);
        Sample y = Sample.of(3, 5);
        assertEquals(Math.sqrt(12.5), WassersteinP.of(2).between(x, y), 1e-15);
        assertEquals(12.5, WassersteinP.of(2).cost(x, y), 1e-14);
        assertEquals(4, WassersteinP.of(INF).between(x, y));
        assertEquals(3.5, WassersteinP.of(1).between(x, y));
        assertEquals(2, WassersteinP.of(2).order());
    }

    /** POT 0.8.2, emd2_1d(metric="minkowski") and p = 1, 2, 3, on the weighted sample of SciPy's documentation. */
    @Test
    void pot() {
        Sample x = Sample.weighted(new double[] {3.4, 3.9, 7.5, 7.8}, new double[] {1.4, 0.9, 3.1, 7.2});
        Sample y = Sample.weighted(new double[] {4.5, 1.4}, new double[] {3.2, 3.5});
        assertEquals(4.078133143804784, WassersteinP.of(1).cost(x, y), 3e-15);
        assertEquals(19.08963752665245, WassersteinP.of(2).cost(x, y), 2e-14);
        assertEquals(99.606899312959, WassersteinP.of(3).cost(x, y), 1e-13);
    }

    @Test
    void aShiftIsItsLengthInEveryOrder() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = random.ints(500, -1000, 1000).asDoubleStream().toArray();
        double[] y = Arrays.stream(x).map(v -> v + 7).toArray();
        for (double order : ORDERS) {
            assertEquals(7, WassersteinP.of(order).between(Sample.of(x), Sample.of(y)), 2e-14, "order " + order);
        }
    }

    @Test
    void lawsOnRandomSamples() {
        SplittableRandom random = new SplittableRandom(12);
        for (int draw = 0; draw < 200; draw++) {
            Sample x = weighted(random);
            Sample y = weighted(random);
            Sample z = weighted(random);
            double smaller = 0;
            for (double order : ORDERS) {
                WassersteinP w = WassersteinP.of(order);
                double xy = w.between(x, y);
                assertEquals(0, w.between(x, x));
                assertEquals(xy, w.between(y, x), 1e-14 * xy);
                assertTrue(w.between(x, z) <= (xy + w.between(y, z)) * (1 + 1e-13));
                assertTrue(xy >= smaller * (1 - 1e-13), "order " + order);
                assertEquals(3e7 * xy, w.between(scaled(x, 3e7), scaled(y, 3e7)), 3e7 * xy * 1e-13);
                smaller = xy;
            }
        }
    }

    private static Sample weighted(SplittableRandom random) {
        int size = 1 + random.nextInt(9);
        return Sample.weighted(
                random.doubles(size, -5, 5).toArray(),
                random.doubles(size, 0.1, 2).toArray());
    }

    private static Sample scaled(Sample sample, double factor) {
        double[] values = sample.values();
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
            weights[i] = sample.weight(i);
        }
        return Sample.weighted(values, weights);
    }

    @Test
    void extremeValuesNeitherOverflowNorUnderflow() {
        assertEquals(1e300, WassersteinP.of(3).between(Sample.of(0, 1e300), Sample.of(1e300, 2e300)), 1e286);
        assertEquals(1e-300, WassersteinP.of(3).between(Sample.of(0), Sample.of(1e-300)), 1e-315);
        assertEquals(5e-324, WassersteinP.of(2).between(Sample.of(0), Sample.of(5e-324)));
        // half of the mass moves by 1 and half by 2: (1/2 + 2^539)^(1/540)
        double large = WassersteinP.of(540).between(Sample.of(0, 10), Sample.of(1, 12));
        assertEquals(2 * Math.pow(0.5, 1.0 / 540), large, 1e-15);
        assertEquals(2 * Math.pow(0.5, 1e-4), WassersteinP.of(1e4).between(Sample.of(0, 10), Sample.of(1, 12)), 1e-15);
    }

    @Test
    void infiniteValues() {
        assertEquals(INF, WassersteinP.of(2).between(Sample.of(0, INF), Sample.of(0, 1)));
        assertEquals(Math.sqrt(0.5), WassersteinP.of(2).between(Sample.of(0, INF), Sample.of(1, INF)), 1e-16);
    }

    @Test
    void orderOneIsWasserstein1() {
        SplittableRandom random = new SplittableRandom(13);
        for (int draw = 0; draw < 100; draw++) {
            Sample x = weighted(random);
            Sample y = weighted(random);
            assertEquals(Wasserstein1.between(x, y), WassersteinP.of(1).between(x, y));
            assertEquals(Wasserstein1.between(x, y), WassersteinP.of(1 + 1e-15).between(x, y), 2e-14);
        }
    }

    /** Commons-math's EarthMoversDistanceTest, bins one apart. */
    @Test
    void weightsOnPositions() {
        double[] p = {.1, .3, .2, 0, .25, .15};
        double[] q = {.3, 0, .4, .1, 0, .2};
        double[] bins = {0, 1, 2, 3, 4, 5};
        assertEquals(0.65, WassersteinP.of(1).betweenWeights(bins, p, q), 1e-15);
        assertEquals(
                2,
                WassersteinP.of(INF).betweenWeights(new double[] {0, 2}, new double[] {.1, .9}, new double[] {1, 0}));
        // decimal shares that are equal but for rounding pair nothing more than they should
        double[] thirds = {0.1, 0.2, 0.3, 0.4};
        double[] tenths = {1, 2, 3, 4};
        assertEquals(0, WassersteinP.of(INF).betweenWeights(new double[] {0, 1, 2, 3}, thirds, tenths));
    }

    /** Uniform on [0, 1] against uniform on [0, 3]: the gap is 2u, W_p^p = 2^p/(p+1). */
    @Test
    void histogramsByHand() {
        Histogram one = Histogram.of(new double[] {0, 1}, Counts.of(5));
        Histogram three = Histogram.of(new double[] {0, 1, 2, 3}, Counts.of(2, 2, 2));
        assertEquals(1, WassersteinP.of(1).between(one, three), 1e-15);
        assertEquals(4.0 / 3, WassersteinP.of(2).cost(one, three), 1e-15);
        assertEquals(2, WassersteinP.of(3).cost(one, three), 1e-14);
        assertEquals(2, WassersteinP.of(INF).between(one, three));
        // [0, 1] against [-1, 2]: the gap goes from 1 through 0 to -1
        Histogram wide = Histogram.of(new double[] {-1, 2}, Counts.of(1));
        assertEquals(1.0 / 3, WassersteinP.of(2).cost(one, wide), 1e-15);
        assertEquals(0.5, WassersteinP.of(1).between(one, wide), 1e-15);
        // an empty bin is a jump: halves of [0, 1] and [2, 3] against [0, 1] and [1, 2]
        Histogram split = Histogram.of(new double[] {0, 1, 2, 3}, Counts.of(1, 0, 1));
        Histogram whole = Histogram.of(new double[] {0, 2}, Counts.of(7));
        assertEquals(0.5, WassersteinP.of(2).cost(split, whole), 1e-15);
        assertEquals(0, WassersteinP.of(2).between(split, split));
    }

    /** A histogram is the limit of its mass laid out at the midpoints of n equal parts of each bin; the error falls as 1/n². */
    @Test
    void histogramsAgreeWithFineSamples() {
        SplittableRandom random = new SplittableRandom(14);
        for (int draw = 0; draw < 10; draw++) {
            double[] edgesX = random.doubles(5, 0, 10).sorted().toArray();
            double[] edgesY = random.doubles(4, 0, 10).sorted().toArray();
            Histogram x = Histogram.of(edgesX, Counts.of(3, 0, 5, 2));
            Histogram y = Histogram.of(edgesY, Counts.of(1, 4, 2));
            for (double order : new double[] {1, 2, 3.5}) {
                WassersteinP w = WassersteinP.of(order);
                assertEquals(w.between(spread(x), spread(y)), w.between(x, y), 2e-4);
            }
        }
    }

    private static Sample spread(Histogram histogram) {
        int parts = 500;
        double[] edges = histogram.edges();
        double[] values = new double[parts * histogram.size()];
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int bin = i / parts;
            values[i] = edges[bin] + (edges[bin + 1] - edges[bin]) * (i % parts + 0.5) / parts;
            weights[i] = histogram.counts().get(bin);
        }
        return Sample.weighted(values, weights);
    }

    /** W_2 of two normals is sqrt((m-m')² + (s-s')²) (Dowson and Landau 1982); W_1 of a shift is the shift. */
    @Test
    void quantileFunctions() {
        DoubleUnaryOperator standard = NormalDistribution.of(0, 1)::inverseCumulativeProbability;
        DoubleUnaryOperator other = NormalDistribution.of(3, 5)::inverseCumulativeProbability;
        BoundedValue w2 = WassersteinP.of(2).betweenQuantiles(standard, other);
        assertTrue(w2.converged(), w2::toString);
        assertEquals(5, w2.value(), 1e-11);
        assertEquals(5, w2.value(), w2.errorBound());
        BoundedValue w1 = WassersteinP.of(1)
                .betweenQuantiles(standard, NormalDistribution.of(-2, 1)::inverseCumulativeProbability);
        assertEquals(2, w1.value(), 1e-12);
        // the gap 4z changes sign: E|4Z| = 4 sqrt(2/pi)
        BoundedValue kink = WassersteinP.of(1)
                .betweenQuantiles(standard, NormalDistribution.of(0, 5)::inverseCumulativeProbability);
        assertEquals(4 * Math.sqrt(2 / Math.PI), kink.value(), 1e-10);
        assertTrue(kink.converged());
        assertEquals(0, WassersteinP.of(2).betweenQuantiles(standard, standard).value());
    }

    /** A tail exponent of 2.5 has no third moment, and a second one that comes from far out: the tail left out is not hidden. */
    @Test
    void heavyTailsDoNotConverge() {
        DoubleUnaryOperator pareto = ParetoDistribution.of(1, 2.5)::inverseCumulativeProbability;
        BoundedValue infinite = WassersteinP.of(3).betweenQuantiles(pareto, u -> u);
        assertFalse(infinite.converged());
        assertEquals(INF, infinite.errorBound());
        BoundedValue slow = WassersteinP.of(2).betweenQuantiles(pareto, u -> 0);
        assertFalse(slow.converged());
        assertEquals(Math.sqrt(2.5 / 0.5), slow.value(), slow.errorBound());
    }

    @Test
    void distributionFunctions() {
        DoubleUnaryOperator standard = NormalDistribution.of(0, 1)::cumulativeProbability;
        BoundedValue shift =
                Wasserstein1.betweenDistributions(standard, NormalDistribution.of(4, 1)::cumulativeProbability);
        assertEquals(4, shift.value(), 1e-9);
        assertTrue(shift.converged(), shift::toString);
        BoundedValue wide =
                Wasserstein1.betweenDistributions(standard, NormalDistribution.of(0, 5)::cumulativeProbability);
        assertEquals(4 * Math.sqrt(2 / Math.PI), wide.value(), 1e-9);
        BoundedValue needles = Wasserstein1.betweenDistributions(
                NormalDistribution.of(1e6, 1e-3)::cumulativeProbability,
                NormalDistribution.of(1e6 + 1, 1e-3)::cumulativeProbability);
        assertEquals(1, needles.value(), 1e-9);
    }

    /** An error bound is relative to the distance, in whatever unit; a tail without a mean is not taken for a finite distance. */
    @Test
    void distributionFunctionsOfExtremeScale() {
        BoundedValue tiny = Wasserstein1.betweenDistributions(
                NormalDistribution.of(0, 1e-100)::cumulativeProbability,
                NormalDistribution.of(3e-100, 1e-100)::cumulativeProbability);
        assertTrue(tiny.converged(), tiny::toString);
        assertEquals(3e-100, tiny.value(), 1e-109);
        BoundedValue infinite = Wasserstein1.betweenDistributions(
                ParetoDistribution.of(1, 0.8)::cumulativeProbability,
                ParetoDistribution.of(2, 3)::cumulativeProbability);
        assertFalse(infinite.converged(), infinite::toString);
    }

    @Test
    void invalidInput() {
        for (double order : new double[] {0.5, Double.NaN, -INF}) {
            assertEquals(
                    "order " + order + " is not allowed; a Wasserstein distance has an order of at least 1",
                    message(() -> WassersteinP.of(order)));
        }
        WassersteinP largest = WassersteinP.of(INF);
        assertEquals(
                "the order is infinite, for which there is no cost; use a finite order, or between() of samples or"
                        + " histograms",
                message(() -> largest.cost(Sample.of(1), Sample.of(2))));
        Histogram open = Histogram.of(new double[] {0, 1, INF}, Counts.of(1, 2));
        assertEquals(
                "bin 1 of the current side reaches from 1.0 to Infinity, so its 2 values have no place in it; give"
                        + " finite outer edges",
                message(() -> WassersteinP.of(2).between(Histogram.of(new double[] {0, 1}, Counts.of(1)), open)));
        Histogram empty = Histogram.of(new double[] {0, 1}, Counts.of(0));
        assertEquals("all bins of the reference are empty; a distance needs mass", message(() -> WassersteinP.of(2)
                .between(empty, open)));
        String quantile = message(() -> WassersteinP.of(2).betweenQuantiles(u -> u, u -> u < 0.5 ? u : Double.NaN));
        assertTrue(quantile.startsWith("the quantile function of the current side is NaN at 0.5"), quantile);
        assertEquals(
                "value Infinity at index 1 is not finite; a gradient needs finite values",
                message(() -> WassersteinP.of(2).positionGradient(new double[] {1}, new double[] {0, INF})));
    }

    @Test
    void aHistogramMayHaveOpenBinsThatAreEmpty() {
        Histogram open = Histogram.of(new double[] {-INF, 0, 1, INF}, Counts.of(0, 3, 0));
        assertEquals(0, WassersteinP.of(2).between(open, Histogram.of(new double[] {0, 1}, Counts.of(1))));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }

    @Test
    void couplingPairsInOrder() {
        MonotoneCoupling coupling = MonotoneCoupling.of(new double[] {2, 0}, new double[] {5, 1, 9});
        double third = 1.0 / 3;
        assertEquals(4, coupling.pairs().size());
        MonotoneCoupling.Pair second = coupling.pairs().get(1);
        assertEquals(1, second.reference());
        assertEquals(0, second.current());
        assertEquals(0.5 - third, second.mass(), 1e-16);
        assertArrayEquals(
                new double[] {(5 + 2 * 9) / 3.0, (2 * 1 + 5) / 3.0},
                coupling.barycentricProjection(2, new double[] {5, 1, 9}),
                1e-14);
        assertEquals(
                "Pair[reference=1, current=1, mass=0.3333333333333333] does not fit 1 and 3 values; give the values"
                        + " that the coupling was made of",
                message(() -> coupling.barycentricProjection(1, new double[] {5, 1, 9})));
    }
}
