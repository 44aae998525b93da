package io.mediant.core.divergence.internal;

import io.mediant.core.internal.EntropyFunctions;
import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.BlockKernels;

/**
 * The divergences that are sums over outcomes, with what {@link PairDivergence} needs to know of each.
 *
 * <p>The sums A and B are rounded, so that p and q come with factors 1+α and 1+β, α and β about 1e-16; δ = α - β is the sum of all
 * differences p_i - q_i, which should be 0. To first order δ shifts no divergence that is smooth at p = q by more than its own
 * relative rounding; the second-order shift is a multiple of δ², stated here. The total variation, which has a kink, is shifted by up
 * to |δ|/2.
 */
public enum PairMeasure {
    /** ½ Σ s φ(t), with s and t of {@link BlockKernels}. */
    JENSEN_SHANNON(0.5, 0.125, EntropyFunctions.LN2),
    /** Σ p ln(p/q) - p + q. */
    KULLBACK_LEIBLER(1, 0.5, Double.POSITIVE_INFINITY),
    /** Σ (p - q) ln(p/q). */
    JEFFREYS(1, 1, Double.POSITIVE_INFINITY),
    /** ½ Σ |p - q|. */
    TOTAL_VARIATION(0.5, 0, 1),
    /** ½ Σ (√p - √q)², the square of the Hellinger distance. */
    SQUARED_HELLINGER(0.5, 0.125, 1),
    /** Σ (p - q)²/q. */
    CHI_SQUARE(1, 1, Double.POSITIVE_INFINITY);

    private final double factor;
    private final double shift;
    private final double bound;

    PairMeasure(double factor, double shift, double bound) {
        this.factor = factor;
        this.shift = shift;
        this.bound = bound;
    }

    /** By what the sum of the terms is multiplied. */
    double factor() {
        return factor;
    }

    /** The multiple of δ² by which the rounding of the sums shifts the divergence; 0 if the shift is not of that kind. */
    double shift() {
        return shift;
    }

    /** Whether the divergence has a kink at p = q. */
    boolean hasKink() {
        return this == TOTAL_VARIATION;
    }

    /** Below this, a divergence may be nothing but rounding. */
    double perhapsRounding() {
        return hasKink() ? 1e-12 : 1e-24;
    }

    /** The divergence of disjoint supports. */
    double bound() {
        return bound;
    }

    /** Computes the terms of a block. */
    void compute(BlockKernels kernels, Block block) {
        switch (this) {
            case JENSEN_SHANNON -> kernels.jensenShannon(block);
            case KULLBACK_LEIBLER -> kernels.kullbackLeibler(block);
            case JEFFREYS -> kernels.jeffreys(block);
            case TOTAL_VARIATION -> kernels.totalVariation(block);
            case SQUARED_HELLINGER -> kernels.hellinger(block);
            case CHI_SQUARE -> kernels.chiSquare(block);
        }
    }
}
