package io.mediant.core.inference.cloud;

import io.mediant.core.internal.PanelProduct;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Squared distances of rows to points, by blocks of rows that are laid out coordinate by coordinate, on all cores. */
final class RowBlocks {
    private static final int BLOCK = 64;

    private RowBlocks() {}

    /** Takes the squared distances of one row to all points. */
    @FunctionalInterface
    interface Sink {
        /**
         * Called once a row, by many threads at once for different rows.
         *
         * @param row its place
         * @param squared element {@code j * step + at} is the squared distance to point j
         */
        void accept(int row, double[] squared, int step, int at);
    }

    /**
     * Computes |x|² - 2 x·y + |y|², at least 0, for some of the rows and all points.
     *
     * @param count how many rows
     * @param which their places in {@code rows}, from 0 to count - 1
     * @param rowNorms squared length of each row
     * @param pointNorms squared length of each point
     */
    static void squaredDistances(
            double[][] rows,
            double[] rowNorms,
            int count,
            IntUnaryOperator which,
            double[][] points,
            double[] pointNorms,
            Sink sink) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int first = block * BLOCK;
            int size = Math.min(BLOCK, count - first);
            double[][] columns = columns(rows, first, size, which);
            double[] squared = new double[points.length * BLOCK];
            double[] products = new double[BLOCK];
            for (int j = 0; j < points.length; j++) {
                Arrays.fill(products, 0);
                PanelProduct.add(products, points[j], 0, columns, columns.length, 0, BLOCK);
                for (int r = 0; r < size; r++) {
                    double norm = rowNorms[which.applyAsInt(first + r)] + pointNorms[j];
                    squared[j * BLOCK + r] = Math.max(0, norm - 2 * products[r]);
                }
            }
            for (int r = 0; r < size; r++) {
                sink.accept(which.applyAsInt(first + r), squared, BLOCK, r);
            }
        });
    }

    private static double[][] columns(double[][] rows, int first, int size, IntUnaryOperator which) {
        double[][] columns = new double[rows[0].length][BLOCK];
        for (int r = 0; r < size; r++) {
            double[] row = rows[which.applyAsInt(first + r)];
            for (int k = 0; k < row.length; k++) {
                columns[k][r] = row[k];
            }
        }
        return columns;
    }

    /** The squared length of each row. */
    static double[] norms(double[][] rows) {
        double[] norms = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (double x : rows[i]) {
                sum += x * x;
            }
            norms[i] = sum;
        }
        return norms;
    }

    /** The length of a vector. */
    static double length(double[] vector) {
        return Math.sqrt(norms(new double[][] {vector})[0]);
    }

    /** The rows less a point, as new arrays. */
    static double[][] centred(double[][] rows, double[] centre) {
        double[][] centred = new double[rows.length][centre.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < centre.length; k++) {
                centred[i][k] = rows[i][k] - centre[k];
            }
        }
        return centred;
    }
}
