package io.mediant.core.inference.estimator;

import java.util.List;

/**
 * An estimate of the Kullback-Leibler divergence KL(p‖q) behind two samples, in nats.
 *
 * @param nats the estimate; perhaps +∞, perhaps slightly negative: the estimator says which
 * @param uncovered the cells that the reference sample has and the current one lacks, ascending. If there are any, the samples cannot tell
 *     whether the divergence is finite
 * @param method the estimator's name, such as "Zhang-Grabchak"
 */
public record KullbackLeiblerEstimate(double nats, List<Integer> uncovered, String method) {
    /** Copies the list. */
    public KullbackLeiblerEstimate {
        uncovered = List.copyOf(uncovered);
    }

    /** Whether the current sample has every cell that the reference has. */
    public boolean isCovered() {
        return uncovered.isEmpty();
    }
}
