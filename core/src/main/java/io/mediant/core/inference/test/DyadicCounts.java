package io.mediant.core.inference.test;

import java.util.random.RandomGenerator;

/**
 * Counts of ordered cells, and of their dyadic unions, as a heap-ordered binary tree: node 1 is the root, nodes 2i and 2i + 1
 * are the halves of node i. K cells that are not a power of two are spread evenly over the next power of two's leaves.
 */
final class DyadicCounts {
    private final int leaves;
    private final int width;
    private final long[] nodes;

    private DyadicCounts(int leaves, int width, long[] nodes) {
        this.leaves = leaves;
        this.width = width;
        this.nodes = nodes;
    }

    /** Returns the tree over at least one cell. */
    static DyadicCounts of(long[] cells) {
        int width = Math.max(1, Integer.highestOneBit(2 * cells.length - 1));
        DyadicCounts tree = new DyadicCounts(cells.length, width, new long[2 * width]);
        for (int i = 0; i < cells.length; i++) {
            tree.nodes[tree.leaf(i)] = cells[i];
        }
        for (int node = width - 1; node >= 1; node--) {
            tree.nodes[node] = tree.nodes[2 * node] + tree.nodes[2 * node + 1];
        }
        return tree;
    }

    /** Returns the node of cell {@code i}. */
    int leaf(int i) {
        return width + (int) ((long) i * width / leaves);
    }

    int leaves() {
        return leaves;
    }

    /** Returns the number of leaves of the tree, a power of two at least the number of cells. */
    int width() {
        return width;
    }

    /** Returns the length of the node array; index 0 is not used. */
    int size() {
        return nodes.length;
    }

    long root() {
        return nodes[1];
    }

    long node(int i) {
        return nodes[i];
    }

    /** Copies the nodes to {@code out}. */
    void copyTo(long[] out) {
        System.arraycopy(nodes, 0, out, 0, nodes.length);
    }

    /** Draws {@code n} of the tree's rows without replacement and writes their counts to every node of {@code out}. */
    void permute(long n, RandomGenerator random, long[] out) {
        out[1] = n;
        for (int node = 1; node < width; node++) {
            long left = nodes[2 * node];
            long drawn = out[node];
            long taken;
            if (drawn == 0 || left == 0) {
                taken = 0;
            } else if (left == nodes[node]) {
                taken = drawn;
            } else {
                taken = Hypergeometric.of(nodes[node], left, drawn).sample(random);
            }
            out[2 * node] = taken;
            out[2 * node + 1] = drawn - taken;
        }
    }
}
