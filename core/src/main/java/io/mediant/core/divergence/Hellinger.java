package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PairDivergence;
import io.mediant.core.divergence.internal.PairMeasure;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The Hellinger distance, the Euclidean distance of root probabilities scaled to [0, 1].
 *
 * <p>H = sqrt(Σ (√p_i - √q_i)² / 2) = sqrt(1 - Σ √(p_i q_i)). A metric; range 0 (equal) to 1 (disjoint), no unit.
 *
 * <p>Numerics: (√p - √q)² is evaluated as (p - q)²/(√p + √q)² with p - q from raw weights, so nothing cancels.
 *
 * <p>Source: E. Hellinger, "Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen" (1909),
 * doi:10.1515/crll.1909.136.210.
 */
public final class Hellinger implements Divergence {
    private static final Hellinger DEFAULT = new Hellinger();

    private Hellinger() {}

    /** The distance on [0, 1]. */
    public static Hellinger withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return Math.sqrt(PairDivergence.of(PairMeasure.SQUARED_HELLINGER, reference, current));
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -√(p_i/q_i)/(4H). The element is -∞ where q_i = 0 < p_i; all are 0 where H = 0, the minimum.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double distance = between(reference, current);
        double[] slopes = new double[pair.size()];
        if (distance == 0) {
            return slopes;
        }
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (excess(pair, i) - distance * distance) / (4 * distance);
        }
        return Gradients.perWeight(slopes, current);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    /** 1 - √(p_i/q_i); 1 where both are absent. */
    private static double excess(RawPair pair, int i) {
        if (!pair.inCurrent(i)) {
            return pair.inReference(i) ? Double.NEGATIVE_INFINITY : 1;
        }
        double rootOfCurrent = Math.sqrt(pair.second(i));
        return -pair.difference(i) / (rootOfCurrent * (Math.sqrt(pair.first(i)) + rootOfCurrent));
    }
}
