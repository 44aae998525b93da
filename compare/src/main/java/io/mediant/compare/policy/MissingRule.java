package io.mediant.compare.policy;

/** What happens to rows without a value (and to NaN). */
public enum MissingRule {
    /** They are a cell of their own: a changed share of missing values counts as a difference. */
    CELL,
    /** They are left out. */
    DROP
}
