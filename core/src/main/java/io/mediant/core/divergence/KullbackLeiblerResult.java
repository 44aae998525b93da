package io.mediant.core.divergence;

import java.util.List;

/**
 * A Kullback-Leibler divergence and, where it is infinite, the reason.
 *
 * @param nats from 0 to infinity
 * @param infiniteBecause the indices of the outcomes that the first distribution has and the second lacks, ascending;
 *     empty exactly where {@code nats} is finite
 */
public record KullbackLeiblerResult(double nats, List<Integer> infiniteBecause) {
    /** Copies the list. */
    public KullbackLeiblerResult {
        infiniteBecause = List.copyOf(infiniteBecause);
    }

    /** Whether some outcome of the first distribution is absent from the second. */
    public boolean isInfinite() {
        return !infiniteBecause.isEmpty();
    }
}
