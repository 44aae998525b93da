package io.mediant.core.transport.internal;

import java.util.Arrays;

/**
 * A spanning tree of rows and columns: the basis of a transportation problem, with its flows and its dual potentials.
 *
 * <p>Node i &lt; rows is row i, node rows + j is column j; every tree edge joins a row and a column and carries flow from the
 * row to the column. Edges belong to their child. The tree is strongly feasible: an edge without flow has the row as its
 * child, so that from every node some flow could be sent to the root. Children hang in doubly linked lists; potentials
 * satisfy potential(row) + potential(column) = cost on every tree edge.
 *
 * <p>Source: W. H. Cunningham, "A network simplex method" (1976), doi:10.1007/BF01580667.
 */
final class TransportTree {
    static final int NONE = -1;

    final int rows;
    final int columns;
    final int[] parent;
    final int[] depth;
    /** The flow on the edge to the parent. */
    final long[] flow;
    /** The dual potentials of the rows, then of the columns. */
    final double[] potential;

    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;

    TransportTree(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        int nodes = Math.addExact(rows, columns);
        parent = filled(nodes);
        firstChild = filled(nodes);
        next = filled(nodes);
        previous = filled(nodes);
        depth = new int[nodes];
        flow = new long[nodes];
        potential = new double[nodes];
    }

    private static int[] filled(int nodes) {
        int[] links = new int[nodes];
        Arrays.fill(links, NONE);
        return links;
    }

    int nodes() {
        return parent.length;
    }

    boolean isRow(int node) {
        return node < rows;
    }

    /** The index, row after row, of the cost of the edge from a node to its parent. */
    int edge(int node) {
        int above = parent[node];
        return isRow(node) ? node * columns + (above - rows) : above * columns + (node - rows);
    }

    /** Hangs a node without a parent under another one. */
    void attach(int node, int under, long amount) {
        parent[node] = under;
        flow[node] = amount;
        link(node, under);
    }

    private void link(int node, int under) {
        int first = firstChild[under];
        next[node] = first;
        previous[node] = NONE;
        if (first != NONE) {
            previous[first] = node;
        }
        firstChild[under] = node;
    }

    private void unlink(int node) {
        int before = previous[node];
        int after = next[node];
        if (before == NONE) {
            firstChild[parent[node]] = after;
        } else {
            next[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
    }

    /**
     * Cuts the edge above {@code cut}, turns the part below it so that {@code top}, one of its nodes, is uppermost, hangs it under
     * {@code under} and shifts its potentials: rows or columns, whichever kind {@code top} is of, by {@code change}, the others by
     * its opposite.
     */
    void move(int cut, int top, int under, long amount, double change) {
        int node = top;
        int above = under;
        long carried = amount;
        while (true) {
            int formerParent = parent[node];
            long formerFlow = flow[node];
            unlink(node);
            parent[node] = above;
            flow[node] = carried;
            link(node, above);
            if (node == cut) {
                break;
            }
            above = node;
            carried = formerFlow;
            node = formerParent;
        }
        shift(top, isRow(top) ? change : -change);
    }

    /** Walks the part below {@code top}: new depths, rows raised by {@code rise}, columns lowered by it. */
    private void shift(int top, double rise) {
        int node = top;
        int level = depth[parent[top]] + 1;
        while (true) {
            depth[node] = level;
            potential[node] += node < rows ? rise : -rise;
            int step = firstChild[node];
            if (step != NONE) {
                level++;
                node = step;
                continue;
            }
            while (node != top && next[node] == NONE) {
                node = parent[node];
                level--;
            }
            if (node == top) {
                return;
            }
            node = next[node];
        }
    }

    /** The nodes in an order in which each comes after its parent, the root first. */
    int[] topDown() {
        int[] order = new int[nodes()];
        int filled = 0;
        for (int node = 0; node < order.length; node++) {
            if (parent[node] == NONE) {
                order[filled++] = node;
            }
        }
        for (int k = 0; k < filled; k++) {
            for (int child = firstChild[order[k]]; child != NONE; child = next[child]) {
                order[filled++] = child;
            }
        }
        return order;
    }

    /**
     * Recomputes depths and potentials from the costs of the tree edges; the potential of the root stays.
     *
     * @return the largest size of a potential
     */
    double refresh(double[] costs) {
        double largest = 0;
        for (int node : topDown()) {
            int above = parent[node];
            if (above != NONE) {
                depth[node] = depth[above] + 1;
                potential[node] = costs[edge(node)] - potential[above];
                largest = Math.max(largest, Math.abs(potential[node]));
            }
        }
        return largest;
    }
}
