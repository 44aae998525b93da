package io.mediant.data.vector;

import java.util.List;

/** Something that a reader of the result should know, but that does not stop it. Names are untrusted text. */
public sealed interface VectorNotice {
    /**
     * Rows that are not valid were left out, as was asked for.
     *
     * @param source where they come from
     * @param rows which and why
     */
    record RowsDropped(String source, InvalidRows rows) implements VectorNotice {}

    /**
     * A random part of the rows was taken, without replacement, each row with the same chance.
     *
     * @param source where they come from
     * @param rows rows of the source
     * @param taken rows drawn, before any are dropped
     * @param seed draws the same rows again
     */
    record RowsSampled(String source, long rows, int taken, long seed) implements VectorNotice {}

    /**
     * No column of vectors was named: all columns of numbers were taken as dimensions.
     *
     * @param source where they come from
     * @param columns the columns in their order
     */
    record ColumnsTaken(String source, List<String> columns) implements VectorNotice {
        public ColumnsTaken {
            columns = List.copyOf(columns);
        }
    }
}
