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
    private static final double SLACK = 1e-12;

    private final MultiResolutionTest statistics;
    private final int cells;
    private final long n;
    private final double[] surprises;
    private final double[] distances;

    private MultiResolutionLaw(
            MultiResolutionTest statistics, int cells, long n, double[] surprises, double[] distances) {
        this.statistics = statistics;
        this.cells = cells;
        this.n = n;
        this.surprises = surprises;
        this.distances = distances;
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
        return surprises.length;
    }

    /**
     * Returns the p value that a sample has by all permutations, in [1/(1 + R), 1].
     *
     * @param first rows of the first side in each cell, none above the pooled count, with the sum of the first side's rows
     * @throws IllegalArgumentException if there are other numbers of cells or rows
     */
    public double p(long[] first) {
        return some(first, 0, surprises.length).p();
    }

    /**
     * Returns whether the p value that a sample has by some of the permutations, which follow each other and begin again after the
     * last, is at most a level.
     *
     * @param first as above
     * @param from the first permutation, from 0 to R - 1
     * @param number how many, from 1 to R
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public boolean significant(long[] first, int from, int number, double level) {
        if (from < 0 || from >= surprises.length || number < 1 || number > surprises.length) {
            throw new IllegalArgumentException("permutations " + from + " and on, " + number
                    + " of them, are not among the " + surprises.length + " of this law");
        }
        Labellings some = some(first, from, number);
        double least = (double) some.reaching() / (number + 1);
        double limit = level * (1 + SLACK);
        return least <= limit && (2 * least <= limit || some.p() <= limit);
    }

    private Labellings some(long[] first, int from, int number) {
        long rows = Arrays.stream(first).sum();
        if (first.length != cells || rows != n) {
            throw new IllegalArgumentException("the first side has " + rows + " rows in " + first.length
                    + " cells; this law is for " + n + " rows in " + cells);
        }
        long[] tree = new long[statistics.totals().size()];
        DyadicCounts.of(first).copyTo(tree);
        double[] someSurprises = new double[number + 1];
        double[] someDistances = new double[number + 1];
        someSurprises[0] = statistics.surprise(tree);
        someDistances[0] = statistics.distance(tree);
        for (int i = 0; i < number; i++) {
            int r = (from + i) % surprises.length;
            someSurprises[i + 1] = surprises[r];
            someDistances[i + 1] = distances[r];
        }
        return new Labellings(someSurprises, someDistances);
    }

    /** Both statistics of the observed labelling, which is the first, and of its permutations. */
    private static final class Labellings {
        private final double[] surprises;
        private final double[] distances;

        Labellings(double[] surprises, double[] distances) {
            this.surprises = surprises;
            this.distances = distances;
        }

        /** How many reach the observed one by the statistic that fewer do: at least half of those that p counts, and no more than all. */
        int reaching() {
            return Math.min(reaching(surprises), reaching(distances));
        }

        private static int reaching(double[] values) {
            int count = 0;
            for (double value : values) {
                count += PermutationNull.reaches(value, values[0]) ? 1 : 0;
            }
            return count;
        }

        double p() {
            return MultiResolutionTest.combinedP(surprises, distances);
        }
    }
}
