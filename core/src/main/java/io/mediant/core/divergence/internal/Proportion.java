package io.mediant.core.divergence.internal;

/**
 * Whether two weight vectors are exactly proportional.
 *
 * <p>With k an outcome of positive weight, the vectors are proportional exactly if a_i b_k = b_i a_k for every i. Each
 * product is compared as its rounded value and its exact rounding error (FMA), so the answer is exact wherever the
 * products neither overflow nor underflow.
 */
final class Proportion {
    private Proportion() {}

    static boolean holds(double[] a, double[] b) {
        int k = indexOfLargest(a);
        for (int i = 0; i < a.length; i++) {
            double first = a[i] * b[k];
            double second = b[i] * a[k];
            if (first != second || Math.fma(a[i], b[k], -first) != Math.fma(b[i], a[k], -second)) {
                return false;
            }
        }
        return true;
    }

    private static int indexOfLargest(double[] weights) {
        int largest = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > weights[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
