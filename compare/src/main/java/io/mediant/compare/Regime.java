package io.mediant.compare;

/** Whether the Jensen-Shannon divergence was the right tool for a column. */
public enum Regime {
    /** The two sides overlap: the value says how far apart they are. */
    INFORMATIVE,
    /** The value is within 1 % of its maximum: it says "apart", but no longer how far. */
    PINNED,
    /** Too few rows for the number of cells: no interval can be trusted. */
    TOO_LITTLE_DATA
}
