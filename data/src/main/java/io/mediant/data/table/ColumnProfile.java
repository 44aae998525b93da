package io.mediant.data.table;

/**
 * What one scan says of a column of one side.
 *
 * @param rows all rows
 * @param missing rows without a value, unreadable ones included
 * @param unreadable rows whose text could not be read as the type that the user asked for
 * @param fractional rows that hold a number that is not whole; all rows for columns that are not of whole numbers
 * @param nan rows that hold NaN
 * @param negativeInfinity rows that hold minus infinity
 * @param positiveInfinity rows that hold plus infinity
 * @param minimum smallest finite value; NaN where there is none
 * @param maximum largest finite value; NaN where there is none
 * @param distinct number of distinct values; for ordered columns an estimate, within a few per cent
 * @param meanLength mean length of texts in characters; 0 for other types
 */
public record ColumnProfile(
        long rows,
        long missing,
        long unreadable,
        long fractional,
        long nan,
        long negativeInfinity,
        long positiveInfinity,
        double minimum,
        double maximum,
        long distinct,
        double meanLength) {

    /** The same profile with what is known of texts once they have been read. */
    public ColumnProfile withTexts(long distinctTexts, double length) {
        return new ColumnProfile(
                rows,
                missing,
                unreadable,
                fractional,
                nan,
                negativeInfinity,
                positiveInfinity,
                minimum,
                maximum,
                distinctTexts,
                length);
    }

    /** Rows with a value. */
    public long values() {
        return rows - missing;
    }

    /** Rows with a finite number. */
    public long finite() {
        return values() - nan - negativeInfinity - positiveInfinity;
    }
}
