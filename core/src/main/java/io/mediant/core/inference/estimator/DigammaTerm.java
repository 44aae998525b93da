package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.internal.CompensatedSum;
import org.apache.commons.numbers.gamma.Digamma;

/**
 * Entropy estimators of the form Σ (n_x/n) [A(n) - g(n_x)]: a sum over cells of a function of the cell's own count, with digamma functions
 * in the place of the logarithms.
 */
enum DigammaTerm {
    /** A = ln, g = G. */
    GRASSBERGER {
        @Override
        double logOfRows(long rows) {
            return Math.log((double) rows);
        }

        @Override
        double logOfCount(long count) {
            double alternating = Digamma.value(0.5 * (count + 1.0)) - Digamma.value(0.5 * count);
            return Digamma.value((double) count) + ((count & 1) == 0 ? 0.5 : -0.5) * alternating;
        }
    },
    /** A = g = ψ. */
    ZHANG {
        @Override
        double logOfRows(long rows) {
            return Digamma.value((double) rows);
        }

        @Override
        double logOfCount(long count) {
            return Digamma.value((double) count);
        }
    };

    /** A(n), n at least 1. */
    abstract double logOfRows(long rows);

    /** g(k), k at least 1. */
    abstract double logOfCount(long count);

    /** k g(k); 0 at k = 0. */
    double countTimesLog(long count) {
        return count == 0 ? 0 : count * logOfCount(count);
    }

    /**
     * The limit of {@link #countTimesLog} for a count that varies over many values, so that the alternating part averages out: k ψ(k).
     *
     * @param count well above 1, not necessarily whole
     */
    static double smoothCountTimesLog(double count) {
        return count * Digamma.value(count);
    }

    double entropy(Counts counts) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < counts.size(); i++) {
            sum.add(countTimesLog(counts.get(i)));
        }
        return logOfRows(counts.total()) - sum.value() / counts.total();
    }
}
