package io.mediant.core.divergence;

import io.mediant.core.internal.CompensatedSum;

/** The last step of every gradient: from slopes by probability, already centred, to slopes by raw weight. */
final class Gradients {
    private Gradients() {}

    /** Divides by the sum of the weights, in place. */
    static double[] perWeight(double[] centredSlopes, double[] current) {
        double sum = new CompensatedSum().addAll(current).value();
        for (int i = 0; i < centredSlopes.length; i++) {
            centredSlopes[i] /= sum;
        }
        return centredSlopes;
    }

    /** Keeps the infinite elements and sets all others to 0, in place. */
    static double[] onlyInfinite(double[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            if (!Double.isInfinite(slopes[i])) {
                slopes[i] = 0;
            }
        }
        return slopes;
    }
}
