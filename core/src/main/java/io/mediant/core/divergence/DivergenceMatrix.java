package io.mediant.core.divergence;

/**
 * A table of divergences: row r, column c holds the one of reference row r from current row c. Immutable.
 *
 * <p>Memory: 8 bytes per element.
 */
public final class DivergenceMatrix {
    private final double[][] values;
    private final int columns;

    /** Takes over an array that nobody else holds. */
    DivergenceMatrix(double[][] values, int columns) {
        this.values = values;
        this.columns = columns;
    }

    /** The number of rows. */
    public int rows() {
        return values.length;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** One divergence. */
    public double get(int row, int column) {
        return values[row][column];
    }

    /** One row, a new array. */
    public double[] row(int row) {
        return values[row].clone();
    }

    /** All rows, new arrays. */
    public double[][] toArray() {
        double[][] copy = new double[values.length][];
        for (int r = 0; r < copy.length; r++) {
            copy[r] = values[r].clone();
        }
        return copy;
    }

    @Override
    public String toString() {
        return "DivergenceMatrix[" + values.length + " x " + columns + "]";
    }
}
