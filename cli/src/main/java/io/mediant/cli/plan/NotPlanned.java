package io.mediant.cli.plan;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import java.util.Optional;

/** A column for which nothing is planned. */
public record NotPlanned(String name, Reason reason) {
    private static final int MOST_CELLS = 100_000;

    /** Why nothing is planned. */
    public enum Reason {
        ONE_VALUE,
        TOO_MANY_CELLS,
        TOO_FEW_GROUPS,
        IDENTIFIER,
        FREE_TEXT,
        ALL_MISSING,
        NO_VALUES_ON_ONE_SIDE,
        NAMED_IN_CONDITION,
        UNSUPPORTED_TYPE
    }

    /** Says why nothing is planned for a column; empty where it can be. @param dependent whether rows depend on each other */
    static Optional<NotPlanned> of(ColumnComparison column, boolean dependent) {
        Optional<Reason> reason = column instanceof Compared compared
                ? reason(compared, dependent)
                : Optional.of(reason((Skipped) column));
        return reason.map(why -> new NotPlanned(column.name(), why));
    }

    private static Optional<Reason> reason(Compared column, boolean dependent) {
        long occupied = column.cells().stream()
                .filter(cell -> cell.reference() + cell.current() > 0)
                .count();
        if (occupied < 2) {
            return Optional.of(Reason.ONE_VALUE);
        }
        if (occupied > MOST_CELLS) {
            return Optional.of(Reason.TOO_MANY_CELLS);
        }
        return dependent && column.significance().effectiveRows().isEmpty()
                ? Optional.of(Reason.TOO_FEW_GROUPS)
                : Optional.empty();
    }

    private static Reason reason(Skipped column) {
        return switch (column.why()) {
            case IDENTIFIER -> Reason.IDENTIFIER;
            case FREE_TEXT -> Reason.FREE_TEXT;
            case ALL_MISSING -> Reason.ALL_MISSING;
            case NO_VALUES_ON_ONE_SIDE -> Reason.NO_VALUES_ON_ONE_SIDE;
            case NAMED_IN_CONDITION -> Reason.NAMED_IN_CONDITION;
            case UNSUPPORTED_TYPE -> Reason.UNSUPPORTED_TYPE;
        };
    }
}
