package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;

/**
 * The dual potentials of a transport problem: prices, in the unit of cost, at which the reference sells mass (rows) and the current side
 * buys it (columns).
 *
 * <p>A constant may be moved from one side to the other; it is chosen so that the weighted mean of the column potentials is 0.
 */
public final class TransportPotentials {
    private final double[] rows;
    private final double[] columns;

    private TransportPotentials(double[] rows, double[] columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Takes the arrays over, and moves the mean of the columns, by the given masses, to the rows. */
    static TransportPotentials centred(double[] rows, double[] columns, double[] columnMasses) {
        double level = TransportWeights.sum(columnMasses, columns)
                / new CompensatedSum().addAll(columnMasses).value();
        for (int j = 0; j < columns.length; j++) {
            columns[j] -= level;
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] += level;
        }
        return new TransportPotentials(rows, columns);
    }

    /** The potential of each point of the reference, a new array. */
    public double[] rows() {
        return rows.clone();
    }

    /** The potential of each point of the current side, a new array. */
    public double[] columns() {
        return columns.clone();
    }

    /** The potential of one point of the reference. */
    public double row(int index) {
        return rows[index];
    }

    /** The potential of one point of the current side. */
    public double column(int index) {
        return columns[index];
    }
}
