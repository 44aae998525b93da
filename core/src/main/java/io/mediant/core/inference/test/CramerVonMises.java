package io.mediant.core.inference.test;

import io.mediant.core.distribution.Sample;
import io.mediant.core.inference.internal.CramerVonMisesLaw;
import io.mediant.core.transport.OrderedDistances;
import io.mediant.core.transport.OrderedWalk;

/**
 * Two-sample test of Cramér and von Mises with its asymptotic p.
 *
 * <p>T = nm/(n + m) times the mean of (F - G)² over the pooled values, with F and G the samples' distribution functions. p is the upper
 * tail of the limiting law after T is brought to that law's mean 1/6 and variance 1/45 by its own mean and variance at these sizes,
 * as in SciPy's {@code cramervonmises_2samp(method='asymptotic')}. It holds for values without ties; where values tie, use
 * {@link SamplePermutation#cramerVonMises}. Source: T. W. Anderson (1962), doi:10.1214/aoms/1177704477.
 */
public final class CramerVonMises {
    private CramerVonMises() {}

    /**
     * Tests two samples. The result's statistic is T.
     *
     * @param a every value with weight 1
     * @param b every value with weight 1
     * @throws IllegalArgumentException if a sample is weighted
     */
    public static TestResult of(Sample a, Sample b) {
        UnitWeights.require(a, "first");
        UnitWeights.require(b, "second");
        double statistic = statistic(OrderedWalk.over(a, b), a.size(), b.size());
        return new TestResult("Cramér-von Mises, asymptotic", statistic, p(statistic, a.size(), b.size()), 0);
    }

    /** Returns T from what a walk over both samples found. */
    static double statistic(OrderedDistances distances, double n, double m) {
        return n / (n + m) * m * distances.cramerVonMises();
    }

    private static double p(double statistic, double n, double m) {
        double size = n + m;
        double product = n * m;
        double mean = (1 + 1 / size) / 6;
        double variance =
                (size + 1) * (4 * product * size - 3 * (n * n + m * m) - 2 * product) / (180 * size * size * product);
        return variance > 0 ? CramerVonMisesLaw.upperTail(1.0 / 6 + (statistic - mean) / Math.sqrt(45 * variance)) : 1;
    }
}
