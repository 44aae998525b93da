package io.mediant.compare;

/** The answer about one column, or about the whole comparison. */
public enum Status {
    /** The interval of the Jensen-Shannon divergence lies below the tolerance. */
    STABLE,
    /** The interval lies above the tolerance, and the test holds after correction for many columns. */
    DRIFT,
    /** The data at hand cannot decide between the two. */
    INCONCLUSIVE,
    /** Not compared, for a stated reason. */
    SKIPPED
}
