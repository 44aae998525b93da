package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random rows of two clouds in random order, in blocks of equal size that permutations move as wholes: first the reference's blocks, then those of the current side.
 *
 * <p>The permutations of blocks are a group, so a test by them keeps its level as one by permutations of rows does, and needs only sums over pairs of blocks. Up to 512 rows a block is one
 * row. A side that is more than eight times the other is cut to that; rows that fill no block are left out. Source: J. Hemerik, J. Goeman (2018), doi:10.1007/s11749-017-0571-1.
 */
final class BlockedRows {
    private static final int MOST_BLOCKS = 512;
    private static final int LARGEST_RATIO = 8;

    private final double[][] rows;
    private final int ofReference;
    private final int blockRows;

    private BlockedRows(double[][] rows, int ofReference, int blockRows) {
        this.rows = rows;
        this.ofReference = ofReference;
        this.blockRows = blockRows;
    }

    static BlockedRows of(PointCloud reference, PointCloud current, int most, long seed) {
        int n = Math.min(most, reference.size());
        int m = Math.min(most, current.size());
        n = (int) Math.min(n, (long) LARGEST_RATIO * m);
        m = (int) Math.min(m, (long) LARGEST_RATIO * n);
        int block = (n + m + MOST_BLOCKS - 1) / MOST_BLOCKS;
        n -= n % block;
        m -= m % block;
        SplittableRandom random = new SplittableRandom(seed);
        int[] p = CloudRows.drawn(IntStream.range(0, reference.size()).toArray(), n, random);
        int[] q = CloudRows.drawn(IntStream.range(0, current.size()).toArray(), m, random);
        double[][] rows = Arrays.copyOf(CloudRows.of(reference, p, 0, n), n + m);
        System.arraycopy(CloudRows.of(current, q, 0, m), 0, rows, n, m);
        return new BlockedRows(rows, n, block);
    }

    /** The same rows in other coordinates. */
    BlockedRows with(double[][] coordinates) {
        return new BlockedRows(coordinates, ofReference, blockRows);
    }

    double[][] rows() {
        return rows;
    }

    int ofReference() {
        return ofReference;
    }

    int ofCurrent() {
        return rows.length - ofReference;
    }

    int blockRows() {
        return blockRows;
    }

    int blocks() {
        return rows.length / blockRows;
    }

    int blocksOfReference() {
        return ofReference / blockRows;
    }
}
