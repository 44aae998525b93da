package io.mediant.compare;

/**
 * The test of "both sides come from one law".
 *
 * @param method name of the test
 * @param p p-value, never 0
 * @param q p-value after Benjamini-Hochberg over the compared columns
 * @param permutations number of permutations behind {@code p}
 */
public record Significance(String method, double p, double q, int permutations) {}
