package io.mediant.core.inference.cloud;

import io.mediant.core.inference.internal.MonteCarlo;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Labellings of blocks of rows, the observed one first, and the statistics c1 S11 + c2 S22 + c12 S12 of sums over pairs within and between the sides. */
final class BlockPermutation {
    private static final double ROUNDING = 1e-12;

    private final double[][] labels;
    private final double n;
    private final double m;

    private BlockPermutation(double[][] labels, double n, double m) {
        this.labels = labels;
        this.n = n;
        this.m = m;
    }

    static BlockPermutation of(BlockedRows rows, int permutations, long seed) {
        double[][] labels = new double[permutations + 1][rows.blocks()];
        Arrays.fill(labels[0], 0, rows.blocksOfReference(), 1);
        for (int r = 1; r <= permutations; r++) {
            RandomGenerator random = MonteCarlo.generator(seed, r);
            int left = rows.blocksOfReference();
            for (int k = 0; left > 0; k++) {
                if (random.nextInt(rows.blocks() - k) < left) {
                    labels[r][k] = 1;
                    left--;
                }
            }
        }
        return new BlockPermutation(labels, rows.ofReference(), rows.ofCurrent());
    }

    /** The unbiased squared discrepancy of each labelling. */
    double[] unbiased(double[][] sums) {
        return statistics(sums, 1 / (n * (n - 1)), 1 / (m * (m - 1)));
    }

    /** The squared discrepancy over all pairs, under a kernel that is 0 between equal rows. */
    double[] biased(double[][] sums) {
        return statistics(sums, 1 / (n * n), 1 / (m * m));
    }

    private double[] statistics(double[][] sums, double within1, double within2) {
        double[][] bySide = RowProducts.times(labels, sums);
        double total = 0;
        for (double[] row : sums) {
            total += Arrays.stream(row).sum();
        }
        double[] statistics = new double[labels.length];
        for (int r = 0; r < statistics.length; r++) {
            double first = RowProducts.dot(bySide[r], labels[r], labels[r].length);
            double cross = Arrays.stream(bySide[r]).sum() - first;
            double second = total - first - 2 * cross;
            statistics[r] = within1 * first + within2 * second - 2 / (n * m) * cross;
        }
        return statistics;
    }

    /** For each labelling the largest of several statistics, each in standard deviations over the labellings from its mean. */
    static double[] largestStandardised(List<double[]> statistics) {
        double[] largest = new double[statistics.get(0).length];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (double[] values : statistics) {
            double[] standard = standardised(values);
            for (int r = 0; r < largest.length; r++) {
                largest[r] = Math.max(largest[r], standard[r]);
            }
        }
        return largest;
    }

    /** Less the mean, over the standard deviation; all 0 where they differ by rounding alone. */
    static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(u -> (u - mean) * (u - mean)).sum() / values.length;
        double deviation = Math.sqrt(variance);
        return Arrays.stream(values)
                .map(u -> deviation > ROUNDING ? (u - mean) / deviation : 0)
                .toArray();
    }

    /** (1 + number of permutations that reach the observed statistic)/(1 + R). */
    static double p(double[] statistics) {
        double slack = ROUNDING * Arrays.stream(statistics).map(Math::abs).max().orElseThrow();
        long reached = Arrays.stream(statistics)
                .filter(u -> u >= statistics[0] - slack)
                .count();
        return (double) reached / statistics.length;
    }
}
