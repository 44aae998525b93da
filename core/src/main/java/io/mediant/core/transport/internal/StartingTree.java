package io.mediant.core.transport.internal;

import java.util.Arrays;

/**
 * A first feasible basis: each row in turn sends its mass to the open column of the lowest cost, where a column's own lowest cost
 * has been subtracted.
 *
 * <p>Each shipment exhausts a row or a column, so the shipments form a forest in which every edge carries flow. A tree of that
 * forest whose masses balance is hung by one of its rows, with an edge without flow, under the column that is cheapest for this
 * row: a strongly feasible tree.
 */
final class StartingTree {
    private final double[] costs;
    private final TransportTree tree;
    private final long[] supply;
    private final long[] demand;
    private final int[] firstShipment;
    private final int[] nextShipment;
    private final int[] shipmentRow;
    private final int[] shipmentColumn;
    private final long[] shipped;
    private int shipments;

    private StartingTree(double[] costs, long[] supply, long[] demand) {
        this.costs = costs;
        this.supply = supply.clone();
        this.demand = demand.clone();
        tree = new TransportTree(supply.length, demand.length);
        int nodes = tree.nodes();
        firstShipment = new int[nodes];
        Arrays.fill(firstShipment, TransportTree.NONE);
        nextShipment = new int[2 * nodes];
        shipmentRow = new int[nodes];
        shipmentColumn = new int[nodes];
        shipped = new long[nodes];
    }

    /**
     * A strongly feasible tree with depths and potentials.
     *
     * @param costs row after row
     * @param supply positive masses of the rows
     * @param demand positive masses of the columns, of the same sum
     */
    static TransportTree of(double[] costs, long[] supply, long[] demand) {
        StartingTree start = new StartingTree(costs, supply, demand);
        start.ship();
        start.grow();
        return start.tree;
    }

    private void ship() {
        int columns = tree.columns;
        double[] lowest = lowestOfColumns();
        int[] open = new int[columns];
        Arrays.setAll(open, column -> column);
        int left = columns;
        for (int row = 0; row < tree.rows; row++) {
            while (supply[row] > 0) {
                int pick = cheapest(row * columns, lowest, 0, open, left);
                int column = open[pick];
                long amount = Math.min(supply[row], demand[column]);
                supply[row] -= amount;
                demand[column] -= amount;
                record(row, column, amount);
                if (demand[column] == 0) {
                    open[pick] = open[--left];
                }
            }
        }
    }

    private double[] lowestOfColumns() {
        double[] lowest = new double[tree.columns];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        for (int k = 0, row = 0; row < tree.rows; row++) {
            for (int column = 0; column < tree.columns; column++, k++) {
                lowest[column] = Math.min(lowest[column], costs[k]);
            }
        }
        return lowest;
    }

    /** The place, among the first {@code count} of {@code among}, of the column of lowest cost less its price. */
    private int cheapest(int rowStart, double[] prices, int firstPrice, int[] among, int count) {
        int pick = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            int column = among[k];
            double net = costs[rowStart + column] - prices[firstPrice + column];
            if (net < best) {
                best = net;
                pick = k;
            }
        }
        return pick;
    }

    private void record(int row, int column, long amount) {
        int shipment = shipments++;
        shipmentRow[shipment] = row;
        shipmentColumn[shipment] = column;
        shipped[shipment] = amount;
        int columnNode = tree.rows + column;
        nextShipment[2 * shipment] = firstShipment[row];
        firstShipment[row] = 2 * shipment;
        nextShipment[2 * shipment + 1] = firstShipment[columnNode];
        firstShipment[columnNode] = 2 * shipment + 1;
    }

    private void grow() {
        boolean[] placed = new boolean[tree.nodes()];
        int[] queue = new int[tree.nodes()];
        int[] placedColumns = new int[tree.columns];
        int columnCount = 0;
        for (int row = 0; row < tree.rows; row++) {
            if (placed[row]) {
                continue;
            }
            placed[row] = true;
            if (columnCount > 0) {
                int pick = cheapest(row * tree.columns, tree.potential, tree.rows, placedColumns, columnCount);
                hang(row, tree.rows + placedColumns[pick], 0);
            }
            int filled = 0;
            queue[filled++] = row;
            for (int k = 0; k < filled; k++) {
                int node = queue[k];
                if (!tree.isRow(node)) {
                    placedColumns[columnCount++] = node - tree.rows;
                }
                for (int link = firstShipment[node]; link != TransportTree.NONE; link = nextShipment[link]) {
                    int shipment = link >> 1;
                    int other = tree.isRow(node) ? tree.rows + shipmentColumn[shipment] : shipmentRow[shipment];
                    if (!placed[other]) {
                        placed[other] = true;
                        hang(other, node, shipped[shipment]);
                        queue[filled++] = other;
                    }
                }
            }
        }
    }

    private void hang(int node, int under, long amount) {
        tree.attach(node, under, amount);
        tree.depth[node] = tree.depth[under] + 1;
        tree.potential[node] = costs[tree.edge(node)] - tree.potential[under];
    }
}
