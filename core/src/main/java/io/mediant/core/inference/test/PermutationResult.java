package io.mediant.core.inference.test;

import io.mediant.core.inference.internal.Exceedances;

/**
 * Outcome of a permutation test that two samples come from one law.
 *
 * @param method what was permuted and which statistic was computed
 * @param statistic the statistic of the samples; larger is more evidence against one law
 * @param p (1 + reached)/(1 + R); where the test stopped early, reached/permutations. Never 0
 * @param permutations number of permutations that were drawn
 * @param reached how many of them gave a statistic at least as large
 * @param stoppedEarly whether drawing ended with the wanted number of exceedances, before all R permutations
 * @param seed that the permutations were drawn from
 */
public record PermutationResult(
        String method, double statistic, double p, int permutations, int reached, boolean stoppedEarly, long seed) {

    static PermutationResult of(String method, double statistic, Exceedances drawn, long seed) {
        return new PermutationResult(
                method, statistic, drawn.p(), drawn.drawn(), drawn.reached(), drawn.stopped(), seed);
    }
}
