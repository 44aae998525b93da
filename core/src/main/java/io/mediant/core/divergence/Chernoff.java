package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OverlapExponent;
import io.mediant.core.divergence.internal.PowerKernel;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The Chernoff information: the rate at which the error of the best test between p and q falls with the number of draws.
 *
 * <p>C = max over 0 &lt; α &lt; 1 of -ln Σ p_i^α q_i^(1-α). It is KL(r‖p) = KL(r‖q) for r in proportion to p^α q^(1-α) at the best α, where
 * the supports are equal. At least the {@link Bhattacharyya} distance, at most the smaller of both KL divergences. Symmetric up to rounding, with
 * α and 1 - α exchanged; no metric.
 *
 * <p>Zero rules: an outcome that one side lacks adds nothing to the sum, so the maximum may lie at the limit α → 0, where it is minus the
 * logarithm of what q has on the support of p, or at α → 1 likewise. +∞ for disjoint supports. Range 0 to +∞; the default unit is the
 * nat.
 *
 * <p>Numerics: the order is the root of a derivative that rises with α, so the value, which is flat there, keeps the digits of the {@link Renyi}
 * divergence.
 *
 * <p>Source: H. Chernoff, "A measure of asymptotic efficiency for tests of a hypothesis based on the sum of observations" (1952),
 * doi:10.1214/aoms/1177729330.
 */
public final class Chernoff implements Divergence {
    private static final Chernoff DEFAULT = new Chernoff(Unit.NATS);

    private final Unit unit;

    private Chernoff(Unit unit) {
        this.unit = unit;
    }

    /** The information in nats. */
    public static Chernoff withDefaults() {
        return DEFAULT;
    }

    /** The same information in another unit. */
    public Chernoff in(Unit newUnit) {
        return new Chernoff(newUnit);
    }

    /** The information with the order at which it is reached; arguments and errors as of {@link #between(double[], double[])}. */
    public ChernoffInformation information(double[] reference, double[] current) {
        OverlapExponent largest = OverlapExponent.largest(RawPair.of(reference, current));
        return new ChernoffInformation(unit.fromNats(largest.nats()), largest.order());
    }

    @Override
    public double between(double[] reference, double[] current) {
        return information(reference, current).value();
    }

    /**
     * {@inheritDoc}
     *
     * <p>At the best order α, which may be held fixed: g_i = -(1-α) (p_i/q_i)^α / Σ_j p_j^α q_j^(1-α). It is -∞ where q_i = 0 < p_i. For
     * disjoint supports all other elements are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        OverlapExponent largest = OverlapExponent.largest(pair);
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = unit.fromNats(slope(pair, i, largest));
        }
        return Gradients.of(slopes, largest.nats(), pair, current);
    }

    private static double slope(RawPair pair, int i, OverlapExponent largest) {
        if (!pair.inReference(i)) {
            return largest.fromOrderToOne();
        }
        if (!pair.inCurrent(i)) {
            return Double.NEGATIVE_INFINITY;
        }
        double logOverlap = largest.isInfinite() ? 0 : -largest.nats();
        return -largest.fromOrderToOne() * Math.expm1(largest.order() * PowerKernel.logRatio(pair, i) - logOverlap);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }
}
