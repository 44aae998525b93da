package io.mediant.core.transport.internal;

/**
 * The network simplex method for the transportation problem: minimise Σ c_ij x_ij with x ≥ 0, row sums the supply and column sums
 * the demand.
 *
 * <p>From a feasible tree, an edge of negative reduced cost enters; flow is pushed around the cycle it closes until an edge of the
 * cycle is empty, and that edge leaves. Masses are whole numbers, so flows are exact and ties are ties. Of several empty edges the
 * last one on the cycle, seen from its uppermost node in the direction of the flow, leaves: the tree stays strongly feasible, and
 * the method cannot cycle.
 *
 * <p>Potentials gather rounding errors of the order of 1e-16 of the largest one per pivot; at the end they are computed afresh from
 * the tree and the search is repeated until a fresh set passes. Reduced costs down to -2^-46 of the largest potential count as 0.
 *
 * <p>Sources: W. H. Cunningham (1976), doi:10.1007/BF01580667; R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network Flows" (1993),
 * chapter 11.
 */
public final class NetworkSimplex {
    private static final double OPTIMALITY = 0x1p-46;

    private final double[] costs;
    private final TransportTree tree;
    private final EnteringEdge entering;
    private long iterations;
    private boolean optimal;

    private NetworkSimplex(double[] costs, StartingTree start) {
        this.costs = costs;
        this.tree = start.tree();
        this.iterations = start.pivots();
        this.entering = new EnteringEdge(costs, tree);
    }

    /**
     * Solves the problem, or stops at the limit.
     *
     * @param costs row after row, finite, not copied
     * @param masses supply of the rows and demand of the columns
     * @param limit the largest number of pivots, those for the start among them
     */
    public static NetworkSimplex solve(double[] costs, WholeMasses masses, long limit) {
        NetworkSimplex simplex =
                new NetworkSimplex(costs, StartingTree.of(costs, masses.supply(), masses.demand(), limit));
        simplex.run(limit);
        return simplex;
    }

    /** The number of pivots, those of a coarser problem that gave the start among them. */
    public long iterations() {
        return iterations;
    }

    /** Whether no edge of negative reduced cost is left. */
    public boolean optimal() {
        return optimal;
    }

    TransportTree tree() {
        return tree;
    }

    /** The dual potentials of the columns. */
    public double[] columnPotentials() {
        double[] potentials = new double[tree.columns];
        System.arraycopy(tree.potential, tree.rows, potentials, 0, tree.columns);
        return potentials;
    }

    /** For given potentials of the columns, the largest potentials of the rows that leave no reduced cost negative. */
    public static double[] rowPotentials(double[] costs, double[] columnPotentials) {
        int columns = columnPotentials.length;
        double[] potentials = new double[costs.length / columns];
        for (int k = 0, row = 0; row < potentials.length; row++) {
            double lowest = Double.POSITIVE_INFINITY;
            for (int column = 0; column < columns; column++, k++) {
                lowest = Math.min(lowest, costs[k] - columnPotentials[column]);
            }
            potentials[row] = lowest;
        }
        return potentials;
    }

    private void run(long limit) {
        boolean fresh = true;
        entering.tolerate(OPTIMALITY * tree.refresh(costs));
        while (!optimal) {
            if (entering.find()) {
                if (iterations == limit) {
                    return;
                }
                pivot();
                iterations++;
                fresh = false;
            } else {
                optimal = fresh;
                entering.tolerate(OPTIMALITY * tree.refresh(costs));
                fresh = true;
            }
        }
    }

    private void pivot() {
        int row = entering.row();
        int column = tree.rows + entering.column();
        int join = join(row, column);
        int[] parent = tree.parent;
        long[] flow = tree.flow;
        long amount = Long.MAX_VALUE;
        int leaving = TransportTree.NONE;
        boolean leavesBelowRow = true;
        for (int node = row; node != join; node = parent[node]) {
            if (tree.isRow(node) && flow[node] < amount) {
                amount = flow[node];
                leaving = node;
            }
        }
        for (int node = column; node != join; node = parent[node]) {
            if (!tree.isRow(node) && flow[node] <= amount) {
                amount = flow[node];
                leaving = node;
                leavesBelowRow = false;
            }
        }
        if (amount > 0) {
            push(row, join, -amount);
            push(column, join, amount);
        }
        if (leavesBelowRow) {
            tree.move(leaving, row, column, amount, entering.reducedCost());
        } else {
            tree.move(leaving, column, row, amount, entering.reducedCost());
        }
    }

    /** Adds {@code upward} to the flow of the edges below rows on the way up, and takes it from those below columns. */
    private void push(int from, int join, long upward) {
        for (int node = from; node != join; node = tree.parent[node]) {
            tree.flow[node] += tree.isRow(node) ? upward : -upward;
        }
    }

    private int join(int first, int second) {
        int[] parent = tree.parent;
        int[] depth = tree.depth;
        int a = first;
        int b = second;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }
}
