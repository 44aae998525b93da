package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The additive symmetric chi-square divergence: both directions of the chi-square divergence, added.
 *
 * <p>χ²(p‖q) + χ²(q‖p) = Σ (p_i - q_i)² (p_i + q_i)/(p_i q_i), the sum of {@link ChiSquare} and {@link NeymanChiSquare}. Symmetric; range 0
 * to +∞, no unit. The bounded symmetric form is {@link TriangularDiscrimination}.
 *
 * <p>Zero rules: +∞ where exactly one side lacks an outcome; outcomes that both lack count nothing.
 *
 * <p>Source: S.-H. Cha, "Comprehensive survey on distance/similarity measures between probability density functions" (2007), Int. J.
 * Math. Models Methods Appl. Sci. 1(4), 300-307.
 */
public final class SymmetricChiSquare implements Divergence {
    private static final SymmetricChiSquare DEFAULT = new SymmetricChiSquare();

    private SymmetricChiSquare() {}

    /** χ²(p‖q) + χ²(q‖p). */
    public static SymmetricChiSquare withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return OutcomeTerms.sum(RawPair.of(reference, current), SymmetricChiSquare::term);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = 2 q_i/p_i - (p_i/q_i)²; +∞ where the reference lacks the outcome. Where the divergence is infinite, the element is -∞ for an
     * outcome that the current side alone lacks and 0 for one that both have.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        return Gradients.of(
                RawPair.of(reference, current), current, SymmetricChiSquare::term, SymmetricChiSquare::slope);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double term(RawPair pair, int i) {
        if (pair.inReference(i) != pair.inCurrent(i)) {
            return Double.POSITIVE_INFINITY;
        }
        double difference = pair.difference(i);
        double larger = Math.max(pair.first(i), pair.second(i));
        double smaller = Math.min(pair.first(i), pair.second(i));
        return difference == 0 ? 0 : difference / smaller * (difference * ((larger + smaller) / larger));
    }

    private static double slope(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!pair.inCurrent(i)) {
            return Double.NEGATIVE_INFINITY;
        }
        double second = pair.second(i);
        return NeymanChiSquare.slope(pair, i) - pair.difference(i) / second * ((pair.first(i) + second) / second);
    }
}
