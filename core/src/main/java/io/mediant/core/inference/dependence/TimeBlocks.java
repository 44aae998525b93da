package io.mediant.core.inference.dependence;

/**
 * Two samples in the order of time, cut into contiguous blocks that are exchanged as wholes.
 *
 * <p>Blocks are of one length for both sides, the longer of what {@link BlockLength} finds for each; a side's rows are shared evenly
 * among as many blocks as fit. Where a side's autocorrelation does not fall to noise within a quarter of its rows, no length is long
 * enough and the side is one block, as is a single row, with which {@link GroupPermutation} answers that there are too few.
 *
 * @param counts the blocks as groups
 * @param length rows of a block, at least
 * @param reference what the reference's own series asks for
 * @param current what the current side's own series asks for
 */
public record TimeBlocks(GroupedCounts counts, int length, BlockLength reference, BlockLength current) {

    /**
     * Cuts two series.
     *
     * @param reference the cell of each row of the reference in the order of time, at least 1
     * @param current the same for the current side
     * @param cells number of cells
     * @throws IllegalArgumentException if a side has no rows or a cell is out of range
     */
    public static TimeBlocks of(int[] reference, int[] current, int cells) {
        BlockLength left = BlockLength.of(reference, cells);
        BlockLength right = BlockLength.of(current, cells);
        int length = Math.max(left.rows(), right.rows());
        GroupedCounts.Builder counts = GroupedCounts.builder(cells);
        int blocks = blocks(reference, left, length);
        for (int t = 0; t < reference.length; t++) {
            counts.addReference(block(t, reference.length, blocks), reference[t], 1);
        }
        for (int t = 0; t < current.length; t++) {
            counts.addCurrent(blocks + block(t, current.length, blocks(current, right, length)), current[t], 1);
        }
        return new TimeBlocks(counts.build(), length, left, right);
    }

    private static int blocks(int[] series, BlockLength own, int length) {
        return own.conclusive() ? Math.max(1, series.length / length) : 1;
    }

    private static int block(int row, int rows, int blocks) {
        return (int) ((long) row * blocks / rows);
    }
}
