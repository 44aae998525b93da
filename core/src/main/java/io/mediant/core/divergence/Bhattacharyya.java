package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PowerKernel;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;

/**
 * The Bhattacharyya distance, minus the logarithm of the overlap of p and q.
 *
 * <p>B = -ln BC, BC = Σ √(p_i q_i), the {@link #coefficient}. B = -ln(1 - H²), H the {@link Hellinger} distance, and half the
 * {@link Renyi} divergence of order ½. Symmetric, but no metric; range 0 (equal) to +∞ (disjoint), in nats.
 *
 * <p>Numerics: from H² where the two overlap by at least half, from the sum itself where they overlap less.
 *
 * <p>Source: A. Bhattacharyya, "On a measure of divergence between two statistical populations defined by their probability
 * distributions" (1943), Bull. Calcutta Math. Soc. 35, 99-109.
 */
public final class Bhattacharyya implements Divergence {
    private static final double HALF = 0.5;
    private static final Bhattacharyya DEFAULT = new Bhattacharyya();

    private Bhattacharyya() {}

    /** The distance in nats. */
    public static Bhattacharyya withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        double hellinger = Hellinger.withDefaults().between(reference, current);
        double missing = hellinger * hellinger;
        return missing < HALF ? -Math.log1p(-missing) : Math.max(0, -Math.log(overlap(reference, current)));
    }

    /** The Bhattacharyya coefficient Σ √(p_i q_i), from 0 (disjoint) to 1 (equal). */
    public double coefficient(double[] reference, double[] current) {
        return Math.min(overlap(reference, current), 1);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -√(p_i/q_i)/(2 BC): -∞ where q_i = 0 < p_i. For disjoint supports all other elements are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        double distance = between(reference, current);
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = PowerKernel.logAffinitySlopes(pair, HALF, -distance);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= HALF;
        }
        return Gradients.of(slopes, distance, pair, current);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double overlap(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < pair.size(); i++) {
            sum.add(Math.sqrt(pair.first(i)) * Math.sqrt(pair.second(i)));
        }
        return sum.value() / pair.scale();
    }
}
