package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.EntropyFunctions;

/**
 * The skew divergence: the Kullback-Leibler divergence of the reference from a mixture, which keeps it finite.
 *
 * <p>K_s(p‖q) = KL(p‖m), m = (1-s) p + s q, 0 < s ≤ 1. Skew ½ is Lin's K divergence, skew 1 is KL(p‖q). Lee's skew divergence with his α
 * (often 0.99) is K_α of exchanged sides: s_α(q, r) = KL(r‖α q + (1-α) r). Not symmetric; {@link SkewJensenShannon} is the mean of both
 * directions. Range 0 to -ln(1-s), in nats.
 *
 * <p>Zero rules: finite for s < 1, also where the current side lacks an outcome; at s = 1 those of {@link KullbackLeibler}.
 *
 * <p>Numerics: p - m = s (p - q) is formed from the raw difference; terms of one sign.
 *
 * <p>Sources: J. Lin (1991), doi:10.1109/18.61115; L. Lee, "Measures of distributional similarity" (1999),
 * doi:10.3115/1034678.1034693.
 */
public final class SkewDivergence implements Divergence {
    private final double skew;

    private SkewDivergence(double skew) {
        this.skew = skew;
    }

    /** Lin's K divergence: skew ½, range 0 to ln 2. */
    public static SkewDivergence withDefaults() {
        return new SkewDivergence(0.5);
    }

    /**
     * The divergence from the mixture (1-s) p + s q.
     *
     * @param skew the weight s of the current side in the mixture, above 0 and at most 1
     * @throws IllegalArgumentException if the skew is not
     */
    public SkewDivergence withSkew(double skew) {
        if (!(skew > 0 && skew <= 1)) {
            throw new IllegalArgumentException("skew " + skew + " is not above 0 and at most 1, for example 0.5");
        }
        return new SkewDivergence(skew);
    }

    /** The weight of the current side in the mixture. */
    public double skew() {
        return skew;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return skew == 1
                ? KullbackLeibler.withDefaults().between(reference, current)
                : OutcomeTerms.sum(RawPair.of(reference, current), this::term);
    }

    private double term(RawPair pair, int i) {
        double first = pair.first(i);
        double difference = pair.difference(i);
        return EntropyFunctions.kullbackLeiblerTerm(first, mixture(pair, i), skew * difference);
    }

    private double mixture(RawPair pair, int i) {
        return (1 - skew) * pair.first(i) + skew * pair.second(i);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -s p_i/m_i, finite for s < 1.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        if (skew == 1) {
            return KullbackLeibler.withDefaults().gradient(reference, current);
        }
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length; i++) {
            double mixture = mixture(pair, i);
            slopes[i] = mixture == 0 ? skew : -skew * skew * (pair.difference(i) / mixture);
        }
        return Gradients.of(slopes, 0, pair, current);
    }

    /**
     * The gradient of the other direction, KL(q‖(1-s) q + s p), with respect to the weights of the current side q.
     *
     * <p>g_i = ln(q_i/m_i) - (1-s) q_i/m_i, m = (1-s) q + s p: -∞ where only the current side lacks the outcome.
     *
     * @throws IllegalArgumentException as {@link #between(double[], double[])}
     */
    public double[] reverseGradient(double[] reference, double[] current) {
        if (skew == 1) {
            return KullbackLeibler.withDefaults().reverseGradient(reference, current);
        }
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        for (int i = 0; i < slopes.length; i++) {
            double second = pair.second(i);
            double mixture = (1 - skew) * second + skew * pair.first(i);
            double difference = -skew * pair.difference(i);
            slopes[i] = pair.inCurrent(i)
                    ? EntropyFunctions.logRatio(second, mixture, difference) - (1 - skew) * (difference / mixture)
                    : pair.inReference(i) ? Double.NEGATIVE_INFINITY : -Math.log1p(-skew) - skew;
        }
        return Gradients.of(slopes, 0, pair, current);
    }
}
