package io.mediant.core.internal;

import java.util.stream.IntStream;

/**
 * The matrix Σ x xᵀ over rows x, symmetric, computed by blocks of rows on all cores; it does not depend on their number.
 *
 * <p>Time is rows times d², memory a block of rows beside the result.
 */
public final class Scatter {
    private static final int BLOCK = 128;
    private static final int LINES = 16;

    private Scatter() {}

    /** Gives the rows. */
    @FunctionalInterface
    public interface Rows {
        /** Writes row {@code index} to {@code target}, of d elements. */
        void read(int index, double[] target);
    }

    /** The matrix of {@code size} rows of {@code dimension} elements, a new array of d rows. */
    public static double[][] of(int size, int dimension, Rows rows) {
        double[][] sums = new double[dimension][dimension];
        double[][] block = new double[BLOCK][dimension];
        double[][] columns = new double[dimension][BLOCK];
        for (int first = 0; first < size; first += BLOCK) {
            int count = Math.min(BLOCK, size - first);
            for (int r = 0; r < count; r++) {
                rows.read(first + r, block[r]);
                for (int k = 0; k < dimension; k++) {
                    columns[k][r] = block[r][k];
                }
            }
            IntStream.range(0, (dimension + LINES - 1) / LINES).parallel().forEach(group -> {
                int end = Math.min(dimension, (group + 1) * LINES);
                for (int i = group * LINES; i < end; i++) {
                    PanelProduct.add(sums[i], columns[i], 0, block, count, i, dimension);
                }
            });
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                sums[i][j] = sums[j][i];
            }
        }
        return sums;
    }
}
