package io.mediant.compare;

import java.util.Optional;

/**
 * The test of "both sides come from one law".
 *
 * @param method name of the test
 * @param p p-value, never 0
 * @param q p-value after Benjamini-Hochberg over the compared columns
 * @param permutations number of permutations behind {@code p}
 * @param effectiveRows what rows in groups or in time are worth; empty for independent rows, and where there are too few groups to say
 */
public record Significance(String method, double p, double q, int permutations, Optional<EffectiveRows> effectiveRows) {

    /** The test of independent rows. */
    public Significance(String method, double p, double q, int permutations) {
        this(method, p, q, permutations, Optional.empty());
    }

    /**
     * How many independent rows would tell as much about the column's divergence.
     *
     * @param reference for the reference
     * @param current for the current side
     */
    public record EffectiveRows(double reference, double current) {}
}
