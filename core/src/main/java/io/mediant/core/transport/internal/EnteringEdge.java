package io.mediant.core.transport.internal;

/**
 * The search for an edge whose reduced cost, cost - potential(row) - potential(column), is negative.
 *
 * <p>Block search: the costs are read in memory order from where the last search ended, in blocks of about sqrt(rows columns); the
 * lowest reduced cost of the first block that has a negative one is taken. Blocks are whole rows, or pieces of long rows, so the
 * innermost loop is a minimum of differences of two contiguous arrays.
 *
 * <p>Source of the rule: M. D. Grigoriadis, "An efficient implementation of the network simplex method" (1986),
 * doi:10.1007/BFb0121089.
 */
final class EnteringEdge {
    private static final int SHORTEST_BLOCK = 64;

    private final double[] costs;
    private final double[] potential;
    private final int rows;
    private final int columns;
    private final int block;
    private double tolerance;
    private int nextRow;
    private int nextColumn;

    private int row;
    private int column;
    private double reducedCost;

    EnteringEdge(double[] costs, TransportTree tree) {
        this.costs = costs;
        this.potential = tree.potential;
        this.rows = tree.rows;
        this.columns = tree.columns;
        this.block = Math.max(SHORTEST_BLOCK, (int) Math.sqrt((double) rows * columns));
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    double reducedCost() {
        return reducedCost;
    }

    /** Reduced costs down to minus this count as 0. */
    void tolerate(double size) {
        tolerance = size;
    }

    /** Moves to the next edge with a reduced cost below minus the tolerance; false where no edge has one. */
    boolean find() {
        long unread = (long) rows * columns;
        while (unread > 0) {
            double lowest = -tolerance;
            int lowestRow = TransportTree.NONE;
            int lowestFrom = 0;
            int lowestLength = 0;
            for (int read = 0; read < block && unread > 0; ) {
                int length = Math.min(columns - nextColumn, 2 * block);
                double piece = lowest(nextRow * columns + nextColumn, rows + nextColumn, length) - potential[nextRow];
                if (piece < lowest) {
                    lowest = piece;
                    lowestRow = nextRow;
                    lowestFrom = nextColumn;
                    lowestLength = length;
                }
                read += length;
                unread -= length;
                step(length);
            }
            if (lowestRow != TransportTree.NONE) {
                take(lowestRow, lowestFrom, lowestLength);
                return true;
            }
        }
        return false;
    }

    private void step(int length) {
        nextColumn += length;
        if (nextColumn == columns) {
            nextColumn = 0;
            nextRow = nextRow + 1 == rows ? 0 : nextRow + 1;
        }
    }

    /** The lowest cost less column potential; four running minima let the processor overlap them. */
    private double lowest(int cost, int columnNode, int length) {
        double a = Double.POSITIVE_INFINITY;
        double b = a;
        double c = a;
        double d = a;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            double first = costs[cost + k] - potential[columnNode + k];
            double second = costs[cost + k + 1] - potential[columnNode + k + 1];
            double third = costs[cost + k + 2] - potential[columnNode + k + 2];
            double fourth = costs[cost + k + 3] - potential[columnNode + k + 3];
            a = first < a ? first : a;
            b = second < b ? second : b;
            c = third < c ? third : c;
            d = fourth < d ? fourth : d;
        }
        for (; k < length; k++) {
            double rest = costs[cost + k] - potential[columnNode + k];
            a = rest < a ? rest : a;
        }
        a = b < a ? b : a;
        c = d < c ? d : c;
        return c < a ? c : a;
    }

    private void take(int foundRow, int from, int length) {
        int start = foundRow * columns;
        double best = Double.POSITIVE_INFINITY;
        for (int k = from; k < from + length; k++) {
            double net = costs[start + k] - potential[rows + k];
            if (net < best) {
                best = net;
                column = k;
            }
        }
        row = foundRow;
        reducedCost = best - potential[foundRow];
    }
}
