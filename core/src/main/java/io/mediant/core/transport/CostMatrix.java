package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import java.util.stream.IntStream;

/**
 * The cost of moving a unit of mass from each point of the reference (a row) to each point of the current side (a column).
 *
 * <p>Costs are finite, of any sign, at most 1e300 in size. The matrix holds 8 bytes per pair: 72 MB for 3000 by 3000 points. It has at
 * most 2^31 - 9 pairs.
 */
public final class CostMatrix {
    private static final long LONGEST = Integer.MAX_VALUE - 8L;
    private static final double LARGEST = 1e300;

    private final int rows;
    private final int columns;
    private final double[] costs;

    private CostMatrix(int rows, int columns, double[] costs) {
        this.rows = rows;
        this.columns = columns;
        this.costs = costs;
        for (int k = 0; k < costs.length; k++) {
            if (!(Math.abs(costs[k]) <= LARGEST)) {
                throw new IllegalArgumentException("cost " + costs[k] + " at row " + k / columns + ", column "
                        + k % columns + " is not allowed; costs are finite and at most 1e300 in size, rescale them");
            }
        }
    }

    /**
     * A matrix of given costs.
     *
     * @param costs one array per row, all of one positive length
     * @throws IllegalArgumentException naming row, column and value of what is not allowed
     */
    public static CostMatrix of(double[]... costs) {
        if (costs.length == 0 || costs[0].length == 0) {
            throw new IllegalArgumentException("the cost matrix is empty; give at least one row and one column");
        }
        int columns = costs[0].length;
        double[] rowMajor = new double[pairs(costs.length, columns)];
        for (int i = 0; i < costs.length; i++) {
            if (costs[i].length != columns) {
                throw new IllegalArgumentException("row " + i + " has " + costs[i].length + " costs and row 0 has "
                        + columns + "; all rows need the same number");
            }
            System.arraycopy(costs[i], 0, rowMajor, i * columns, columns);
        }
        return new CostMatrix(costs.length, columns, rowMajor);
    }

    /**
     * A matrix of given costs that lie row after row.
     *
     * @param rowMajor the costs, a positive multiple of {@code columns}
     * @throws IllegalArgumentException naming row, column and value of what is not allowed
     */
    public static CostMatrix ofRows(double[] rowMajor, int columns) {
        if (columns < 1 || rowMajor.length == 0 || rowMajor.length % columns != 0) {
            throw new IllegalArgumentException(rowMajor.length + " costs in rows of " + columns
                    + "; give a positive whole number of rows of at least one column");
        }
        return new CostMatrix(rowMajor.length / columns, columns, rowMajor.clone());
    }

    /**
     * The costs between the points of two clouds. Rows are computed in parallel.
     *
     * @throws IllegalArgumentException if the clouds differ in dimension, have more than 2^31 - 9 pairs, or lie so far apart that a cost
     *     exceeds 1e300
     */
    public static CostMatrix between(PointCloud reference, PointCloud current, CostFunction cost) {
        int dimension = PointCloud.commonDimension(reference, current);
        int columns = current.size();
        double[] x = reference.coordinates();
        double[] y = current.coordinates();
        double[] costs = new double[pairs(reference.size(), columns)];
        IntStream.range(0, reference.size())
                .parallel()
                .forEach(i -> cost.fill(x, i * dimension, y, dimension, 0, columns, costs, i * columns));
        return new CostMatrix(reference.size(), columns, costs);
    }

    private static int pairs(int rows, int columns) {
        long pairs = (long) rows * columns;
        if (pairs > LONGEST) {
            throw new IllegalArgumentException(rows + " by " + columns + " points make " + pairs + " pairs ("
                    + (pairs >> 27) + " GiB of costs), and a matrix holds at most " + LONGEST
                    + "; draw samples of both sides, or use Sinkhorn on point clouds, which stores no matrix");
        }
        return (int) pairs;
    }

    /** The number of points of the reference. */
    public int rows() {
        return rows;
    }

    /** The number of points of the current side. */
    public int columns() {
        return columns;
    }

    /** The cost from point {@code row} of the reference to point {@code column} of the current side. */
    public double cost(int row, int column) {
        return costs[row * columns + column];
    }

    /** All costs, row after row; not copied, and not to be changed. */
    double[] rowMajor() {
        return costs;
    }

    @Override
    public String toString() {
        return "CostMatrix[" + rows + " by " + columns + "]";
    }
}
