package io.mediant.core.inference.test;

import java.util.random.RandomGenerator;

/**
 * Multivariate hypergeometric distribution: the counts per cell of n rows taken without replacement from cells that hold
 * given totals. It is the law of one side's counts when the rows' labels are permuted.
 *
 * <p>A draw goes down a balanced binary tree over the cells, from the root with n rows to the leaves, with one
 * {@link Hypergeometric} draw per inner node: about K - 1 draws for K cells, independent of the number of rows. Immutable.
 */
public final class MultivariateHypergeometric {
    private final DyadicCounts totals;

    private MultivariateHypergeometric(DyadicCounts totals) {
        this.totals = totals;
    }

    /**
     * Returns the distribution over cells with the given totals.
     *
     * @param totals rows in each cell, at least 0; at least one cell and at most 2^53 rows
     * @throws IllegalArgumentException if there are no cells or a total is negative
     */
    public static MultivariateHypergeometric of(long[] totals) {
        if (totals.length == 0) {
            throw new IllegalArgumentException("there are no cells to draw from; give at least one total");
        }
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] < 0) {
                throw new IllegalArgumentException(
                        "total " + i + " is " + totals[i] + "; totals are numbers of rows and cannot be negative");
            }
        }
        return new MultivariateHypergeometric(DyadicCounts.of(totals));
    }

    /**
     * Draws n rows and writes their number in each cell to {@code out}.
     *
     * @param n rows to draw, from 0 to the sum of the totals
     * @param out one element per cell; overwritten
     * @throws IllegalArgumentException if n is out of range or {@code out} has another length than the totals
     */
    public void draw(long n, RandomGenerator random, long[] out) {
        if (n < 0 || n > totals.root()) {
            throw new IllegalArgumentException("cannot draw " + n + " of " + totals.root()
                    + " rows; give a number from 0 to the sum of the totals");
        }
        if (out.length != totals.leaves()) {
            throw new IllegalArgumentException(
                    "the output has " + out.length + " cells and the totals have " + totals.leaves());
        }
        long[] tree = new long[totals.size()];
        totals.permute(n, random, tree);
        for (int i = 0; i < out.length; i++) {
            out[i] = tree[totals.leaf(i)];
        }
    }
}
