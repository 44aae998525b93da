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
 * proportional vectors settles whether it is 0.
 *
 * <p>Terms are added in blocks of 256 and the blocks with compensation, so a million outcomes lose no digits.
 */
public final class JensenShannonKernel {
    private static final int BLOCK = 256;
    private static final double PERHAPS_ROUNDING = 1e-24;

    private JensenShannonKernel() {}

    /** The divergence in nats, from 0 to ln 2; throws on invalid weights. */
    public static double nats(double[] reference, double[] current) {
        Weights.requireSameLength(reference, current);
        double sumA = guardedSum(reference);
        double sumB = guardedSum(current);
        if (Weights.isSafe(sumA) && Weights.isSafe(sumB)) {
            return nats(reference, sumA, current, sumB);
        }
        double[] a = Weights.safe(reference, "reference");
        double[] b = Weights.safe(current, "current side");
        return nats(a, Math.abs(guardedSum(a)), b, Math.abs(guardedSum(b)));
    }

    private static double nats(double[] a, double sumA, double[] b, double sumB) {
        CompensatedSum total = new CompensatedSum();
        double imbalance = 0;
        for (int from = 0; from < a.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, a.length);
            double block = 0;
            double blockImbalance = 0;
            for (int i = from; i < to; i++) {
                double first = a[i] * sumB;
                double second = b[i] * sumA;
                double rounding = Math.fma(a[i], sumB, -first) - Math.fma(b[i], sumA, -second);
                double difference = (first - second) + rounding;
                block += EntropyFunctions.jensenShannonTerm(first, second, difference);
                blockImbalance += difference;
            }
            total.add(block);
            imbalance += blockImbalance;
        }
        double scale = 2 * sumA * sumB;
        double shift = imbalance / scale;
        double nats = total.value() / scale - 0.5 * shift * shift;
        if (nats < PERHAPS_ROUNDING && (nats <= 0 || Proportion.holds(a, b))) {
            return 0;
        }
        return Math.min(nats, EntropyFunctions.LN2);
    }

    /** The sum of the weights; negative or NaN as a sign that they need the full check. */
    private static double guardedSum(double[] weights) {
        double sum0 = 0;
        double sum1 = 0;
        long signs = 0;
        int even = weights.length & ~1;
        for (int i = 0; i < even; i += 2) {
            double weight0 = weights[i];
            double weight1 = weights[i + 1];
            signs |= Double.doubleToRawLongBits(weight0) | Double.doubleToRawLongBits(weight1);
            sum0 += weight0;
            sum1 += weight1;
        }
        if (even < weights.length) {
            signs |= Double.doubleToRawLongBits(weights[even]);
            sum0 += weights[even];
        }
        double sum = sum0 + sum1;
        return signs < 0 ? -Math.abs(sum) : sum;
    }
}
