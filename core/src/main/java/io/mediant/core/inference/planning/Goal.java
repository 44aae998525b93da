package io.mediant.core.inference.planning;

/** What a comparison of two samples is planned to show. */
public enum Goal {
    /** That the two laws differ at all: the test against "one law" is significant. */
    DIFFERENCE,
    /** Drift: the interval lies above the tolerance, and the test is significant. */
    DRIFT,
    /** Stability: the interval lies below the tolerance. */
    STABLE
}
