package io.mediant.compare.policy;

/** A kind that the user sets for a column instead of the inferred one. */
public enum TypeOverride {
    NUMERIC,
    CATEGORICAL,
    BOOLEAN,
    DATETIME,
    IDENTIFIER,
    TEXT
}
