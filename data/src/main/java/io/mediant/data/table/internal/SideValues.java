package io.mediant.data.table.internal;

import java.util.Map;

/** The values of one column of one side with the number of rows of each, apart from the table they came from. */
public sealed interface SideValues {

    /** Number of distinct values. */
    long distinct();

    /** Categories with the number of rows of each. */
    record Categories(Map<String, Long> counts) implements SideValues {
        @Override
        public long distinct() {
            return counts.size();
        }
    }

    /** Numbers in rising order. */
    non-sealed interface Sorted extends SideValues {
        /** Begins to read. */
        Ascending open();
    }
}
