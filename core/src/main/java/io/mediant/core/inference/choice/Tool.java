package io.mediant.core.inference.choice;

/** The measure to read. */
public enum Tool {
    /** The Jensen-Shannon divergence: symmetric and bounded, for peers that overlap. */
    JENSEN_SHANNON,
    /** The Kullback-Leibler divergence of the model from the truth. */
    KULLBACK_LEIBLER,
    /** The Wasserstein distance: how far, in the data's own unit, also between sides that do not overlap. */
    WASSERSTEIN,
    /** The cells' shares themselves, where sides do not overlap and no distance is defined between their values. */
    SHARES,
    /** None yet: more rows are needed, not another measure. */
    NONE
}
