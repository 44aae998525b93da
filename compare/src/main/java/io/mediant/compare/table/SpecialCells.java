package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.compare.policy.MissingRule;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.TablePair.Profiles;

/** The cells beside the ordinary ones: infinities, NaN and "missing". A rule may leave the last two out. */
final class SpecialCells {
    /** Label of the cell of rows without a value. */
    static final String MISSING = "(missing)";

    private SpecialCells() {}

    /** Adds the special cells that are occupied. */
    static void addTo(CellSet cells, Profiles profiles, MissingRule rule) {
        ColumnProfile p = profiles.reference();
        ColumnProfile q = profiles.current();
        cells.addIfOccupied(
                CellSet.Spec.special("-inf", Cell.Type.NEGATIVE_INFINITY), p.negativeInfinity(), q.negativeInfinity());
        cells.addIfOccupied(
                CellSet.Spec.special("+inf", Cell.Type.POSITIVE_INFINITY), p.positiveInfinity(), q.positiveInfinity());
        if (rule == MissingRule.CELL) {
            cells.addIfOccupied(CellSet.Spec.special("NaN", Cell.Type.NAN), p.nan(), q.nan());
            cells.addIfOccupied(CellSet.Spec.special(MISSING, Cell.Type.MISSING), p.missing(), q.missing());
        }
    }
}
