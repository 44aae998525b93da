package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;

/**
 * Neyman's chi-square divergence: squared differences measured in units of the reference, not of the current side.
 *
 * <p>χ²_N(p‖q) = Σ (p_i - q_i)²/p_i = Σ q_i²/p_i - 1, which is {@link ChiSquare} of (q, p). Not symmetric; range 0 to +∞, no unit. With q the
 * expected shares and p the observed ones it is Neyman's modified statistic; with p the expected ones it is Pearson's.
 *
 * <p>Zero rules: +∞ where some q_i > 0 has p_i = 0; outcomes that both lack count nothing.
 *
 * <p>Source: J. Neyman, "Contribution to the theory of the χ² test" (1949), Proc. Berkeley Symposium, 239-273.
 */
public final class NeymanChiSquare implements Divergence {
    private static final NeymanChiSquare DEFAULT = new NeymanChiSquare();

    private NeymanChiSquare() {}

    /** χ²_N(reference‖current). */
    public static NeymanChiSquare withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return OutcomeTerms.sum(RawPair.of(reference, current), NeymanChiSquare::term);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = 2 q_i/p_i; +∞ where the reference lacks the outcome. Where the divergence is infinite, all finite elements are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        return Gradients.of(RawPair.of(reference, current), current, NeymanChiSquare::term, NeymanChiSquare::slope);
    }

    static double term(RawPair pair, int i) {
        double difference = pair.difference(i);
        if (!pair.inReference(i)) {
            return pair.inCurrent(i) ? Double.POSITIVE_INFINITY : 0;
        }
        return difference / pair.first(i) * difference;
    }

    static double slope(RawPair pair, int i) {
        return pair.inReference(i) ? -2 * pair.difference(i) / pair.first(i) : Double.POSITIVE_INFINITY;
    }
}
