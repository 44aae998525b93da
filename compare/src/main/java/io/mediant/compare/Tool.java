package io.mediant.compare;

/** The measure that answers for a column whose two sides are peers. */
public enum Tool {
    /** The Jensen-Shannon divergence: the sides overlap. */
    JENSEN_SHANNON,
    /** The Wasserstein distance: the sides no longer overlap, and their values have distances. */
    WASSERSTEIN,
    /** The shares of the cells: the sides no longer overlap, and their values have no distances. */
    SHARES,
    /** None yet: too few rows. */
    NONE
}
