package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;

/**
 * Fast sums of non-negative numbers that keep their last digit: four interleaved plain sums within a block of 128, compensated
 * addition of the blocks. The relative error is about 2e-16 whatever the length.
 */
final class BlockSums {
    /** The number of terms in a block. */
    static final int BLOCK = 128;

    private BlockSums() {}

    /** The sum of the weights; negative or NaN as a sign that they need the full check. */
    static double guarded(double[] weights) {
        CompensatedSum total = new CompensatedSum();
        long signs = 0;
        for (int from = 0; from < weights.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, weights.length);
            signs |= signs(weights, from, to);
            total.add(sum(weights, from, to));
        }
        double sum = total.value();
        return signs < 0 ? -Math.abs(sum) : sum;
    }

    /** The plain sum of one block. */
    static double sum(double[] terms, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            sum0 += terms[i];
            sum1 += terms[i + 1];
            sum2 += terms[i + 2];
            sum3 += terms[i + 3];
        }
        for (; i < to; i++) {
            sum0 += terms[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static long signs(double[] weights, int from, int to) {
        long signs = 0;
        for (int i = from; i < to; i++) {
            signs |= Double.doubleToRawLongBits(weights[i]);
        }
        return signs;
    }
}
