package io.mediant.compare.embedding;

import java.util.List;

/**
 * A direction in which the clouds differ, found on one half of the vectors and measured on the other.
 *
 * @param kind in what they differ along it
 * @param effect for {@link Kind#MEAN} the difference of means, current less reference, in standard deviations of the reference; for
 *     {@link Kind#SPREAD} the ratio of standard deviations, current over reference
 * @param dimensions the dimensions with the largest weights, 0-based
 * @param weights their weights, of a vector of length 1
 */
public record Direction(Kind kind, double effect, List<Integer> dimensions, List<Double> weights) {
    public Direction {
        dimensions = List.copyOf(dimensions);
        weights = List.copyOf(weights);
    }

    /** In what clouds differ along a direction. */
    public enum Kind {
        MEAN,
        SPREAD
    }
}
