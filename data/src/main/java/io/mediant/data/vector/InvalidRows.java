package io.mediant.data.vector;

import java.util.List;

/**
 * Rows whose vectors cannot be compared. A row counts once: as missing, else as NaN, else as infinite.
 *
 * @param examined number of rows that were looked at
 * @param missing rows that lack a number
 * @param nan rows with NaN
 * @param infinite rows with an infinite number
 * @param first the first of them, at most {@value #NAMED}, counted from 0 in the source
 */
public record InvalidRows(long examined, long missing, long nan, long infinite, List<Long> first) {
    /** How many rows are named. */
    public static final int NAMED = 10;

    public InvalidRows {
        first = List.copyOf(first);
    }

    /** How many there are. */
    public long count() {
        return missing + nan + infinite;
    }
}
