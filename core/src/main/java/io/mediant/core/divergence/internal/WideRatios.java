package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;

/**
 * The divergences that grow without bound, for weights so far apart that p/q or its inverse is not a normal number: logarithms are
 * taken of the weights themselves, and nothing overflows that need not. A slow path for rare input; also where an infinite divergence
 * is recognised.
 */
final class WideRatios {
    private WideRatios() {}

    /** The divergence by a measure without a bound. */
    static double divergence(PairMeasure measure, double[] reference, double[] current) {
        boolean symmetric = measure == PairMeasure.JEFFREYS;
        for (int i = 0; i < reference.length; i++) {
            if ((reference[i] > 0 && current[i] == 0) || (symmetric && current[i] > 0 && reference[i] == 0)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        RawPair pair = RawPair.of(reference, current);
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < pair.size(); i++) {
            if (pair.inCurrent(i)) {
                double term = term(measure, pair, i);
                if (term == Double.POSITIVE_INFINITY) {
                    return Double.POSITIVE_INFINITY;
                }
                sum.add(term);
            }
        }
        return sum.value() / pair.scale();
    }

    private static double term(PairMeasure measure, RawPair pair, int i) {
        return switch (measure) {
            case JEFFREYS -> pair.jeffreysTerm(i);
            case CHI_SQUARE -> pair.chiSquareTerm(i);
            default -> pair.kullbackLeiblerTerm(i);
        };
    }
}
