package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * A permutation test that two clouds come from one law, by the largest of five standardised maximum mean discrepancies.
 *
 * <p>Rows are whitened by the pooled covariance (standardised, 2 % of I added), so that shifts in directions of little variance count; since this ignores which row is from which side, the test stays exact. The Gaussian
 * kernels have the squared bandwidths 1/4, 1/2, 1, 2 and 4 times the median squared distance. Each unbiased squared discrepancy is divided by its standard deviation over the permutations; the
 * largest is the statistic. Permutations move blocks of rows as wholes (single rows up to 512), so that one pass over all pairs serves all of them.
 *
 * <p>Above 4000 rows a side, random ones are tested; the result says how many. Source: A. Gretton, K. Borgwardt, M. Rasch, B. Schölkopf, A. Smola, "A kernel two-sample test", Journal of Machine Learning Research 13 (2012), 723-773.
 * All cores work on it; the result depends on the seed alone. Immutable.
 */
public final class KernelTest {
    private static final int SCALES = 5;
    private static final double LARGEST = 4;
    private static final int LEAST_ROWS = 10;
    private static final KernelTest DEFAULT = new KernelTest(true, CloudTestSize.withDefaults());

    private final boolean whitened;
    private final CloudTestSize size;

    private KernelTest(boolean whitened, CloudTestSize size) {
        this.whitened = whitened;
        this.size = size;
    }

    /** Returns the test of whitened rows, at most 4000 a side, with 999 permutations. */
    public static KernelTest withDefaults() {
        return DEFAULT;
    }

    /** Returns the test of rows as they are. */
    public KernelTest unwhitened() {
        return new KernelTest(false, size);
    }

    /**
     * Returns the test with another number of permutations.
     *
     * @param number from 19 to 100 000
     * @throws IllegalArgumentException outside of this range
     */
    public KernelTest withPermutations(int number) {
        return new KernelTest(whitened, size.withPermutations(number));
    }

    /**
     * Returns the test of at most so many rows a side, drawn at random. Time grows with their square.
     *
     * @param most from 10 to 50 000
     * @throws IllegalArgumentException outside of this range
     */
    public KernelTest withRows(int most) {
        return new KernelTest(whitened, size.withRows(most));
    }

    /**
     * What was found.
     *
     * @param statistic the largest standardised discrepancy
     * @param p the share of permutations that reach it, the observed labelling included; never 0
     * @param scales the discrepancy at each bandwidth, narrow to wide
     * @param best index of the scale that gave the statistic
     * @param whitened whether rows were whitened
     * @param permutations number of permutations
     * @param sample the rows that were tested
     * @param seed of sample and permutations
     */
    public record Result(
            double statistic,
            double p,
            List<Scale> scales,
            int best,
            boolean whitened,
            int permutations,
            CloudTestSize.Sample sample,
            long seed) {}

    /**
     * One Gaussian kernel.
     *
     * @param bandwidth h of exp(-|x-y|²/(2 h²)), in whitened units if rows were whitened
     * @param squared the unbiased squared discrepancy; may be negative
     * @param standardised in standard deviations over the permutations, from their mean
     */
    public record Scale(double bandwidth, double squared, double standardised) {}

    /**
     * Tests two clouds.
     *
     * @param reference points without weights, at least 10
     * @param current likewise, of as many dimensions
     * @throws IllegalArgumentException if the points do not fit or are too few
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        return between(reference, current, seed, share -> {});
    }

    /**
     * Tests two clouds and reports progress.
     *
     * @param progress told the share of the pairs that is done, up to 1, by one thread at a time
     * @throws IllegalArgumentException if the points do not fit or are too few
     */
    public Result between(PointCloud reference, PointCloud current, long seed, DoubleConsumer progress) {
        Rows.require(reference, current, LEAST_ROWS);
        BlockedRows drawn = size.drawn(reference, current, seed);
        BlockedRows rows =
                drawn.with(whitened ? PooledScale.whitened(drawn.rows()) : PooledScale.centred(drawn.rows()));
        double square = PooledScale.squaredDistance(rows.rows(), seed);
        BlockPermutation permutation = BlockPermutation.of(rows, size.permutations(), seed);
        List<double[]> wideToNarrow =
                BlockPairSums.of(rows, BlockPairSums.gaussians(LARGEST * square, SCALES), progress).stream()
                        .map(permutation::unbiased)
                        .toList();
        List<Scale> scales = IntStream.range(0, SCALES)
                .mapToObj(k -> {
                    double[] values = wideToNarrow.get(SCALES - 1 - k);
                    double bandwidth = Math.sqrt(Math.scalb(LARGEST * square, k + 1 - SCALES));
                    return new Scale(bandwidth, values[0], BlockPermutation.standardised(values)[0]);
                })
                .toList();
        double[] largest = BlockPermutation.largestStandardised(wideToNarrow);
        int which = IntStream.range(0, SCALES)
                .reduce((a, b) -> scales.get(b).standardised() > scales.get(a).standardised() ? b : a)
                .orElseThrow();
        return new Result(
                largest[0],
                BlockPermutation.p(largest),
                scales,
                which,
                whitened,
                size.permutations(),
                CloudTestSize.Sample.of(rows, reference, current),
                seed);
    }
}
