package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;

/**
 * Triangular discrimination: the symmetric chi-square divergence that is bounded.
 *
 * <p>Δ = c Σ (p_i - q_i)²/(p_i + q_i), by default c = 1, range 0 (equal) to 2 (disjoint). Symmetric, its root a metric. Other factors have
 * names of their own: c = ½ is the Vincze-Le Cam divergence (0 to 1), c = 2 the probabilistic symmetric χ² (0 to 4). Δ/4 ≤ JSD ≤ Δ ln(2)/2
 * in nats, for c = 1.
 *
 * <p>Zero rules: outcomes that both lack count nothing; never infinite.
 *
 * <p>Sources: I. Vincze (1981) and L. Le Cam, "Asymptotic Methods in Statistical Decision Theory" (1986), chapter 4; F. Topsøe, "Some
 * inequalities for information divergence and related measures of discrimination" (2000), doi:10.1109/18.850703.
 */
public final class TriangularDiscrimination implements Divergence {
    private static final TriangularDiscrimination DEFAULT = new TriangularDiscrimination(1);

    private final double factor;

    private TriangularDiscrimination(double factor) {
        this.factor = factor;
    }

    /** Σ (p-q)²/(p+q), from 0 to 2. */
    public static TriangularDiscrimination withDefaults() {
        return DEFAULT;
    }

    /** ½ Σ (p-q)²/(p+q), the Vincze-Le Cam divergence, from 0 to 1. */
    public static TriangularDiscrimination vinczeLeCam() {
        return new TriangularDiscrimination(0.5);
    }

    /** 2 Σ (p-q)²/(p+q), the probabilistic symmetric χ², from 0 to 4. */
    public static TriangularDiscrimination probabilisticSymmetric() {
        return new TriangularDiscrimination(2);
    }

    @Override
    public double between(double[] reference, double[] current) {
        return factor * Math.min(OutcomeTerms.sum(RawPair.of(reference, current), TriangularDiscrimination::term), 2);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = c (1 - 4 p_i²/(p_i + q_i)²).
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length; i++) {
            double first = pair.first(i);
            double sum = first + pair.second(i);
            slopes[i] = sum == 0 ? factor : -factor * (pair.difference(i) / sum) * ((2 * first + sum) / sum);
        }
        return Gradients.of(slopes, 0, pair, current);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double term(RawPair pair, int i) {
        double difference = pair.difference(i);
        return difference == 0 ? 0 : difference / (pair.first(i) + pair.second(i)) * difference;
    }
}
