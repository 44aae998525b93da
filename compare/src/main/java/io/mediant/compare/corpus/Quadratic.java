package io.mediant.compare.corpus;

import java.util.Optional;

/**
 * The Jensen-Shannon divergence of order 2 (Tsallis entropies; Gerlach, Font-Clos, Altmann 2016), in its own unit: 1/4 sum (p - q)^2, at most 1/4.
 *
 * @param plugIn of the samples' shares
 * @param unbiased estimate without bias for independent tokens; may be negative
 * @param normalized plug-in over the largest value that the sides' own entropies allow, 0 to 1
 * @param documents estimate from pairs of tokens of different documents; empty where there are fewer than three documents a side
 */
public record Quadratic(double plugIn, double unbiased, double normalized, Optional<FromDocuments> documents) {

    /**
     * An estimate that does not take tokens of one document as independent, with its interval.
     *
     * @param unbiased the estimate; may be negative
     * @param low lower end
     * @param high upper end
     * @param confidence of the interval
     */
    public record FromDocuments(double unbiased, double low, double high, double confidence) {}
}
