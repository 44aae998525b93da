package io.mediant.core.transport.internal;

import java.util.Arrays;

/**
 * A first feasible basis: each point of the longer side in turn ships its mass to, or from, the open point of the shorter side with the
 * lowest cost less price ({@link CoarsePrices}).
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
    private long pivots;

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
     * A start with a strongly feasible tree with depths and potentials.
     *
     * @param costs row after row
     * @param supply positive masses of the rows
     * @param demand positive masses of the columns, of the same sum
     * @param limit the largest number of pivots for the prices
     */
    static StartingTree of(double[] costs, long[] supply, long[] demand, long limit) {
        StartingTree start = new StartingTree(costs, supply, demand);
        CoarsePrices prices = CoarsePrices.ofShorterSide(costs, supply, demand, limit);
        start.pivots = prices.pivots();
        start.ship(prices.perUnit());
        start.grow();
        return start;
    }

    TransportTree tree() {
        return tree;
    }

    /** The number of pivots that the prices took. */
    long pivots() {
        return pivots;
    }

    private void ship(double[] prices) {
        boolean rowsAreLonger = supply.length >= demand.length;
        long[] longer = rowsAreLonger ? supply : demand;
        long[] shorter = rowsAreLonger ? demand : supply;
        int longStep = rowsAreLonger ? tree.columns : 1;
        int shortStep = rowsAreLonger ? 1 : tree.columns;
        int[] open = new int[shorter.length];
        Arrays.setAll(open, point -> point);
        int left = open.length;
        for (int point = 0; point < longer.length; point++) {
            while (longer[point] > 0) {
                int pick = cheapest(point * longStep, shortStep, prices, 0, open, left);
                int partner = open[pick];
                long amount = Math.min(longer[point], shorter[partner]);
                longer[point] -= amount;
                shorter[partner] -= amount;
                record(rowsAreLonger ? point : partner, rowsAreLonger ? partner : point, amount);
                if (shorter[partner] == 0) {
                    open[pick] = open[--left];
                }
            }
        }
    }

    /** The place, among the first {@code count} of {@code among}, of the point of lowest cost less price. */
    private int cheapest(int start, int step, double[] prices, int firstPrice, int[] among, int count) {
        int pick = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            int point = among[k];
            double net = costs[start + point * step] - prices[firstPrice + point];
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
                int pick = cheapest(row * tree.columns, 1, tree.potential, tree.rows, placedColumns, columnCount);
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
