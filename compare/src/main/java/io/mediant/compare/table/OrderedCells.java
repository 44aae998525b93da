package io.mediant.compare.table;

/**
 * The cells of an ordered column with a coarser and a finer reading of the same rows.
 *
 * @param cells the cells that are reported
 * @param half about half as many; null where the rule allows no other reading
 * @param twice about twice as many; null where the rule allows no other reading
 */
record OrderedCells(CellSet cells, CellCounts half, CellCounts twice) {

    static OrderedCells without(CellSet cells) {
        return new OrderedCells(cells, null, null);
    }
}
