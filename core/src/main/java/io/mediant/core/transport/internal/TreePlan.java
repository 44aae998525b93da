package io.mediant.core.transport.internal;

import java.util.Arrays;

/**
 * The flows that given masses send along the edges of a spanning tree: from the leaves up, the edge above a node carries what is
 * left over, or lacking, below it.
 *
 * <p>Balances are sums of two doubles, so their error is that of the masses. A balance within 2^-52 of all mass below the edge is
 * rounding, and the edge is left out.
 */
public final class TreePlan {
    private static final double ROUNDING = 0x1p-52;

    private final int[] rows;
    private final int[] columns;
    private final double[] masses;
    private int size;

    private TreePlan(int capacity) {
        rows = new int[capacity];
        columns = new int[capacity];
        masses = new double[capacity];
    }

    /** The row of each entry. */
    public int[] rows() {
        return Arrays.copyOf(rows, size);
    }

    /** The column of each entry. */
    public int[] columns() {
        return Arrays.copyOf(columns, size);
    }

    /** The mass of each entry, positive. */
    public double[] masses() {
        return Arrays.copyOf(masses, size);
    }

    private void add(int row, int column, double mass) {
        rows[size] = row;
        columns[size] = column;
        masses[size++] = mass;
    }

    /**
     * The entries of the plan, at most rows + columns - 1.
     *
     * @param simplex the basis
     * @param reference the mass of each row
     * @param current the mass of each column, of the same sum
     */
    public static TreePlan of(NetworkSimplex simplex, double[] reference, double[] current) {
        TransportTree tree = simplex.tree();
        int nodes = tree.nodes();
        double[] high = new double[nodes];
        double[] low = new double[nodes];
        double[] gross = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            high[node] = tree.isRow(node) ? reference[node] : -current[node - tree.rows];
            gross[node] = Math.abs(high[node]);
        }
        TreePlan plan = new TreePlan(nodes - 1);
        int[] order = tree.topDown();
        for (int k = nodes - 1; k > 0; k--) {
            int node = order[k];
            int above = tree.parent[node];
            double balance = high[node] + low[node];
            double mass = tree.isRow(node) ? balance : -balance;
            if (mass > ROUNDING * gross[node]) {
                plan.add(tree.isRow(node) ? node : above, (tree.isRow(node) ? above : node) - tree.rows, mass);
            }
            double sum = high[above] + high[node];
            double part = sum - high[above];
            low[above] += (high[above] - (sum - part)) + (high[node] - part) + low[node];
            high[above] = sum;
            gross[above] += gross[node];
        }
        return plan;
    }
}
