package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.data.table.CellRule;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleToIntFunction;

/** The cells of a column as a rule from values to their numbers. */
final class ColumnCells implements CellRule {
    private final DoubleToIntFunction ofFinite;
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final int missing;
    private final int nan;
    private final int negativeInfinity;
    private final int positiveInfinity;

    private ColumnCells(CellSet cells, DoubleToIntFunction ofFinite) {
        this.ofFinite = ofFinite;
        missing = cells.indexOf(Cell.Type.MISSING);
        nan = cells.indexOf(Cell.Type.NAN);
        negativeInfinity = cells.indexOf(Cell.Type.NEGATIVE_INFINITY);
        positiveInfinity = cells.indexOf(Cell.Type.POSITIVE_INFINITY);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.spec(i).type() == Cell.Type.CATEGORY) {
                byLabel.put(cells.spec(i).label(), i);
            }
        }
    }

    /** The cells that a scan of an ordered column made. */
    static ColumnCells ordered(CellSet cells, OrderedScan scan) {
        return new ColumnCells(cells, scan.finder(cells));
    }

    /** The cells of categories. */
    static ColumnCells nominal(CellSet cells) {
        return new ColumnCells(cells, value -> LEFT_OUT);
    }

    @Override
    public int ofNumber(double value) {
        if (Double.isNaN(value)) {
            return nan;
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? negativeInfinity : positiveInfinity;
        }
        return ofFinite.applyAsInt(value);
    }

    @Override
    public int ofText(String text) {
        return byLabel.getOrDefault(text, LEFT_OUT);
    }

    @Override
    public int ofMissing() {
        return missing;
    }
}
