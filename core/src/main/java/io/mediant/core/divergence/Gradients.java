package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

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

    /** The slope of a divergence by the probability of one outcome of the current side, not centred; perhaps infinite. */
    @FunctionalInterface
    interface Slope {
        double at(RawPair pair, int i);
    }

    /** The gradient of a sum of terms, one per outcome, from their slopes. */
    static double[] of(RawPair pair, double[] current, OutcomeTerms.Term term, Slope slope) {
        double[] slopes = new double[pair.size()];
        Arrays.setAll(slopes, i -> slope.at(pair, i));
        return of(slopes, OutcomeTerms.sum(pair, term), pair, current);
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
