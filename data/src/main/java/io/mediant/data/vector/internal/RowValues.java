package io.mediant.data.vector.internal;

import java.util.Optional;

/** One text for each row, where there is one. Safe for use by several threads. */
public interface RowValues {
    /** Number of rows. */
    long rows();

    /** The text of a row; empty if it is missing. */
    Optional<String> at(long row);
}
