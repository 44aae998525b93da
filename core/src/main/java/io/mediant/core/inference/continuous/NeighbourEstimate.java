package io.mediant.core.inference.continuous;

/**
 * A divergence estimated from nearest neighbours.
 *
 * @param nats the estimate; may be slightly negative, and is not truncated
 * @param points points of each side that were used
 * @param neighbours k
 * @param tied points with k or more twins on their own side, which were counted as atoms
 * @param seed of the thinning of the larger side
 */
public record NeighbourEstimate(double nats, int points, int neighbours, int tied, long seed) {}
