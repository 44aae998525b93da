package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Sums of a kernel over the pairs of marked points of a cloud, for many markings at once: what a permutation test of clouds needs.
 *
 * <p>Pairs are evaluated in tiles, once, and each marking adds up the rows of its own points, so that no matrix of all pairs is ever
 * held. Time grows with the square of the number of points times the number of markings; all cores work on it, and the result does
 * not depend on their number. Weights of the points are not used.
 */
public final class MarkedPairs {
    private static final int ROWS = 64;

    private final Kernel kernel;
    private final KernelCloud points;

    private MarkedPairs(Kernel kernel, PointCloud points) {
        this.kernel = kernel;
        this.points = new KernelCloud(points);
    }

    /** Sums of a kernel. */
    public static MarkedPairs of(Kernel kernel, PointCloud points) {
        return new MarkedPairs(kernel, points);
    }

    /** Sums of the negative Euclidean distance, with which the squared discrepancy is the squared energy distance. */
    public static MarkedPairs ofNegativeDistances(PointCloud points) {
        return new MarkedPairs(new RadialKernels.NegativeDistance(), points);
    }

    /** The sums over pairs of different points, each pair once. */
    public static final class Sums {
        private final double[] within;
        private final double[] ofPoints;
        private double total;

        private Sums(int markings, int points) {
            within = new double[markings];
            ofPoints = new double[points];
        }

        /** The sum over the pairs of points that a marking marks. */
        public double within(int marking) {
            return within[marking];
        }

        /** The sum over the pairs of one point with all others. */
        public double ofPoint(int index) {
            return ofPoints[index];
        }

        /** The sum over all pairs. */
        public double total() {
            return total;
        }
    }

    /** Returns the sums for all markings. */
    public Sums sums(BitSet[] markings) {
        int tiles = points.tiles();
        Sums sums = new Sums(markings.length, points.size());
        IntStream.range(0, tiles * tiles)
                .filter(t -> t / tiles <= t % tiles)
                .parallel()
                .mapToObj(t -> new Tile(t / tiles, t % tiles, markings))
                .forEachOrdered(tile -> tile.addTo(sums));
        for (double sum : sums.ofPoints) {
            sums.total += 0.5 * sum;
        }
        return sums;
    }

    /** The sums over the pairs of two tiles. */
    private final class Tile {
        private final int firstRow;
        private final int firstColumn;
        private final double[] within;
        private final double[] ofRows;
        private final double[] ofColumns;

        Tile(int row, int column, BitSet[] markings) {
            firstRow = row * KernelCloud.TILE;
            firstColumn = column * KernelCloud.TILE;
            within = new double[markings.length];
            ofRows = new double[points.end(row) - firstRow];
            ofColumns = new double[points.end(column) - firstColumn];
            double[][] values = new double[Math.min(ROWS, ofRows.length)][ofColumns.length];
            double[] sums = new double[ofColumns.length];
            for (int from = 0; from < ofRows.length; from += ROWS) {
                int rows = Math.min(ROWS, ofRows.length - from);
                for (int i = 0; i < rows; i++) {
                    evaluate(firstRow + from + i, column, values[i]);
                    addToPoints(from + i, values[i]);
                }
                for (int r = 0; r < markings.length; r++) {
                    within[r] += marked(markings[r], firstRow + from, rows, values, sums);
                }
            }
        }

        /** The kernel between a point and the points of a column tile that come after it, 0 for the others. */
        private void evaluate(int point, int column, double[] values) {
            points.arguments(kernel.ofInnerProducts(), points.point(point), column, values);
            kernel.values(values, values.length);
            for (int j = 0; j < values.length && firstColumn + j <= point; j++) {
                values[j] = 0;
            }
        }

        private void addToPoints(int row, double[] values) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum += values[j];
                ofColumns[j] += values[j];
            }
            ofRows[row] += sum;
        }

        private double marked(BitSet marks, int first, int rows, double[][] values, double[] sums) {
            Arrays.fill(sums, 0);
            for (int i = marks.nextSetBit(first); i >= 0 && i < first + rows; i = marks.nextSetBit(i + 1)) {
                add(values[i - first], sums);
            }
            double sum = 0;
            int end = firstColumn + sums.length;
            for (int j = marks.nextSetBit(firstColumn); j >= 0 && j < end; j = marks.nextSetBit(j + 1)) {
                sum += sums[j - firstColumn];
            }
            return sum;
        }

        private static void add(double[] values, double[] sums) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += values[j];
            }
        }

        void addTo(Sums sums) {
            for (int r = 0; r < within.length; r++) {
                sums.within[r] += within[r];
            }
            for (int i = 0; i < ofRows.length; i++) {
                sums.ofPoints[firstRow + i] += ofRows[i];
            }
            for (int j = 0; j < ofColumns.length; j++) {
                sums.ofPoints[firstColumn + j] += ofColumns[j];
            }
        }
    }
}
