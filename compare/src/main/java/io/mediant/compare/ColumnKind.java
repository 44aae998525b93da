package io.mediant.compare;

/** What a column holds, as far as a comparison is concerned. */
public enum ColumnKind {
    /** Numbers: ordered, with distances in the column's unit. */
    NUMERIC,
    /** Names without an order. */
    CATEGORICAL,
    /** Two values. */
    BOOLEAN,
    /** Dates, times of day and instants: ordered, with distances in seconds or days. */
    DATETIME,
    /** Free text: not compared as a column. */
    TEXT,
    /** A (nearly) unique key: not compared. */
    IDENTIFIER
}
