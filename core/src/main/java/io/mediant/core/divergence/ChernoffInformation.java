package io.mediant.core.divergence;

/**
 * The Chernoff information of two distributions and the order at which it is reached.
 *
 * @param value from 0 to infinity, in the unit of the measure that found it
 * @param order the maximising order α, from 0 to 1; 0 or 1 where the largest value is the limit at that end, ½ where every order gives the
 *     same value
 */
public record ChernoffInformation(double value, double order) {}
