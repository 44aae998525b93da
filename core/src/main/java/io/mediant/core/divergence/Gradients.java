package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.RawPair;
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

    /**
     * From slopes by probability to slopes by raw weight, in place: the q-weighted mean is subtracted, then the sum of the weights divides.
     * Where the divergence is infinite, the infinite slopes stay and all others become 0.
     */
    static double[] of(double[] slopes, double divergence, RawPair pair, double[] current) {
        if (divergence == Double.POSITIVE_INFINITY) {
            return onlyInfinite(slopes);
        }
        CompensatedSum mean = new CompensatedSum();
        for (int i = 0; i < slopes.length; i++) {
            if (pair.inCurrent(i)) {
                mean.add(slopes[i] * pair.second(i));
            }
        }
        double centre = mean.value() / pair.scale();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] -= centre;
        }
        return perWeight(slopes, current);
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
