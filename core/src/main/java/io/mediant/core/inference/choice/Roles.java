package io.mediant.core.inference.choice;

/** What the two sides are to each other. */
public enum Roles {
    /** Neither is the standard for the other: two tables, two corpora, two generators. */
    PEERS,
    /** The reference is the truth, the current side a model that has to cover it. */
    TRUTH_AND_MODEL
}
