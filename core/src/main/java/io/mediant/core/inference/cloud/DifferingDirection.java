package io.mediant.core.inference.cloud;

import java.util.List;

/**
 * A direction along which two clouds differ, found on one half of the rows and measured on the other.
 *
 * @param kind what it was looked for by
 * @param fittedEffect the effect on the half it was found on, which flatters: the standardised difference of the means for {@link Kind#MEAN}, the
 *     ratio of the spreads for {@link Kind#SPREAD}
 * @param standardisedDifference on the other half, the difference of the means over the root of the mean variance
 * @param spreadRatio on the other half, the current side's standard deviation over the reference's
 * @param p on the other half, two-sided: of equal means (Welch) for {@code MEAN}, of equal variances for {@code SPREAD} (a score for the
 *     logarithm of their ratio that allows for any fourth moment); from the normal law, so for some fifty rows a side and more
 * @param q after Benjamini and Hochberg, over the directions
 * @param coordinates of length 1; towards the current side for {@code MEAN}, else with a positive largest coordinate
 */
public record DifferingDirection(
        Kind kind,
        double fittedEffect,
        double standardisedDifference,
        double spreadRatio,
        double p,
        double q,
        List<Double> coordinates) {
    /** What a direction was looked for by. */
    public enum Kind {
        /** The largest standardised difference of the means: Fisher's linear discriminant. */
        MEAN,
        /** An extreme ratio of the variances: a generalised eigenvector of the covariances. */
        SPREAD
    }

    /** Copies the list. */
    public DifferingDirection {
        coordinates = List.copyOf(coordinates);
    }
}
