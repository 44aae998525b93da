package io.mediant.core.transport;

/**
 * A sliced Wasserstein distance, estimated from random directions.
 *
 * @param value the estimate, at least 0, in the unit of the data
 * @param standardError of the estimate, from the spread over the directions (by the delta method); NaN for a single direction
 * @param order the order p
 * @param projections the number of directions
 * @param seed that the directions were drawn from
 */
public record SlicedDistance(double value, double standardError, double order, int projections, long seed) {}
