package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PowerKernel;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The Rényi divergence of order α in (0, ∞]: how far q is from p, with weight on their largest ratios as α grows.
 *
 * <p>R_α(p‖q) = ln(Σ p_i^α q_i^(1-α))/(α-1). Order 1 is KL(p‖q), order ½ twice the {@link Bhattacharyya} distance, order 2
 * ln(1 + {@link ChiSquare}), order ∞ the largest ln(p_i/q_i) over the outcomes with p_i > 0. It grows with α. Symmetric at order ½ alone.
 *
 * <p>Zero rules: where the current side lacks an outcome of the reference, +∞ for α ≥ 1; below order 1, +∞ for disjoint supports only.
 * Range 0 to +∞; the default unit is the nat.
 *
 * <p>Numerics: from terms of one sign where p and q are near, from the logarithm of the sum where they are far; no overflow.
 *
 * <p>Sources: A. Rényi, "On measures of entropy and information" (1961), Proc. 4th Berkeley Symposium 1, 547-561; T. van Erven,
 * P. Harremoës, "Rényi divergence and Kullback-Leibler divergence" (2014), doi:10.1109/TIT.2014.2320500.
 */
public final class Renyi implements Divergence {
    private final double order;
    private final Unit unit;

    private Renyi(double order, Unit unit) {
        this.order = order;
        this.unit = unit;
    }

    /**
     * The divergence of an order, in nats.
     *
     * @param order above 0, perhaps {@link Double#POSITIVE_INFINITY}
     * @throws IllegalArgumentException if the order is not above 0
     */
    public static Renyi ofOrder(double order) {
        if (!(order > 0)) {
            throw new IllegalArgumentException("order " + order + " is not above 0; order 1 is Kullback-Leibler");
        }
        return new Renyi(order, Unit.NATS);
    }

    /** The same divergence in another unit. */
    public Renyi in(Unit newUnit) {
        return new Renyi(order, newUnit);
    }

    /** The order α. */
    public double order() {
        return order;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return unit.fromNats(nats(RawPair.of(reference, current)));
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -(p_i/q_i)^α / Σ_j p_j^α q_j^(1-α). At order ∞ a subgradient: -1/q_i for the first outcome of largest ratio, else 0.
     * Where the divergence is infinite, the infinite elements stay and all others are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double nats = nats(pair);
        double[] slopes = order == Double.POSITIVE_INFINITY
                ? steepest(pair, nats)
                : PowerKernel.logAffinitySlopes(pair, order, order == 1 ? 0 : (order - 1) * nats);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = unit.fromNats(slopes[i]);
        }
        return Gradients.of(slopes, nats, pair, current);
    }

    private double nats(RawPair pair) {
        if (order == 1) {
            return PowerKernel.divergence(pair, 1);
        }
        return order == Double.POSITIVE_INFINITY
                ? Math.max(largestLogRatio(pair), 0)
                : PowerKernel.logAffinity(pair, order) / (order - 1);
    }

    private static double largestLogRatio(RawPair pair) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pair.size(); i++) {
            largest = Math.max(largest, PowerKernel.logRatio(pair, i));
        }
        return pair.isProportional() ? 0 : largest;
    }

    private static double[] steepest(RawPair pair, double nats) {
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length && nats > 0; i++) {
            if (PowerKernel.logRatio(pair, i) == nats) {
                slopes[i] = -pair.scale() / pair.second(i);
                if (nats < Double.POSITIVE_INFINITY) {
                    break;
                }
            }
        }
        return slopes;
    }
}
