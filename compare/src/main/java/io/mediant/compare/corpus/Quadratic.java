package io.mediant.compare.corpus;

import java.util.Optional;

/**
 * The Jensen-Shannon divergence of order 2 (Tsallis entropies; Gerlach, Font-Clos, Altmann 2016), in its own unit: 1/4 sum (p - q)^2, at most 1/4.
 *
 * @param plugIn of the samples' shares
 * @param unbiased estimate without bias; may be negative
 * @param normalized plug-in over the largest value that the sides' own entropies allow, 0 to 1
 * @param interval of the unbiased estimate, from the spread of documents; empty without documents
 */
public record Quadratic(double plugIn, double unbiased, double normalized, Optional<Range> interval) {

    /** An interval of some confidence. */
    public record Range(double low, double high, double confidence) {}
}
