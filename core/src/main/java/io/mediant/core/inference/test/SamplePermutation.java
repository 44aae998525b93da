package io.mediant.core.inference.test;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import io.mediant.core.inference.internal.Exceedances;
import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.transport.Kernel;
import io.mediant.core.transport.MedianBandwidth;
import io.mediant.core.transport.OrderedDistances;
import io.mediant.core.transport.OrderedWalk;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Permutation tests that two samples of rows come from one law, with a distance as the statistic.
 *
 * <p>The level is exact for any sizes, ties and laws, as long as rows are exchangeable: independent of each other. For rows that
 * come in groups or in time see {@code io.mediant.core.inference.dependence}. p = (1 + #{permuted at least observed})/(1 + R), never
 * 0; values that differ by rounding alone count as equal.
 *
 * <p>On the line the pooled values are sorted once and a permutation is one pass that draws labels and integrates the gap of the
 * distribution functions: time grows with R (n + m). For clouds the pairs are evaluated once (once in 256 permutations where the
 * test may stop early) and each permutation adds up those of one side: time grows with R (n + m)²; memory is R/8 bytes a point,
 * and at most {@value #MOST_POINTS} points are taken. All cores work on it, and the result depends on the seed alone.
 *
 * <p>{@link #withEarlyStopping} ends the drawing as soon as h permutations have reached the observed statistic, with
 * p = h/(permutations drawn): the level stays exact (J. Besag and P. Clifford, 1991, doi:10.1093/biomet/78.2.301), and samples
 * without a difference cost about 2 h permutations. Source of p: B. Phipson and G. Smyth (2010), doi:10.2202/1544-6115.1585.
 * Immutable.
 */
public final class SamplePermutation {
    static final int MOST_POINTS = 100_000;

    private static final double TIE = 1e-10;
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 42;
    private static final SamplePermutation DEFAULT = new SamplePermutation(PERMUTATIONS, 0, SEED);

    private final int permutations;
    private final int exceedances;
    private final long seed;

    private SamplePermutation(int permutations, int exceedances, long seed) {
        this.permutations = permutations;
        this.exceedances = exceedances;
        this.seed = seed;
    }

    /** Returns tests of 999 permutations, all of which are drawn, from seed 42. */
    public static SamplePermutation withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns tests of R permutations; the smallest possible p is 1/(1 + R).
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public SamplePermutation withPermutations(int count) {
        return new SamplePermutation(requirePermutations(count), exceedances, seed);
    }

    /** Returns tests that draw their permutations from another seed. */
    public SamplePermutation withSeed(long value) {
        return new SamplePermutation(permutations, exceedances, value);
    }

    /**
     * Returns tests that stop when h permutations have reached the observed statistic; 10 to 20 are usual.
     *
     * @throws IllegalArgumentException if {@code h} is below 1
     */
    public SamplePermutation withEarlyStopping(int h) {
        return new SamplePermutation(permutations, requireExceedances(h), seed);
    }

    static int requirePermutations(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("permutations is " + count + "; give at least 1, such as 999");
        }
        return count;
    }

    static int requireExceedances(int h) {
        if (h < 1) {
            throw new IllegalArgumentException("the number of exceedances is " + h + "; give at least 1, such as 10");
        }
        return h;
    }

    /**
     * Tests with the Wasserstein distance of order 1.
     *
     * @throws IllegalArgumentException if a sample is weighted or has infinite values
     */
    public PermutationResult wasserstein1(Sample a, Sample b) {
        requireFinite(a, "first");
        requireFinite(b, "second");
        return onTheLine("permuted Wasserstein-1", a, b, OrderedDistances::wasserstein1, LineStatistic::wasserstein1);
    }

    /** Tests with the Wasserstein distance of order 1. See {@link #wasserstein1(Sample, Sample)}. */
    public PermutationResult wasserstein1(double[] a, double[] b) {
        return wasserstein1(Sample.of(a), Sample.of(b));
    }

    /**
     * Tests with the energy distance, in its square-root form.
     *
     * @throws IllegalArgumentException if a sample is weighted or has infinite values
     */
    public PermutationResult energyDistance(Sample a, Sample b) {
        requireFinite(a, "first");
        requireFinite(b, "second");
        return onTheLine(
                "permuted energy distance", a, b, OrderedDistances::energyDistance, LineStatistic::energyDistance);
    }

    /** Tests with the energy distance. See {@link #energyDistance(Sample, Sample)}. */
    public PermutationResult energyDistance(double[] a, double[] b) {
        return energyDistance(Sample.of(a), Sample.of(b));
    }

    /**
     * Tests with the two-sample statistic of Cramér and von Mises, see {@link CramerVonMises}.
     *
     * @throws IllegalArgumentException if a sample is weighted
     */
    public PermutationResult cramerVonMises(Sample a, Sample b) {
        return onTheLine(
                "permuted Cramér-von Mises",
                a,
                b,
                distances -> CramerVonMises.statistic(distances, a.size(), b.size()),
                LineStatistic::cramerVonMises);
    }

    /** Tests with the two-sample statistic of Cramér and von Mises. See {@link #cramerVonMises(Sample, Sample)}. */
    public PermutationResult cramerVonMises(double[] a, double[] b) {
        return cramerVonMises(Sample.of(a), Sample.of(b));
    }

    /**
     * Tests with the largest distance of the distribution functions.
     *
     * @throws IllegalArgumentException if a sample is weighted
     */
    public PermutationResult kolmogorovSmirnov(Sample a, Sample b) {
        return onTheLine(
                "permuted Kolmogorov-Smirnov",
                a,
                b,
                OrderedDistances::kolmogorovSmirnov,
                LineStatistic::kolmogorovSmirnov);
    }

    /** Tests with the largest distance of the distribution functions. See {@link #kolmogorovSmirnov(Sample, Sample)}. */
    public PermutationResult kolmogorovSmirnov(double[] a, double[] b) {
        return kolmogorovSmirnov(Sample.of(a), Sample.of(b));
    }

    /**
     * Tests with the energy distance of two clouds, in its square-root form, by Euclidean distances.
     *
     * @throws IllegalArgumentException if the dimensions differ, a cloud is weighted, or there are more than 100 000 points
     */
    public PermutationResult energyDistance(PointCloud a, PointCloud b) {
        return CloudPermutation.ofEnergy(a, b).test("permuted energy distance", permutations, exceedances, seed);
    }

    /**
     * Tests with the unbiased squared maximum mean discrepancy under a Gaussian kernel. Its bandwidth is the median distance of the
     * points of both clouds, which no permutation changes.
     *
     * @throws IllegalArgumentException if the dimensions differ, a cloud is weighted or has a single point, there are more than
     *     100 000 points, or the median is 0
     */
    public PermutationResult maximumMeanDiscrepancy(PointCloud a, PointCloud b) {
        return maximumMeanDiscrepancy(
                Kernel.gaussian(MedianBandwidth.of(a, b, seed).value()), a, b);
    }

    /**
     * Tests with the unbiased squared maximum mean discrepancy under a kernel.
     *
     * @param kernel chosen without looking at which side a point belongs to
     * @throws IllegalArgumentException if the dimensions differ, a cloud is weighted or has a single point, or there are more than
     *     100 000 points
     */
    public PermutationResult maximumMeanDiscrepancy(Kernel kernel, PointCloud a, PointCloud b) {
        return CloudPermutation.ofKernel(kernel, a, b)
                .test("permuted unbiased MMD², " + kernel, permutations, exceedances, seed);
    }

    private PermutationResult onTheLine(
            String method,
            Sample a,
            Sample b,
            ToDoubleFunction<OrderedDistances> distance,
            Function<LineStatistic, ToDoubleFunction<int[]>> statistic) {
        UnitWeights.require(a, "first");
        UnitWeights.require(b, "second");
        LineStatistic line = LineStatistic.of(a.values(), b.values());
        ToDoubleFunction<int[]> value = statistic.apply(line);
        double observed = value.applyAsDouble(line.observed());
        Exceedances drawn = MonteCarlo.run(
                () -> {
                    int[] below = new int[line.size()];
                    return random -> {
                        line.draw(random, below);
                        return value.applyAsDouble(below);
                    };
                },
                observed,
                TIE * observed,
                permutations,
                exceedances,
                seed);
        return PermutationResult.of(method, distance.applyAsDouble(OrderedWalk.over(a, b)), drawn, seed);
    }

    private static void requireFinite(Sample sample, String side) {
        double smallest = sample.value(0);
        double largest = sample.value(sample.size() - 1);
        if (Double.isInfinite(smallest) || Double.isInfinite(largest)) {
            throw new IllegalArgumentException("the " + side + " sample has infinite values, from " + smallest + " to "
                    + largest + "; leave them out, or test with kolmogorovSmirnov, which uses the order alone");
        }
    }
}
