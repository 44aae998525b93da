package io.mediant.core.inference.choice;

/** What the Jensen-Shannon divergence of two samples can say. */
public enum Regime {
    /** The two sides overlap: the value says how far apart they are. */
    INFORMATIVE,
    /** The value is within 1 % of its maximum: it says "apart", but no longer how far. */
    PINNED,
    /** Too few rows for the number of cells: the value is mostly noise, and no interval can be trusted. */
    TOO_LITTLE_DATA
}
