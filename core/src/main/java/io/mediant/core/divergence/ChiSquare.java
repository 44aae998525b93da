package io.mediant.core.divergence;

import io.mediant.core.distribution.Counts;
import io.mediant.core.divergence.internal.PairDivergence;
import io.mediant.core.divergence.internal.PairMeasure;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;

/**
 * The chi-square divergence (Pearson's) of the reference p from the current q.
 *
 * <p>χ²(p‖q) = Σ (p_i - q_i)²/q_i = Σ p_i²/q_i - 1. Not symmetric; range 0 to +∞, no unit.
 *
 * <p>Zero rules: +∞ where some p_i > 0 has q_i = 0; outcomes that both lack count nothing.
 *
 * <p>Numerics: squares of differences from raw weights; nothing cancels.
 *
 * <p>Source: K. Pearson (1900), doi:10.1080/14786440009463897.
 */
public final class ChiSquare implements Divergence {
    private static final ChiSquare DEFAULT = new ChiSquare();

    private ChiSquare() {}

    /** χ²(reference‖current). */
    public static ChiSquare withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return PairDivergence.of(PairMeasure.CHI_SQUARE, reference, current);
    }

    /**
     * Pearson's two-sample statistic: Σ over both sides and all outcomes of (observed - expected)²/expected, the expected
     * counts from the pooled shares. Under one common law it follows about chi-square with one degree of freedom fewer than there
     * are occupied outcomes.
     *
     * <p>Computed as nm Σ (p_i - q_i)²/(a_i + b_i), n and m the totals.
     *
     * @param reference counts with a positive total
     * @param current counts of the same outcomes with a positive total
     */
    public static double pearsonStatistic(Counts reference, Counts current) {
        double[] a = reference.toDoubles();
        double[] b = current.toDoubles();
        RawPair pair = RawPair.of(a, b);
        double scale = pair.scale();
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < pair.size(); i++) {
            double difference = pair.difference(i) / scale;
            if (difference != 0) {
                sum.add(difference * difference / (a[i] + b[i]));
            }
        }
        return (double) reference.total() * current.total() * sum.value();
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -(p_i/q_i)². Where the divergence is infinite, the elements of the outcomes that make it so are -∞ and all others 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double divergence = between(reference, current);
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length; i++) {
            if (pair.inCurrent(i)) {
                double second = pair.second(i);
                slopes[i] = divergence - pair.difference(i) / second * ((pair.first(i) + second) / second);
            } else {
                slopes[i] = pair.inReference(i) ? Double.NEGATIVE_INFINITY : divergence + 1;
            }
        }
        if (divergence == Double.POSITIVE_INFINITY) {
            return Gradients.onlyInfinite(negativeOnly(slopes));
        }
        return Gradients.perWeight(slopes, current);
    }

    private static double[] negativeOnly(double[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = Math.min(slopes[i], 0);
        }
        return slopes;
    }
}
