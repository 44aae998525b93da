package io.mediant.core.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reference values: SciPy 1.17.1, src/scripts/kernel_densities.py. */
class KernelDensityTest {
    private static final double[] VALUES = {0.1, 0.7, 1, 2.2, 5};
    private static final double[] WEIGHTS = {1, 2, 3, 2, 1};

    /** One value at 0, bandwidth 2: the normal law. */
    @Test
    void oneKernelByHand() {
        KernelDensity density = KernelEstimator.withDefaults().withBandwidth(2).estimate(Sample.of(0));
        Normal normal = Normal.of(0, 2);
        for (double x : new double[] {-3, 0, 1, 50, 1e6}) {
            assertEquals(normal.logDensity(x), density.logDensity(x), 1e-15 * Math.abs(normal.logDensity(x)));
            assertEquals(normal.cdf(x), density.cdf(x), 1e-15);
            assertEquals(normal.survival(x), density.survival(x), 1e-14 * normal.survival(x));
        }
        assertEquals(4, density.variance(), 1e-14);
    }

    @Test
    void agreesWithSciPy() {
        KernelDensity density = KernelEstimator.withDefaults()
                .withBandwidth(1.1824190096599667)
                .estimate(Sample.weighted(VALUES, WEIGHTS));
        assertEquals(-1.4318728076842195, density.logDensity(0.5), 1e-14);
        assertEquals(-2.219495152146591, density.logDensity(3), 1e-14);
        assertEquals(-20.807323207483506, density.logDensity(12), 1e-13);
        assertEquals(0.5477681356600081, density.cdf(1.5), 1e-14);
    }

    @Test
    void severalDimensionsAgreeWithSciPy() {
        double[][] points = {{0.1, 1}, {0.7, -0.3}, {1, 0.4}, {2.2, 2}, {5, 1.5}};
        double[][] at = {{0.5, 0.5}, {3, -1}, {40, 0}};
        double[] plain = {-2.6679860638683093, -6.918140078835406, -448.21338276169973};
        double[] weighted = {-2.364248772059251, -7.679810026259344, -676.4081285833156};
        MultivariateDensity p = MultivariateKernelDensity.of(PointCloud.of(points));
        MultivariateDensity q = MultivariateKernelDensity.of(PointCloud.weighted(points, WEIGHTS));
        for (int i = 0; i < at.length; i++) {
            assertEquals(plain[i], p.logDensity(at[i]), 1e-12 * Math.abs(plain[i]));
            assertEquals(weighted[i], q.logDensity(at[i]), 1e-12 * Math.abs(weighted[i]));
        }
    }

    /** Silverman's rule for 1, ..., 9 by hand: s = √7.5, quartiles 3 and 7, 4/1.34 = 2.985 is larger than s = 2.739. */
    @Test
    void rulesByHand() {
        Sample sample = Sample.of(IntStream.rangeClosed(1, 9).asDoubleStream().toArray());
        double shrink = Math.pow(9, -0.2);
        assertEquals(0.9 * Math.sqrt(7.5) * shrink, bandwidth(BandwidthRule.SILVERMAN, sample), 1e-14);
        assertEquals(1.06 * Math.sqrt(7.5) * shrink, bandwidth(BandwidthRule.SCOTT, sample), 1e-14);
    }

    /** Two modes 8 apart: the reference rules smooth them over, the improved Sheather-Jones rule does not. */
    @Test
    void improvedSheatherJones() {
        double[] u = IntStream.rangeClosed(1, 400)
                .mapToDouble(i -> i * 7919 % 1009 / 1009.0)
                .toArray();
        Normal normal = Normal.of(0, 1);
        double[] values = IntStream.range(0, 400)
                .mapToDouble(i -> (i < 200 ? 0 : 8) + normal.quantile(Math.min(Math.max(u[i], 1e-3), 1 - 1e-3)))
                .toArray();
        Sample sample = Sample.of(values);
        double width = bandwidth(BandwidthRule.IMPROVED_SHEATHER_JONES, sample);
        assertEquals(0.4387092191645147, width, 1e-9);
        assertTrue(bandwidth(BandwidthRule.SILVERMAN, sample) > 2 * width);
    }

    private static double bandwidth(BandwidthRule rule, Sample sample) {
        return KernelEstimator.withDefaults().withRule(rule).estimate(sample).bandwidth();
    }

    @Test
    void reflectionKeepsTheMass() {
        KernelDensity half = KernelEstimator.withDefaults()
                .withBandwidth(0.5)
                .withReflection(0, Double.POSITIVE_INFINITY)
                .estimate(Sample.of(0.1, 0.4, 2));
        assertEquals(1, half.cdf(50), 1e-14);
        assertEquals(0, half.logDensityDerivative(1e-12), 1e-9, "flat at the end");
        assertEquals(Double.NEGATIVE_INFINITY, half.logDensity(-1e-9));
        KernelDensity wide = KernelEstimator.withDefaults()
                .withBandwidth(5)
                .withReflection(0, 1)
                .estimate(Sample.of(0.2, 0.3));
        assertEquals(1, wide.density(0.5), 1e-12, "uniform in the limit");
        assertEquals(1 / 12.0, wide.variance(), 1e-12);
        double[] draws = wide.sample(3, 1000);
        assertTrue(DoubleStream.of(draws).allMatch(x -> x >= 0 && x <= 1));
    }
}
