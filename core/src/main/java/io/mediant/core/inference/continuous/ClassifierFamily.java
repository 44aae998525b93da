package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;

/** A way to learn which of two samples a point is from. */
public interface ClassifierFamily {
    /** The name that results show. */
    String name();

    /**
     * Learns from labelled points; both sides count as equally frequent, whatever their sizes.
     *
     * @param reference points without weights, at least two
     * @param current points of as many dimensions, at least two
     */
    LogOdds fit(PointCloud reference, PointCloud current);

    /** A learnt judge. */
    @FunctionalInterface
    interface LogOdds {
        /** Returns ln(P(reference)/P(current)) of a point, both sides equally frequent beforehand. */
        double of(double[] point);
    }
}
