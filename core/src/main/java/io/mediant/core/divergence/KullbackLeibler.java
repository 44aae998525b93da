package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PairDivergence;
import io.mediant.core.divergence.internal.PairMeasure;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kullback-Leibler divergence KL(p‖q) of the reference p from the current q: the extra code length per symbol when data from p
 * is coded for q.
 *
 * <p>KL(p‖q) = Σ p_i ln(p_i/q_i) = Σ q_i h(d_i), d = (p-q)/q, h(d) = (1+d) ln(1+d) - d ≥ 0. Not symmetric.
 *
 * <p>Zero rules: 0 ln 0 = 0; +∞ where some p_i > 0 has q_i = 0; outcomes that both lack count nothing.
 *
 * <p>Range 0 to +∞, in nats.
 *
 * <p>Numerics: terms of one sign from raw weights, so the result is 0 for p = q and keeps all digits as the two meet.
 *
 * <p>Source: S. Kullback, R. A. Leibler, "On information and sufficiency" (1951), doi:10.1214/aoms/1177729694.
 */
public final class KullbackLeibler implements Divergence {
    private static final KullbackLeibler DEFAULT = new KullbackLeibler();

    private KullbackLeibler() {}

    /** KL(reference‖current) in nats. */
    public static KullbackLeibler withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return PairDivergence.of(PairMeasure.KULLBACK_LEIBLER, reference, current);
    }

    /** The divergence with the outcomes that make it infinite, if any. */
    public KullbackLeiblerResult explain(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        List<Integer> because = new ArrayList<>();
        for (int i = 0; i < pair.size(); i++) {
            if (isInfiniteAt(pair, i)) {
                because.add(i);
            }
        }
        return new KullbackLeiblerResult(between(reference, current), because);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = -p_i/q_i. Where the divergence is infinite, the elements of the outcomes that make it so are -∞ and all others 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        boolean infinite = false;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = pair.inCurrent(i)
                    ? -pair.difference(i) / pair.second(i)
                    : pair.inReference(i) ? Double.NEGATIVE_INFINITY : 1;
            infinite |= Double.isInfinite(slopes[i]);
        }
        return infinite ? Gradients.onlyInfinite(slopes) : Gradients.perWeight(slopes, current);
    }

    /**
     * The gradient of the other direction, KL(current‖reference), with respect to the weights of the current side.
     *
     * <p>g_i = ln(q_i/p_i): -∞ where only the current side lacks the outcome, +∞ where both lack it. Where the divergence is
     * infinite, the elements of the outcomes that make it so are +∞ and all others 0.
     *
     * @throws IllegalArgumentException as {@link #between(double[], double[])}
     */
    public double[] reverseGradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        CompensatedSum mean = new CompensatedSum();
        boolean infinite = false;
        for (int i = 0; i < slopes.length; i++) {
            if (pair.inReference(i) && pair.inCurrent(i)) {
                slopes[i] = -pair.logRatio(i);
                mean.add(slopes[i] * pair.second(i));
            } else {
                slopes[i] = pair.inReference(i) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                infinite |= pair.inCurrent(i);
            }
        }
        if (infinite) {
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = pair.inCurrent(i) && !pair.inReference(i) ? Double.POSITIVE_INFINITY : 0;
            }
            return slopes;
        }
        double centre = mean.value() / pair.scale();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] -= centre;
        }
        return Gradients.perWeight(slopes, current);
    }

    private static boolean isInfiniteAt(RawPair pair, int i) {
        return pair.inReference(i) && !pair.inCurrent(i);
    }
}
