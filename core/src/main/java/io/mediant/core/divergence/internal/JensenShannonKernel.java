package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;

/**
 * The Jensen-Shannon divergence of two raw weight vectors in nats: two plain sums, then one pass of φ.
 *
 * <p>The sums A and B are rounded, which shifts every t_i by the same tiny ε. The first-order effect vanishes since the
 * differences p_i - q_i sum to 0; the second-order effect is ½ (½ Σ(p̂_i - q̂_i))², and the pass knows that sum, so it is
 * subtracted. This replaces compensated sums, at a quarter of their cost, and leaves relative differences of 1e-13 and
 * less fully resolved. Where the result is so small that only rounding may be left (below 1e-24), an exact test for
 * proportional vectors settles whether it is 0; disjoint
 * supports, likewise, give ln 2 and not its neighbour.
 *
 * <p>Terms are added in blocks of 128 and the blocks with compensation, so a million outcomes lose no digits.
 */
public final class JensenShannonKernel {
    private static final double PERHAPS_ROUNDING = 1e-24;
    private static final double PERHAPS_DISJOINT = 0.6931471805599;

    private JensenShannonKernel() {}

    /** The divergence in nats, from 0 to ln 2; throws on invalid weights. */
    public static double nats(double[] reference, double[] current) {
        Weights.requireSameLength(reference, current);
        double sumA = BlockSums.guarded(reference);
        double sumB = BlockSums.guarded(current);
        if (Weights.isSafe(sumA) && Weights.isSafe(sumB)) {
            return nats(reference, sumA, current, sumB);
        }
        double[] a = Weights.safe(reference, "reference");
        double[] b = Weights.safe(current, "current side");
        return nats(a, Math.abs(BlockSums.guarded(a)), b, Math.abs(BlockSums.guarded(b)));
    }

    /**
     * The divergence in nats of valid weights with known sums, so that a vector that meets many others is checked and summed once.
     *
     * @param sumA the sum of a to within an ulp, from 2^-64 to 2^70, likewise sumB; all weights are finite and at least 0
     */
    static double nats(double[] a, double sumA, double[] b, double sumB) {
        CompensatedSum total = new CompensatedSum();
        double imbalance = 0;
        PhiBlock block = new PhiBlock(Math.min(a.length, BlockSums.BLOCK));
        for (int from = 0; from < a.length; from += BlockSums.BLOCK) {
            int count = Math.min(a.length - from, BlockSums.BLOCK);
            block.compute(a, sumA, b, sumB, from, count);
            total.add(block.sumOfTerms());
            imbalance += block.sumOfDifferences();
        }
        double scale = 2 * sumA * sumB;
        double shift = imbalance / scale;
        double nats = total.value() / scale - 0.5 * shift * shift;
        if (nats < PERHAPS_ROUNDING && (nats <= 0 || Proportion.holds(a, b))) {
            return 0;
        }
        if (nats > PERHAPS_DISJOINT && areDisjoint(a, b)) {
            return EntropyFunctions.LN2;
        }
        return Math.min(nats, EntropyFunctions.LN2);
    }

    private static boolean areDisjoint(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > 0 && b[i] > 0) {
                return false;
            }
        }
        return true;
    }
}
