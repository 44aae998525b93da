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

    /** Rows with the same value of a column come as a whole: whole groups were exchanged, and intervals allow for them. */
    record WholeGroups(String column, long reference, long current) implements Notice {}

    /** Rows near each other in time are alike: blocks of time were exchanged, and intervals allow for them. */
    record BlocksOfTime(String column) implements Notice {}
}
