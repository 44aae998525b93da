package io.mediant.core.inference.test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One side's counts when the rows' labels are permuted, for many permutations of the same rows: the law of
 * {@link MultivariateHypergeometric}, drawn faster where many cells hold few rows.
 *
 * <p>Cells of many rows, and the number of rows of all other cells together, are drawn down a tree. In the others each row is
 * marked with one probability, independently, which takes one tabulated binomial draw for a cell. Given their number, the marked
 * rows are a random subset, and stay one when rows drawn at random are added or taken away until the number is the wanted one.
 * So the law is exact whatever the probability; it is set a little low, for adding is cheap. The smaller side is drawn. Immutable.
 */
final class PermutedCounts {
    private static final int RARE_ROWS = 1024;
    private static final double MARGIN = 2.5;

    private final long[] totals;
    private final long n;
    private final long drawn;
    private final int[] frequent;
    private final int[] rare;
    private final MultivariateHypergeometric parts;
    private final BinomialTable[] marks;
    private final GuideTable rows;

    private PermutedCounts(long[] totals, long n) {
        this.totals = totals;
        this.n = n;
        long all = Arrays.stream(totals).sum();
        drawn = Math.min(n, all - n);
        frequent = cells(true);
        rare = cells(false);
        long[] partTotals = new long[frequent.length + 1];
        Arrays.setAll(partTotals, i -> i < frequent.length ? totals[frequent[i]] : 0);
        double[] weights = new double[rare.length];
        Arrays.setAll(weights, i -> totals[rare[i]]);
        long inRare = (long) Arrays.stream(weights).sum();
        partTotals[frequent.length] = inRare;
        parts = MultivariateHypergeometric.of(partTotals);
        double mean = inRare * (drawn / (double) all);
        double probability = inRare == 0 ? 0 : Math.max(0, mean - MARGIN * Math.sqrt(mean)) / inRare;
        Map<Long, BinomialTable> tables = new HashMap<>();
        marks = new BinomialTable[rare.length];
        Arrays.setAll(
                marks,
                i -> tables.computeIfAbsent(totals[rare[i]], total -> BinomialTable.of(total.intValue(), probability)));
        rows = GuideTable.of(weights);
    }

    private int[] cells(boolean ofManyRows) {
        int[] found = new int[totals.length];
        int size = 0;
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] > RARE_ROWS == ofManyRows) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /**
     * Returns the law of the counts of n rows.
     *
     * @param totals rows of both sides in each cell, at least 1
     * @param n rows of one side, from 0 to the sum of the totals
     */
    static PermutedCounts of(long[] totals, long n) {
        return new PermutedCounts(totals.clone(), n);
    }

    /** Draws the counts of the n rows and writes them to {@code out}, one element per cell. */
    void draw(RandomGenerator random, long[] out) {
        long[] inPart = new long[frequent.length + 1];
        parts.draw(drawn, random, inPart);
        for (int i = 0; i < frequent.length; i++) {
            out[frequent[i]] = inPart[i];
        }
        drawRare(inPart[frequent.length], random, out);
        if (drawn < n) {
            for (int i = 0; i < out.length; i++) {
                out[i] = totals[i] - out[i];
            }
        }
    }

    private void drawRare(long wanted, RandomGenerator random, long[] out) {
        long marked = 0;
        for (int i = 0; i < rare.length; i++) {
            int count = marks[i].at(random.nextDouble());
            out[rare[i]] = count;
            marked += count;
        }
        while (marked != wanted) {
            int cell = rare[rows.at(random.nextDouble())];
            boolean isMarked = random.nextDouble() * totals[cell] < out[cell];
            if (isMarked == marked > wanted) {
                out[cell] += isMarked ? -1 : 1;
                marked += isMarked ? -1 : 1;
            }
        }
    }
}
