package io.mediant.core.divergence;

/**
 * A lower bound of an f-divergence, estimated from a critic's scores of two samples.
 *
 * @param value the estimate, perhaps negative; -∞ where f* is infinite at some score of the current sample
 * @param standardError the standard error of the estimate for this critic, +∞ beside -∞
 * @param referenceSize the number of reference draws
 * @param currentSize the number of current draws
 */
public record VariationalBound(double value, double standardError, int referenceSize, int currentSize) {}
