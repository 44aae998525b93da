package io.mediant.data.table.internal;

import java.io.Closeable;

/** Distinct values in rising order, each with a number of rows. */
public interface Ascending extends Closeable {

    /** Whether a value is left. */
    boolean available();

    /** The next value; NaN where none is left. */
    double value();

    /** Takes all rows whose value equals {@code wanted}, which is not above the next value. */
    long take(double wanted);
}
