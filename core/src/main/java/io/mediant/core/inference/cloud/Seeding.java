package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows drawn one after another, each with probability in proportion to its squared distance from those drawn before.
 *
 * <p>Candidates are drawn in batches from the distances at the batch's begin, and each is taken with the probability of its present over
 * its former squared distance, which leaves the law as it is and lets a batch share one pass over the rows.
 */
final class Seeding {
    private static final int BATCH = 16;
    private static final double ROUNDING = 1e-13;

    private Seeding() {}

    /** At most {@code cells} centres, fewer where the rows have fewer different values. */
    static double[][] centres(double[][] rows, double[] norms, int cells, SplittableRandom random) {
        int n = rows.length;
        double[][] centres = new double[cells][];
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int found = 0;
        centres[found++] = take(rows, norms, random.nextInt(n), nearest);
        while (found < cells) {
            double[] cumulated = cumulated(nearest);
            if (!(cumulated[n - 1] > 0)) {
                break;
            }
            int[] candidates = new int[Math.min(BATCH, cells - found)];
            double[] accepting = new double[candidates.length];
            for (int c = 0; c < candidates.length; c++) {
                candidates[c] = place(cumulated, random.nextDouble() * cumulated[n - 1]);
                accepting[c] = random.nextDouble() * nearest[candidates[c]];
            }
            double[][] between = between(rows, norms, candidates);
            boolean[] taken = new boolean[candidates.length];
            for (int c = 0; c < candidates.length; c++) {
                double present = nearest[candidates[c]];
                for (int before = 0; before < c; before++) {
                    present = taken[before] ? Math.min(present, between[before][candidates[c]]) : present;
                }
                taken[c] = accepting[c] < present;
                if (taken[c]) {
                    centres[found++] = rows[candidates[c]].clone();
                }
            }
            for (int c = 0; c < candidates.length; c++) {
                if (taken[c]) {
                    for (int i = 0; i < n; i++) {
                        nearest[i] = Math.min(nearest[i], between[c][i]);
                    }
                    nearest[candidates[c]] = 0;
                }
            }
        }
        return Arrays.copyOf(centres, found);
    }

    private static double[] take(double[][] rows, double[] norms, int row, double[] nearest) {
        double[] squared = between(rows, norms, new int[] {row})[0];
        System.arraycopy(squared, 0, nearest, 0, squared.length);
        nearest[row] = 0;
        return rows[row].clone();
    }

    /** Squared distances of all rows from some, those within rounding of 0 as 0. */
    private static double[][] between(double[][] rows, double[] norms, int[] some) {
        double[][] points = new double[some.length][];
        double[] pointNorms = new double[some.length];
        for (int c = 0; c < some.length; c++) {
            points[c] = rows[some[c]];
            pointNorms[c] = norms[some[c]];
        }
        double[][] squared = new double[some.length][rows.length];
        RowBlocks.squaredDistances(rows, norms, rows.length, i -> i, points, pointNorms, (row, found, step, at) -> {
            for (int c = 0; c < some.length; c++) {
                double value = found[c * step + at];
                squared[c][row] = value > ROUNDING * (norms[row] + pointNorms[c]) ? value : 0;
            }
        });
        return squared;
    }

    private static double[] cumulated(double[] weights) {
        double[] sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        return sums;
    }

    private static int place(double[] cumulated, double target) {
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
