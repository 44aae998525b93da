package io.mediant.core.inference.test;

/**
 * Outcome of a test that two samples come from one distribution.
 *
 * @param method how the p value was made
 * @param statistic the test statistic; larger is more evidence against one distribution
 * @param p probability of a statistic at least as large if both samples came from one distribution, in (0, 1]; a permutation
 *     p is never 0
 * @param permutations number of permutations behind {@code p}; 0 for an asymptotic p
 */
public record TestResult(String method, double statistic, double p, int permutations) {}
