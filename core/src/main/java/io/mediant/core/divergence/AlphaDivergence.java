package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PowerKernel;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The alpha divergence of order α, for every real α: the family of f-divergences with power generators, scaled to have second derivative 1.
 *
 * <p>I_α(p‖q) = (Σ p_i^α q_i^(1-α) - 1)/(α(α-1)). Order 1 is KL(p‖q), order 0 KL(q‖p), order 2 half of {@link ChiSquare}, order -1 half of
 * {@link NeymanChiSquare}, order ½ four times the squared {@link Hellinger} distance. I_α(p‖q) = I_(1-α)(q‖p).
 *
 * <p>Under other names: the Cressie-Read power divergence of λ is I_(λ+1), and 2n times it their test statistic; Amari's α-divergence
 * of parameter a is I_((1-a)/2) (in the convention where a = -1 is KL(p‖q)); {@link Tsallis} is α I_α, {@link Renyi} is
 * ln(1 + α(α-1) I_α)/(α-1).
 *
 * <p>Zero rules: where the current side lacks an outcome of the reference, +∞ for α ≥ 1 and p_i/(1-α) else; where the reference lacks one
 * of the current side, +∞ for α ≤ 0 and q_i/α else; outcomes that both lack count nothing. Range 0 to +∞, for 0 < α < 1 to 1/(α(1-α));
 * no unit, nats at orders 0 and 1.
 *
 * <p>Numerics: terms of one sign from raw weights; continuous in α, also at 0 and 1.
 *
 * <p>Sources: N. Cressie, T. R. C. Read, "Multinomial goodness-of-fit tests" (1984), doi:10.1111/j.2517-6161.1984.tb01318.x;
 * A. Cichocki, S. Amari, "Families of alpha-, beta- and gamma-divergences" (2010), doi:10.3390/e12061532.
 */
public final class AlphaDivergence implements Divergence {
    private final double order;

    private AlphaDivergence(double order) {
        this.order = order;
    }

    /**
     * The divergence of an order.
     *
     * @throws IllegalArgumentException if the order is not finite
     */
    public static AlphaDivergence ofOrder(double order) {
        if (!Double.isFinite(order)) {
            throw new IllegalArgumentException(
                    "order " + order + " is not finite; for order infinity use Renyi.ofOrder");
        }
        return new AlphaDivergence(order);
    }

    /** The order α. */
    public double order() {
        return order;
    }

    /** The divergence whose value for (p, q) is that of this one for (q, p): the one of order 1 - α. */
    public AlphaDivergence reversed() {
        return new AlphaDivergence(1 - order);
    }

    @Override
    public double between(double[] reference, double[] current) {
        return PowerKernel.divergence(RawPair.of(reference, current), order);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -((p_i/q_i)^α - 1)/α, ln(q_i/p_i) at order 0. Where the divergence is infinite, the infinite elements stay and all others
     * are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length; i++) {
            double logRatio = PowerKernel.logRatio(pair, i);
            slopes[i] = order == 0 ? -logRatio : -Math.expm1(order * logRatio) / order;
        }
        return Gradients.of(slopes, PowerKernel.divergence(pair, order), pair, current);
    }
}
