package io.mediant.core.transport;

/**
 * The dual potentials of a transport problem: prices, in the unit of cost, at which the reference sells mass (rows) and the current side
 * buys it (columns).
 *
 * <p>A constant may be moved from one side to the other; it is chosen so that the weighted mean of the column potentials is 0.
 */
public final class TransportPotentials {
    private final double[] rows;
    private final double[] columns;

    /** Takes the arrays over. */
    TransportPotentials(double[] rows, double[] columns) {
        this.rows = rows;
        this.columns = columns;
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
