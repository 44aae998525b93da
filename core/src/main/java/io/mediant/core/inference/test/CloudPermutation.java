package io.mediant.core.inference.test;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.internal.Exceedances;
import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.transport.Kernel;
import io.mediant.core.transport.MarkedPairs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Permutations of the points of two clouds. Every statistic here is c1 S11 + c2 S22 + c12 S12, with S the sums of a kernel over the
 * pairs within and between the sides; given the points' own sums over all pairs, S11 gives the other two.
 */
final class CloudPermutation {
    private static final double ROUNDING = 1e-12;

    private final MarkedPairs pairs;
    private final int n;
    private final int m;
    private final double within1;
    private final double within2;
    private final double between;
    private final DoubleUnaryOperator reported;

    private CloudPermutation(
            MarkedPairs pairs,
            int n,
            int m,
            double within1,
            double within2,
            double between,
            DoubleUnaryOperator reported) {
        this.pairs = pairs;
        this.n = n;
        this.m = m;
        this.within1 = within1;
        this.within2 = within2;
        this.between = between;
        this.reported = reported;
    }

    static CloudPermutation ofEnergy(PointCloud a, PointCloud b) {
        double n = a.size();
        double m = b.size();
        return new CloudPermutation(
                MarkedPairs.ofNegativeDistances(pooled(a, b)),
                a.size(),
                b.size(),
                2 / (n * n),
                2 / (m * m),
                -2 / (n * m),
                square -> Math.sqrt(Math.max(0, square)));
    }

    static CloudPermutation ofKernel(Kernel kernel, PointCloud a, PointCloud b) {
        double n = a.size();
        double m = b.size();
        if (n < 2 || m < 2) {
            throw new IllegalArgumentException("the clouds have " + a.size() + " and " + b.size()
                    + " points; the unbiased estimate needs pairs within each, so at least 2");
        }
        return new CloudPermutation(
                MarkedPairs.of(kernel, pooled(a, b)),
                a.size(),
                b.size(),
                2 / (n * (n - 1)),
                2 / (m * (m - 1)),
                -2 / (n * m),
                square -> square);
    }

    private static PointCloud pooled(PointCloud a, PointCloud b) {
        int dimension = PointCloud.commonDimension(a, b);
        if (a.isWeighted() || b.isWeighted()) {
            throw new IllegalArgumentException(
                    "a cloud is weighted; points are permuted as wholes, so give no weights");
        }
        if ((long) a.size() + b.size() > SamplePermutation.MOST_POINTS) {
            throw new IllegalArgumentException("the clouds have " + a.size() + " and " + b.size()
                    + " points, more than " + SamplePermutation.MOST_POINTS
                    + " together; test random parts of them, or use MaximumMeanDiscrepancy.blockEstimate");
        }
        double[] first = a.coordinates();
        double[] both = Arrays.copyOf(first, first.length + b.size() * dimension);
        System.arraycopy(b.coordinates(), 0, both, first.length, b.size() * dimension);
        return PointCloud.ofRows(both, dimension);
    }

    PermutationResult test(String method, int permutations, int exceedances, long seed) {
        BitSet own = new BitSet(n + m);
        own.set(0, n);
        MarkedPairs.Sums first = pairs.sums(new BitSet[] {own});
        double observed = statistic(first, own, 0);
        double slack = ROUNDING * first.total() * (Math.abs(within1) + Math.abs(within2) + Math.abs(between));
        Exceedances drawn = MonteCarlo.inBatches(
                (from, to) -> {
                    BitSet[] markings = IntStream.range(from, to)
                            .mapToObj(r -> marking(MonteCarlo.generator(seed, r)))
                            .toArray(BitSet[]::new);
                    MarkedPairs.Sums sums = pairs.sums(markings);
                    double[] values = new double[markings.length];
                    Arrays.setAll(values, i -> statistic(sums, markings[i], i));
                    return values;
                },
                observed,
                Math.abs(slack),
                permutations,
                exceedances);
        return PermutationResult.of(method, reported.applyAsDouble(observed), drawn, seed);
    }

    private BitSet marking(RandomGenerator random) {
        BitSet marks = new BitSet(n + m);
        int left = n;
        for (int i = 0; left > 0; i++) {
            if (random.nextDouble() * (n + m - i) < left) {
                marks.set(i);
                left--;
            }
        }
        return marks;
    }

    private double statistic(MarkedPairs.Sums sums, BitSet marks, int marking) {
        double own = 0;
        for (int i = marks.nextSetBit(0); i >= 0; i = marks.nextSetBit(i + 1)) {
            own += sums.ofPoint(i);
        }
        double first = sums.within(marking);
        double cross = own - 2 * first;
        double second = sums.total() - first - cross;
        return within1 * first + within2 * second + between * cross;
    }
}
