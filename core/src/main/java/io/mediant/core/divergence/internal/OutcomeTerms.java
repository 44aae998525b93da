package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;

/** Divergences that are sums of one non-negative term per outcome. */
public final class OutcomeTerms {
    private static final double PERHAPS_ROUNDING = 1e-40;

    private OutcomeTerms() {}

    /** The term of one outcome. */
    @FunctionalInterface
    public interface Term {
        /** The term times the pair's scale AB, at least 0, perhaps infinite. */
        double at(RawPair pair, int i);
    }

    /** The sum of the terms over AB: 0 for proportional vectors, infinite as soon as one term is. */
    public static double sum(RawPair pair, Term term) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < pair.size(); i++) {
            double value = term.at(pair, i);
            if (value == Double.POSITIVE_INFINITY) {
                return value;
            }
            sum.add(value);
        }
        double divergence = sum.value() / pair.scale();
        return divergence < PERHAPS_ROUNDING && pair.isProportional() ? 0 : divergence;
    }

    /** The terms over AB; all 0 for proportional vectors. */
    public static double[] each(RawPair pair, Term term) {
        double[] terms = new double[pair.size()];
        double scale = pair.scale();
        double largest = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = term.at(pair, i) / scale;
            largest = Math.max(largest, terms[i]);
        }
        return largest < PERHAPS_ROUNDING && pair.isProportional() ? new double[terms.length] : terms;
    }
}
