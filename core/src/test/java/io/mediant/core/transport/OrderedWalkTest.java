package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.core.TestData;
import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrderedWalkTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Masses 1/2, 1/2 at 0 and 1 against one at 1: F - G = 1/2 on [0, 1). */
    @Test
    void byHand() {
        OrderedDistances d = OrderedWalk.over(Sample.of(0, 1), Sample.of(1));
        assertEquals(0.5, d.wasserstein1());
        assertEquals(Math.sqrt(0.5), d.energyDistance());
        assertEquals(0.5, d.kolmogorovSmirnov());
        assertEquals(0.25 / 3, d.cramerVonMises(), 1e-17);
        assertEquals(0.5, d.meanShift());
    }

    /** SciPy 1.17.1: wasserstein_distance, energy_distance, ks_2samp, cramervonmises_2samp on frouros' samples. */
    @Test
    void scipyOnSamples() {
        Sample x = Sample.of(TestData.driftSample("frouros_x"));
        Sample y = Sample.of(TestData.driftSample("frouros_y"));
        OrderedDistances d = OrderedWalk.over(x, y);
        assertEquals(3.853460065108348, d.wasserstein1(), 2e-15);
        assertEquals(2.1105998183164987, d.energyDistance(), 1e-15);
        assertEquals(0.81, d.kolmogorovSmirnov(), 1e-15);
        assertEquals(13.731, 50 * d.cramerVonMises(), 1e-13);
        assertEquals(3.8534600651083486, d.meanShift(), 2e-15);
        OrderedDistances doc = OrderedWalk.over(
                Sample.of(TestData.driftSample("frouros_doc_x")), Sample.of(TestData.driftSample("frouros_doc_y")));
        // also stated in frouros' documentation as its EMD
        assertEquals(1.0686078744674332, doc.wasserstein1(), 1e-15);
        assertEquals(0.8359206395514527, doc.energyDistance(), 1e-15);
    }

    /** SciPy 1.17.1, with the weights of its documentation example. */
    @Test
    void scipyOnWeightedSamples() {
        Sample u = Sample.weighted(new double[] {3.4, 3.9, 7.5, 7.8}, new double[] {1.4, 0.9, 3.1, 7.2});
        Sample v = Sample.weighted(new double[] {4.5, 1.4}, new double[] {3.2, 3.5});
        OrderedDistances d = OrderedWalk.over(u, v);
        assertEquals(4.078133143804786, d.wasserstein1(), 1e-15);
        assertEquals(2.3674181638546394, d.energyDistance(), 1e-15);
        OrderedDistances ties = OrderedWalk.over(Sample.of(1.4, 2.3, 3.5, 3.5, 9), Sample.of(.7, 2.3, 3.5, 6.4));
        assertEquals(1.005, ties.wasserstein1(), 1e-15);
        assertEquals(0.5818075283115542, ties.energyDistance(), 1e-15);
        assertEquals(0.25, ties.kolmogorovSmirnov());
    }

    @Test
    void infiniteValues() {
        assertEquals(INF, Wasserstein1.between(Sample.of(1, 2, INF), Sample.of(1, 1)));
        assertEquals(INF, Wasserstein1.between(Sample.of(1, 2, INF), Sample.of(-INF, 1)));
        assertEquals(INF, EnergyDistance.between(Sample.of(1, 2, INF), Sample.of(INF, 1)));
        OrderedDistances equalShares = OrderedWalk.over(Sample.of(-INF, 0, INF), Sample.of(INF, -INF, 1));
        assertEquals(1.0 / 3, equalShares.wasserstein1(), 1e-16);
        assertEquals(1.0 / 3, equalShares.meanShift(), 1e-16);
        assertEquals(-INF, OrderedWalk.over(Sample.of(0, INF), Sample.of(0, 0)).meanShift());
        assertEquals(
                Double.NaN,
                OrderedWalk.over(Sample.of(-INF, 0, INF), Sample.of(0)).meanShift());
        assertEquals(
                1.0 / 2, OrderedWalk.over(Sample.of(0, INF), Sample.of(0, 0)).kolmogorovSmirnov());
    }

    /** Adding a constant far above the data changes no distance; a plain-sum walk would lose digits. */
    @Test
    void manySmallWeightsKeepTheirDigits() {
        SplittableRandom random = new SplittableRandom(71);
        double[] x = random.doubles(20_000).toArray();
        double[] shifted = Arrays.stream(x).map(v -> v + 0.25).toArray();
        double w1 = Wasserstein1.between(Sample.of(x), Sample.of(shifted));
        assertEquals(0.25, w1, 1e-15);
        double[] tenth = new double[x.length];
        Arrays.fill(tenth, 0.1);
        assertEquals(w1, Wasserstein1.between(Sample.weighted(x, tenth), Sample.of(shifted)), 2e-16);
    }

    /** Anderson's T with the ranks form: nm/(n+m) Σ over pooled values; against direct evaluation. */
    @Test
    void agreesWithDirectEvaluation() {
        SplittableRandom random = new SplittableRandom(72);
        for (int draw = 0; draw < 200; draw++) {
            double[] x =
                    random.ints(1 + random.nextInt(12), 0, 9).asDoubleStream().toArray();
            double[] y =
                    random.ints(1 + random.nextInt(12), 0, 9).asDoubleStream().toArray();
            double w1 = 0;
            double energy = 0;
            double largest = 0;
            double pooled = 0;
            for (int v = 0; v < 9; v++) {
                int value = v;
                double gap = share(x, value) - share(y, value);
                w1 += Math.abs(gap);
                energy += 2 * gap * gap;
                largest = Math.max(largest, Math.abs(gap));
                double here = Arrays.stream(x).filter(u -> u == value).count()
                        + Arrays.stream(y).filter(u -> u == value).count();
                pooled += gap * gap * here / (x.length + y.length);
            }
            OrderedDistances d = OrderedWalk.over(Sample.of(x), Sample.of(y));
            assertEquals(w1, d.wasserstein1(), 1e-14);
            assertEquals(Math.sqrt(energy), d.energyDistance(), 1e-14);
            assertEquals(largest, d.kolmogorovSmirnov(), 1e-15);
            assertEquals(pooled, d.cramerVonMises(), 1e-15);
            assertEquals(
                    Arrays.stream(y).average().orElseThrow()
                            - Arrays.stream(x).average().orElseThrow(),
                    d.meanShift(),
                    1e-14);
        }
    }

    private static double share(double[] sample, double value) {
        return Arrays.stream(sample).filter(u -> u <= value).count() / (double) sample.length;
    }

    @Test
    void totalsOfAnyScale() {
        OrderedWalk walk = new OrderedWalk(4e-320, 2e305);
        walk.accept(0, 4e-320, 1e305);
        walk.accept(2, 0, 1e305);
        assertEquals(1.0, walk.result().wasserstein1());
        assertEquals(0.5, walk.result().kolmogorovSmirnov());
    }

    @Test
    void invalidUse() {
        OrderedWalk walk = new OrderedWalk(2, 1);
        walk.accept(1, 1, 0);
        rejects("value 1.0 after 1.0 does not ascend; merge equal values and sort them", () -> walk.accept(1, 1, 0));
        rejects(
                "value NaN after 1.0 does not ascend; merge equal values and sort them",
                () -> walk.accept(Double.NaN, 1, 0));
        rejects(
                "weights -1.0 and 0.0 at value 2.0 are not allowed; weights are finite and at least 0",
                () -> walk.accept(2, -1, 0));
        rejects(
                "the weights of the current side sum to 0.0; a positive finite total is needed",
                () -> new OrderedWalk(1, 0));
        assertEquals(
                "the walk saw the share 0.5 of the weight of the reference; accept every value before asking for the result",
                assertThrows(IllegalStateException.class, walk::result).getMessage());
    }

    private static void rejects(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
