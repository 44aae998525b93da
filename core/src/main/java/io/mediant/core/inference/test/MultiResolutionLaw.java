package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.MonteCarlo;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The p values of {@link MultiResolutionTest} for many samples of the same sizes over cells with the same pooled counts: its
 * permutations are drawn once, so that a p costs one evaluation of the two statistics. For planning and simulation. Cells at
 * quantiles of the pooled sample have the same pooled counts in every sample where no two rows are equal.
 *
 * <p>Permutation r has its own generator, made from the seed and r, so results do not depend on the number of threads.
 * Immutable.
 */
public final class MultiResolutionLaw {
    private static final int PART = 64;

    private final MultiResolutionTest statistics;
    private final int cells;
    private final long n;
    private final double[] surprises;
    private final double[] distances;
    private final int[] combined;

    private MultiResolutionLaw(
            MultiResolutionTest statistics, int cells, long n, double[] surprises, double[] distances) {
        this.statistics = statistics;
        this.cells = cells;
        this.n = n;
        int[] reached = MultiResolutionTest.reached(surprises);
        int[] reachedAd = MultiResolutionTest.reached(distances);
        combined = new int[reached.length];
        Arrays.setAll(combined, r -> Math.min(reached[r], reachedAd[r]));
        Arrays.sort(combined);
        this.surprises = surprises;
        this.distances = distances;
        Arrays.sort(this.surprises);
        Arrays.sort(this.distances);
    }

    /**
     * Draws the permutations.
     *
     * @param n rows of the first side, at least 1 and fewer than there are
     * @param pooled rows of both sides together in each cell, at least 0; at least two cells
     * @param permutations at least 1
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static MultiResolutionLaw of(long n, long[] pooled, int permutations, long seed) {
        if (pooled.length < 2) {
            throw new IllegalArgumentException(
                    "there are " + pooled.length + " cells; give at least two, since one cell tells no sides apart");
        }
        long rows = 0;
        for (int i = 0; i < pooled.length; i++) {
            if (pooled[i] < 0) {
                throw new IllegalArgumentException(
                        "pooled count " + i + " is " + pooled[i] + "; give counts of rows, at least 0");
            }
            rows = Math.addExact(rows, pooled[i]);
        }
        if (n < 1 || n >= rows) {
            throw new IllegalArgumentException(
                    "the first side has " + n + " of " + rows + " rows; both sides need at least one");
        }
        if (permutations < 1) {
            throw new IllegalArgumentException("permutations is " + permutations + "; give a number such as 999");
        }
        MultiResolutionTest statistics = new MultiResolutionTest(n, pooled);
        double[] surprises = new double[permutations];
        double[] distances = new double[permutations];
        IntStream.range(0, (permutations + PART - 1) / PART).parallel().forEach(part -> {
            long[] tree = new long[statistics.totals().size()];
            for (int r = part * PART; r < Math.min(permutations, (part + 1) * PART); r++) {
                statistics.totals().permute(n, MonteCarlo.generator(seed, r), tree);
                surprises[r] = statistics.surprise(tree);
                distances[r] = statistics.distance(tree);
            }
        });
        return new MultiResolutionLaw(statistics, pooled.length, n, surprises, distances);
    }

    /** The number of permutations R. */
    public int permutations() {
        return combined.length;
    }

    /**
     * Returns the p value, in [1/(1 + R), 1], of a sample whose first side has these counts.
     *
     * @param first rows of the first side in each cell, none above the pooled count, with the sum of the first side's rows
     * @throws IllegalArgumentException if there are other numbers of cells or rows
     */
    public double p(long[] first) {
        if (first.length != cells || Arrays.stream(first).sum() != n) {
            throw new IllegalArgumentException(
                    "the first side has " + Arrays.stream(first).sum() + " rows in " + first.length
                            + " cells; this law is for " + n + " rows in " + cells);
        }
        long[] tree = new long[statistics.totals().size()];
        DyadicCounts.of(first).copyTo(tree);
        int reached = 1
                + Math.min(
                        reaching(surprises, statistics.surprise(tree)), reaching(distances, statistics.distance(tree)));
        int low = 0;
        int high = combined.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (combined[middle] > reached) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (1 + low) / (1.0 + combined.length);
    }

    private static int reaching(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PermutationNull.reaches(sorted[middle], value)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }
}
