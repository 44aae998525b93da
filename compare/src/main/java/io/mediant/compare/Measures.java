package io.mediant.compare;

import java.util.List;

/**
 * The other measures over the same cells as the Jensen-Shannon divergence.
 *
 * @param sizeWeightedNats Jensen-Shannon divergence with weights n/(n+m) and m/(n+m), in nats
 * @param klForwardNats Kullback-Leibler divergence of the reference from the current side, in nats; may be infinite
 * @param klReverseNats Kullback-Leibler divergence of the current side from the reference, in nats; may be infinite
 * @param infiniteBecause labels of the cells that only one side has and that make a direction infinite
 * @param totalVariation total variation distance, 0 to 1
 * @param hellinger Hellinger distance, 0 to 1
 * @param psi population stability index (symmetrised Kullback-Leibler), in nats; may be infinite
 * @param judgeAccuracy accuracy of the best possible judge who sees one value and names its side, .5 to 1
 */
public record Measures(
        double sizeWeightedNats,
        double klForwardNats,
        double klReverseNats,
        List<String> infiniteBecause,
        double totalVariation,
        double hellinger,
        double psi,
        double judgeAccuracy) {

    public Measures {
        infiniteBecause = List.copyOf(infiniteBecause);
    }
}
