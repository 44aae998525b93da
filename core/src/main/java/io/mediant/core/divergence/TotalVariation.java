package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PairDivergence;
import io.mediant.core.divergence.internal.PairMeasure;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;

/**
 * The total variation distance: the largest difference that any event's probability can have.
 *
 * <p>TV = ½ Σ |p_i - q_i|. A metric; range 0 (equal) to 1 (disjoint), no unit.
 *
 * <p>½ + ½ TV is the accuracy of the best possible judge who sees one draw, taken from either side by a fair coin, and
 * says which side it came from.
 *
 * <p>Numerics: differences are formed from raw weights, relative error of a few units of 1e-16.
 *
 * <p>Source: D. A. Levin, Y. Peres, E. L. Wilmer, "Markov Chains and Mixing Times" (2009), chapter 4.
 */
public final class TotalVariation implements Divergence {
    private static final TotalVariation DEFAULT = new TotalVariation();

    private TotalVariation() {}

    /** The distance on [0, 1]. */
    public static TotalVariation withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return PairDivergence.of(PairMeasure.TOTAL_VARIATION, reference, current);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    /** The accuracy of the best possible judge of one draw, from ½ (equal) to 1 (disjoint). */
    public double judgeAccuracy(double[] reference, double[] current) {
        return 0.5 + 0.5 * between(reference, current);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A subgradient: g_i = ½ sign(q_i - p_i), 0 where they are equal.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        CompensatedSum mean = new CompensatedSum();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = -0.5 * Math.signum(pair.difference(i));
            mean.add(slopes[i] * pair.second(i));
        }
        double centre = mean.value() / pair.scale();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] -= centre;
        }
        return Gradients.perWeight(slopes, current);
    }
}
