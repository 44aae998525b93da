package io.mediant.core.divergence;

import java.util.Arrays;

/**
 * The Tsallis relative entropy of order α > 0, the Kullback-Leibler divergence of the statistics with deformed logarithms.
 *
 * <p>T_α(p‖q) = (Σ p_i^α q_i^(1-α) - 1)/(α-1), which is α times the {@link AlphaDivergence}. Order 1 is KL(p‖q), order 2 is
 * {@link ChiSquare}, order ½ twice the squared {@link Hellinger} distance.
 *
 * <p>Zero rules: where the current side lacks an outcome of the reference, +∞ for α ≥ 1, finite else. Range 0 to +∞, for α < 1 to
 * 1/(1-α); no unit, nats at order 1.
 *
 * <p>Source: C. Tsallis, "Generalized entropy-based criterion for consistent testing" (1998), doi:10.1103/PhysRevE.58.1442.
 */
public final class Tsallis implements Divergence {
    private final AlphaDivergence alpha;

    private Tsallis(AlphaDivergence alpha) {
        this.alpha = alpha;
    }

    /**
     * The relative entropy of an order.
     *
     * @throws IllegalArgumentException unless the order is positive and finite
     */
    public static Tsallis ofOrder(double order) {
        return new Tsallis(AlphaDivergence.ofOrder(Orders.positiveFinite(order)));
    }

    /** The order α. */
    public double order() {
        return alpha.order();
    }

    @Override
    public double between(double[] reference, double[] current) {
        return alpha.order() * alpha.between(reference, current);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = 1 - (p_i/q_i)^α. Where the divergence is infinite, the infinite elements stay and all others are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        return Arrays.stream(alpha.gradient(reference, current))
                .map(slope -> alpha.order() * slope)
                .toArray();
    }
}
