package io.mediant.core.divergence;

import io.mediant.core.internal.CompensatedSum;

/** The check of mixture weights that a caller states. */
final class MixingWeights {
    private static final double TOLERANCE = 1e-9;

    private MixingWeights() {}

    /** A copy of weights that are finite, at least 0 and sum to 1 within 1e-9. */
    static double[] checked(double... weights) {
        for (int j = 0; j < weights.length; j++) {
            if (!(weights[j] >= 0) || Double.isInfinite(weights[j])) {
                throw new IllegalArgumentException("mixing weight " + weights[j] + " at index " + j
                        + " is not allowed; mixing weights are finite and at least 0");
            }
        }
        double sum = new CompensatedSum().addAll(weights).value();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("mixing weights sum to " + sum + ", expected 1 ± 1e-9");
        }
        return weights.clone();
    }
}
