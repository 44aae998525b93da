package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.BlockKernels;
import io.mediant.core.kernel.Kernels;

/**
 * The divergence of two raw weight vectors by any {@link PairMeasure}: two plain sums, then one pass of the kernels.
 *
 * <p>The pass also sums the differences p_i - q_i, which shows by how much the sums A and B are rounded. The shift that this causes is
 * subtracted. Where it is not small beside the result, the differences are corrected and the pass is done again. This replaces sums
 * of twice the precision and resolves any nearness of p and q. Where the result is so small that only
 * rounding may be left, an exact test for proportional vectors settles whether it is 0; disjoint supports, likewise, give the bound
 * and not its neighbour.
 *
 * <p>Terms are added in blocks and the blocks with compensation, so a million outcomes lose no digits. For weights whose sums are
 * in the safe range of {@link Weights}, nothing is allocated after the first call of a thread, which makes
 * its workspace of 15 kB.
 */
public final class PairDivergence {
    private static final double NEAR_BOUND = 1 - 1e-12;
    private static final double LARGEST_SHIFT = 0x1p-4;
    private static final double NEGLIGIBLE = 0x1p-52;
    private static final int EXPONENT_OF_SCALE = 500;
    private static final int MANTISSA_BITS = 52;

    private static final ThreadLocal<PairDivergence> WORKSPACE = ThreadLocal.withInitial(PairDivergence::new);

    private final Block block = new Block();
    private final CompensatedSum total = new CompensatedSum();
    private double sumOfDifferences;

    private PairDivergence() {}

    /** The divergence of any weights, from 0 to the bound of the measure or infinity; throws on invalid weights. */
    public static double of(PairMeasure measure, double[] reference, double[] current) {
        Weights.requireSameLength(reference, current);
        PairDivergence workspace = WORKSPACE.get();
        double sumA = workspace.guardedSum(reference);
        double sumB = workspace.guardedSum(current);
        if (Weights.isSafe(sumA) && Weights.isSafe(sumB)) {
            return of(measure, reference, sumA, current, sumB);
        }
        double[] a = Weights.safe(reference, "reference");
        double[] b = Weights.safe(current, "current side");
        double divergence = workspace.divergence(measure, a, safeSum(a), b, safeSum(b));
        return Double.isNaN(divergence) ? WideRatios.divergence(measure, reference, current) : divergence;
    }

    /**
     * The divergence of weights that the caller has checked and summed: all finite and at least 0, the sums in the safe range
     * ({@link Weights#safe} brings any weights there), each with a relative error of at most 1e-14.
     */
    public static double of(PairMeasure measure, double[] a, double sumA, double[] b, double sumB) {
        double divergence = WORKSPACE.get().divergence(measure, a, sumA, b, sumB);
        return Double.isNaN(divergence) ? WideRatios.divergence(measure, a, b) : divergence;
    }

    /** The sum of weights, compensated between blocks; NaN if one is not allowed, and for -0. */
    private double guardedSum(double[] weights) {
        BlockKernels kernels = Kernels.current();
        total.clear();
        for (int from = 0; from < weights.length; from += Block.SIZE) {
            int to = Math.min(weights.length, from + Block.SIZE);
            total.add(kernels.guardedSum(weights, from, to));
        }
        return total.value();
    }

    /** The sum of weights from {@link Weights#safe}, the very one that {@link #of(PairMeasure, double[], double[])} takes. */
    static double safeSum(double[] weights) {
        double sum = WORKSPACE.get().guardedSum(weights);
        return Weights.isSafe(sum) ? sum : new CompensatedSum().addAll(weights).value();
    }

    /** NaN where some ratio is too wide for the kernel. */
    private double divergence(PairMeasure measure, double[] a, double sumA, double[] b, double sumB) {
        double up = powerOfTwo(EXPONENT_OF_SCALE - Math.getExponent(sumA) - Math.getExponent(sumB));
        double factorOfA = sumB * up;
        double factorOfB = sumA * up;
        double scale = sumA * factorOfA;
        block.scale(factorOfA, factorOfB, 0);
        double value = pass(measure, a, b) * measure.factor() / scale;
        double excess = sumOfDifferences / scale;
        double shift = measure.shift() * excess * excess;
        if (shift > LARGEST_SHIFT * value || (measure.hasKink() && 0.5 * Math.abs(excess) > NEGLIGIBLE * value)) {
            block.scale(factorOfA, factorOfB, 0.5 * excess);
            value = pass(measure, a, b) * measure.factor() / scale;
        } else {
            value -= shift;
        }
        if (value < measure.perhapsRounding() && Proportion.holds(a, b)) {
            return 0;
        }
        if (value > measure.bound() * NEAR_BOUND && areDisjoint(a, b)) {
            return measure.bound();
        }
        return Math.min(value, measure.bound());
    }

    private double pass(PairMeasure measure, double[] a, double[] b) {
        BlockKernels kernels = Kernels.current();
        total.clear();
        double differences = 0;
        for (int from = 0; from < a.length; from += Block.SIZE) {
            block.load(a, b, from);
            measure.compute(kernels, block);
            if (block.smallestRatio() < Double.MIN_NORMAL || block.terms() == Double.POSITIVE_INFINITY) {
                return Double.NaN;
            }
            total.add(block.terms());
            differences += block.differences();
        }
        block.unload();
        sumOfDifferences = differences;
        return total.value();
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << MANTISSA_BITS);
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
