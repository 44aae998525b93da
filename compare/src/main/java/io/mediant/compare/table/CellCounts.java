package io.mediant.compare.table;

/** Rows of both sides in cells that need no names, and for each cell the reported cell that it is part of or holds. */
final class CellCounts {
    private final long[] reference;
    private final long[] current;
    private final int[] parents;

    CellCounts(long[] reference, long[] current, int[] parents) {
        this.reference = reference;
        this.current = current;
        this.parents = parents;
    }

    long[] reference() {
        return reference;
    }

    long[] current() {
        return current;
    }

    /** For cells finer than the reported ones: the index of the reported cell. Empty for coarser cells. */
    int[] parents() {
        return parents;
    }
}
