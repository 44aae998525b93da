package io.mediant.calibration.test;

import io.mediant.core.inference.dependence.GroupedCounts;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Normal rows of mean 0 and variance 1 that depend on each other.
 *
 * <p>A row of group g is sqrt(s) u_g + sqrt(1 - s) e with u and e standard normal, so that two rows of a group correlate by s. In a
 * series, x_t = f x_{t-1} + sqrt(1 - f^2) e_t.
 */
final class Dependent {
    static final int CELLS = 10;
    static final double[] CUTS = Cells.normal(CELLS);

    private Dependent() {}

    /**
     * Groups of the two sides, all different.
     *
     * @param reference number of groups of the reference
     * @param current number of groups of the current side
     * @param rows mean number of rows of a group
     * @param varying whether the number of rows is random, from 1 to twice the mean
     * @param correlation s, of two rows of a group
     * @param shift how much the current side's rows are larger
     */
    record Groups(int reference, int current, int rows, boolean varying, double correlation, double shift) {
        GroupedCounts draw(RandomGenerator random) {
            return values(random).counts(CUTS);
        }

        Values values(RandomGenerator random) {
            double[][] values = new double[reference + current][];
            for (int g = 0; g < values.length; g++) {
                double own = Math.sqrt(correlation) * random.nextGaussian();
                int size = varying ? 1 + random.nextInt(2 * rows - 1) : rows;
                values[g] = new double[size];
                for (int i = 0; i < size; i++) {
                    values[g][i] =
                            own + Math.sqrt(1 - correlation) * random.nextGaussian() + (g < reference ? 0 : shift);
                }
            }
            return new Values(values, reference);
        }

        @Override
        public String toString() {
            return reference + " and " + current + " groups of " + (varying ? "1 to " + (2 * rows - 1) : rows)
                    + " rows, correlation " + correlation;
        }
    }

    /** The values of groups, the first {@code reference} of which are on the reference and the others on the current side. */
    static final class Values {
        private final double[][] ofGroups;
        private final int reference;

        private Values(double[][] ofGroups, int reference) {
            this.ofGroups = ofGroups;
            this.reference = reference;
        }

        GroupedCounts counts(double[] cuts) {
            GroupedCounts.Builder counts = GroupedCounts.builder(cuts.length + 1);
            for (int g = 0; g < ofGroups.length; g++) {
                for (double x : ofGroups[g]) {
                    if (g < reference) {
                        counts.addReference(g, Cells.of(x, cuts), 1);
                    } else {
                        counts.addCurrent(g, Cells.of(x, cuts), 1);
                    }
                }
            }
            return counts.build();
        }

        /** Cuts into cells of equal mass of both sides, a side's rows weighing as much as the other's. */
        double[] cuts(int cells) {
            double[] left = side(0, reference);
            double[] right = side(reference, ofGroups.length);
            double[] cuts = new double[cells - 1];
            int a = 0;
            int b = 0;
            for (int i = 0; i < cuts.length; i++) {
                double last = Double.NaN;
                while (a / (double) left.length + b / (double) right.length < 2 * (i + 1.0) / cells) {
                    boolean fromLeft = b == right.length || (a < left.length && left[a] <= right[b]);
                    last = fromLeft ? left[a++] : right[b++];
                }
                cuts[i] = Math.nextUp(last);
            }
            return cuts;
        }

        /** How many rows a side has. */
        int rows(boolean ofReference) {
            return side(ofReference ? 0 : reference, ofReference ? reference : ofGroups.length).length;
        }

        private double[] side(int from, int to) {
            return Arrays.stream(ofGroups, from, to)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
        }
    }

    /**
     * Groups that are on both sides.
     *
     * @param groups their number
     * @param reference rows of each on the reference
     * @param current rows of each on the current side
     * @param correlation s, of two rows of a group on one side
     * @param ofPart how much of s is a group's own on each side rather than on both
     */
    record Shared(int groups, int reference, int current, double correlation, double ofPart) {
        GroupedCounts draw(RandomGenerator random) {
            GroupedCounts.Builder counts = GroupedCounts.builder(CELLS);
            for (int g = 0; g < groups; g++) {
                double common = Math.sqrt(correlation * (1 - ofPart)) * random.nextGaussian();
                double left = common + Math.sqrt(correlation * ofPart) * random.nextGaussian();
                double right = common + Math.sqrt(correlation * ofPart) * random.nextGaussian();
                for (int i = 0; i < reference + current; i++) {
                    double x = Math.sqrt(1 - correlation) * random.nextGaussian();
                    if (i < reference) {
                        counts.addReference(g, Cells.of(x + left, CUTS), 1);
                    } else {
                        counts.addCurrent(g, Cells.of(x + right, CUTS), 1);
                    }
                }
            }
            return counts.build();
        }

        @Override
        public String toString() {
            return groups + " groups with " + reference + " and " + current + " rows on the sides, correlation "
                    + correlation + (ofPart > 0 ? ", " + ofPart + " of it on each side apart" : "");
        }
    }

    /** The cells of a series of the given length. */
    static int[] series(int rows, double correlation, double shift, RandomGenerator random) {
        int[] cells = new int[rows];
        double x = random.nextGaussian();
        double noise = Math.sqrt(1 - correlation * correlation);
        for (int t = 0; t < rows; t++) {
            x = correlation * x + noise * random.nextGaussian();
            cells[t] = Cells.of(x + shift, CUTS);
        }
        return cells;
    }
}
