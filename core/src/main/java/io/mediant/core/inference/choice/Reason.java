package io.mediant.core.inference.choice;

/** Why a tool was chosen. */
public enum Reason {
    /** Peers that overlap: each side pays against the mixture. */
    OVERLAPPING_PEERS,
    /** A truth judges a model that covers it. */
    MODEL_COVERS_TRUTH,
    /** A model gives nothing to what the truth holds, so Kullback-Leibler is infinite; the bounded divergence stays finite. */
    MODEL_MISSES_TRUTH,
    /** The sides do not overlap, and their values have distances between them. */
    APART_WITH_DISTANCES,
    /** The sides do not overlap, and there is no distance between their values. */
    APART_WITHOUT_DISTANCES,
    /** Too few rows for the cells. */
    TOO_LITTLE_DATA
}
