package io.mediant.data.table;

/** The cell that a value of a column belongs to, numbered from 0; {@link #LEFT_OUT} where it belongs to none. */
public interface CellRule {
    /** The row is not counted. */
    int LEFT_OUT = -1;

    /** The cell of a number, which may be infinite or NaN. */
    int ofNumber(double value);

    /** The cell of a text. */
    int ofText(String text);

    /** The cell of rows without a value. */
    int ofMissing();
}
