package io.mediant.data.table;

/** What the values of a table's column are. */
public enum ColumnType {
    /** Whole, decimal or floating-point numbers. */
    NUMBER,
    /** True and false. */
    BOOLEAN,
    /** Dates and instants. */
    INSTANT,
    /** Times of day. */
    TIME_OF_DAY,
    /** Texts. */
    STRING,
    /** No value in any row, so that nothing is known. */
    EMPTY,
    /** Lists, structures, maps, intervals, binary values. */
    UNSUPPORTED
}
