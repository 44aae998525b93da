package io.mediant.compare;

import java.util.List;

/** Something about the comparison as a whole that a reader should know before reading the columns. */
public sealed interface Notice {

    /** Columns that only one side has. */
    record ColumnsOnOneSide(boolean reference, List<String> names) implements Notice {
        public ColumnsOnOneSide {
            names = List.copyOf(names);
        }
    }

    /** Rows that satisfy both predicates and are counted on both sides. */
    record RowsOnBothSides(long rows) implements Notice {}

    /** Values of a column read as numbers on request that are not numbers and count as missing. */
    record UnreadableAsMissing(String column, long reference, long current) implements Notice {}
}
