package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.Surprise;

/**
 * The Tsallis (Havrda-Charvát) entropy of order α > 0.
 *
 * <p>S_α = (1 - Σ p_i^α)/(α-1). Order 1 is Shannon's entropy in nats, order 2 the Gini-Simpson index 1 - Σ p_i². Range 0 to
 * (1 - n^(1-α))/(α-1); no unit but at order 1.
 *
 * <p>Numerics: Σ p_i (1 - p_i^(α-1))/(α-1), terms of one sign; continuous in α, also at 1.
 *
 * <p>Sources: J. Havrda, F. Charvát, "Quantification method of classification processes" (1967), Kybernetika 3, 30-35; C. Tsallis (1988),
 * doi:10.1007/BF01016429.
 */
public final class TsallisEntropy {
    private final double order;

    private TsallisEntropy(double order) {
        this.order = order;
    }

    /**
     * The entropy of an order.
     *
     * @throws IllegalArgumentException unless the order is positive and finite
     */
    public static TsallisEntropy ofOrder(double order) {
        return new TsallisEntropy(Orders.positiveFinite(order));
    }

    /**
     * The entropy of the distribution in proportion to the weights.
     *
     * @throws IllegalArgumentException naming index and value of a weight that is not allowed
     */
    public double of(double[] weights) {
        Surprise surprise = Surprise.of(weights, "distribution");
        return order == 1 ? surprise.mean() : surprise.powerSumExcess(order) / (1 - order);
    }
}
