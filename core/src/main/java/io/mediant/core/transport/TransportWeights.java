package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.WeightSum;

/** The masses of one side of a transport problem, checked, and what they are as shares of 1. */
final class TransportWeights {
    private TransportWeights() {}

    /**
     * The sum of weights that are finite, at least 0, and as many as the cost matrix has points on that side.
     *
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    static double total(String side, double[] weights, int points) {
        if (weights.length != points) {
            throw new IllegalArgumentException(weights.length + " weights of the " + side
                    + " side and a cost matrix for " + points + " points; give one weight per point");
        }
        double total = WeightSum.of(weights, " of the " + side + " side", "a side");
        return total;
    }

    static double[] shares(double[] weights, double total) {
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / total;
        }
        return shares;
    }

    /** Σ mass times value. */
    static double sum(double[] masses, double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < masses.length; i++) {
            sum.add(masses[i] * values[i]);
        }
        return sum.value();
    }
}
