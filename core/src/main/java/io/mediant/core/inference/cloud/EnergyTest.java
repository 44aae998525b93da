package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.function.DoubleConsumer;

/**
 * A permutation test that two clouds come from one law, by the energy distance of their rows as they are: sqrt(2 E|X-Y| - E|X-X'| - E|Y-Y'|), in the square root of the coordinates' unit.
 *
 * <p>Permutations move blocks of rows as wholes (single rows up to 512), so that one pass over all pairs serves all of them. Above 4000 rows a side, random ones are
 * tested; the result says how many. Source: G. J. Székely, M. L. Rizzo (2013), doi:10.1016/j.jspi.2013.03.018. All cores work on it; the result depends on the seed alone. Immutable.
 */
public final class EnergyTest {
    private static final int LEAST_ROWS = 10;
    private static final EnergyTest DEFAULT = new EnergyTest(CloudTestSize.withDefaults());

    private final CloudTestSize size;

    private EnergyTest(CloudTestSize size) {
        this.size = size;
    }

    /** Returns the test of at most 4000 rows a side with 999 permutations. */
    public static EnergyTest withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the test with another number of permutations.
     *
     * @param number from 19 to 100 000
     * @throws IllegalArgumentException outside of this range
     */
    public EnergyTest withPermutations(int number) {
        return new EnergyTest(size.withPermutations(number));
    }

    /**
     * Returns the test of at most so many rows a side, drawn at random. Time grows with their square.
     *
     * @param most from 10 to 50 000
     * @throws IllegalArgumentException outside of this range
     */
    public EnergyTest withRows(int most) {
        return new EnergyTest(size.withRows(most));
    }

    /**
     * What was found.
     *
     * @param distance the energy distance of the rows that were tested
     * @param p the share of permutations that reach it, the observed labelling included; never 0
     * @param permutations number of permutations
     * @param sample the rows that were tested
     * @param seed of sample and permutations
     */
    public record Result(double distance, double p, int permutations, CloudTestSize.Sample sample, long seed) {}

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
        BlockedRows rows = drawn.with(PooledScale.centred(drawn.rows()));
        double[] squares = BlockPermutation.of(rows, size.permutations(), seed)
                .biased(BlockPairSums.of(rows, BlockPairSums.negativeDistance(), progress)
                        .get(0));
        return new Result(
                Math.sqrt(Math.max(0, squares[0])),
                BlockPermutation.p(squares),
                size.permutations(),
                CloudTestSize.Sample.of(rows, reference, current),
                seed);
    }
}
