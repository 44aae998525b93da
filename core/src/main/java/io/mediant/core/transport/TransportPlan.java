package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.internal.CompensatedSum;

/**
 * Which mass goes where: entries (row, column, mass), of which all masses are positive; pairs without an entry exchange nothing.
 *
 * <p>Rows are the points of the reference, columns those of the current side, both in their order. An exact plan has at most rows +
 * columns - 1 entries.
 */
public final class TransportPlan {
    private final int rows;
    private final int columns;
    private final int[] entryRows;
    private final int[] entryColumns;
    private final double[] masses;

    /** Takes the arrays over. */
    TransportPlan(int rows, int columns, int[] entryRows, int[] entryColumns, double[] masses) {
        this.rows = rows;
        this.columns = columns;
        this.entryRows = entryRows;
        this.entryColumns = entryColumns;
        this.masses = masses;
    }

    /** The plan of the positive elements of a matrix, one array per column. */
    static TransportPlan ofColumns(double[][] columns) {
        int size = 0;
        for (double[] column : columns) {
            for (double mass : column) {
                size += mass > 0 ? 1 : 0;
            }
        }
        TransportPlan plan =
                new TransportPlan(columns[0].length, columns.length, new int[size], new int[size], new double[size]);
        int entry = 0;
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < columns[j].length; i++) {
                if (columns[j][i] > 0) {
                    plan.entryRows[entry] = i;
                    plan.entryColumns[entry] = j;
                    plan.masses[entry++] = columns[j][i];
                }
            }
        }
        return plan;
    }

    /** The number of points of the reference. */
    public int rows() {
        return rows;
    }

    /** The number of points of the current side. */
    public int columns() {
        return columns;
    }

    /** The number of entries. */
    public int size() {
        return masses.length;
    }

    /** The row of an entry, 0 ≤ entry &lt; size. */
    public int row(int entry) {
        return entryRows[entry];
    }

    /** The column of an entry. */
    public int column(int entry) {
        return entryColumns[entry];
    }

    /** The mass of an entry, positive. */
    public double mass(int entry) {
        return masses[entry];
    }

    /** The mass that leaves each row. */
    public double[] rowMarginals() {
        return marginals(rows, entryRows);
    }

    /** The mass that arrives in each column. */
    public double[] columnMarginals() {
        return marginals(columns, entryColumns);
    }

    private double[] marginals(int size, int[] indices) {
        double[] marginals = new double[size];
        for (int k = 0; k < masses.length; k++) {
            marginals[indices[k]] += masses[k];
        }
        return marginals;
    }

    /** The plan as a matrix, one array per row: 8 bytes for each pair of points. */
    public double[][] toDense() {
        double[][] dense = new double[rows][columns];
        for (int k = 0; k < masses.length; k++) {
            dense[entryRows[k]][entryColumns[k]] += masses[k];
        }
        return dense;
    }

    /**
     * What the plan costs: the sum of mass times cost.
     *
     * @throws IllegalArgumentException if the matrix is of another size
     */
    public double cost(CostMatrix costs) {
        if (costs.rows() != rows || costs.columns() != columns) {
            throw new IllegalArgumentException("a plan of " + rows + " by " + columns + " points and costs of "
                    + costs.rows() + " by " + costs.columns() + "; both need the same sizes");
        }
        CompensatedSum cost = new CompensatedSum();
        for (int k = 0; k < masses.length; k++) {
            cost.add(masses[k] * costs.cost(entryRows[k], entryColumns[k]));
        }
        return cost.value();
    }

    /**
     * Where the plan takes each point of the reference on average: T(x_i) = Σ_j mass_ij y_j / Σ_j mass_ij. For a plan that is a
     * one-to-one matching it is the matched point.
     *
     * @param current the positions of the columns
     * @return one image per row, in their order, weighted by the mass of the row
     * @throws IllegalArgumentException if the cloud has another size than the plan, or naming a row that has no mass and so no image
     */
    public PointCloud barycentricMap(PointCloud current) {
        if (current.size() != columns) {
            throw new IllegalArgumentException("the plan leads to " + columns + " points and the cloud has "
                    + current.size() + "; give the current side that the plan was made for");
        }
        int dimension = current.dimension();
        double[] mass = rowMarginals();
        for (int i = 0; i < rows; i++) {
            if (mass[i] == 0) {
                throw new IllegalArgumentException("reference point " + i
                        + " has no mass, so no image; leave out points of weight 0 before the transport");
            }
        }
        double[] images = new double[Math.multiplyExact(rows, dimension)];
        for (int k = 0; k < masses.length; k++) {
            int row = entryRows[k];
            double share = masses[k] / mass[row];
            for (int axis = 0; axis < dimension; axis++) {
                images[row * dimension + axis] += share * current.coordinate(entryColumns[k], axis);
            }
        }
        return PointCloud.weightedRows(images, dimension, mass);
    }

    @Override
    public String toString() {
        return "TransportPlan[" + rows + " by " + columns + ", " + masses.length + " entries]";
    }
}
