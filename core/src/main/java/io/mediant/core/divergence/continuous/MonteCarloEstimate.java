package io.mediant.core.divergence.continuous;

/**
 * A divergence estimated from random draws.
 *
 * @param value the estimate; of a divergence without bias, of the Hellinger distance through the root of an estimate without bias
 * @param standardError the standard deviation of the estimate, itself estimated
 * @param draws the number of draws from each side
 * @param seed the seed that they followed from
 */
public record MonteCarloEstimate(double value, double standardError, long draws, long seed) {}
