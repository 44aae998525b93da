package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.Surprise;
import io.mediant.core.divergence.internal.Weights;
import io.mediant.core.internal.CompensatedSum;

/**
 * The cross entropy of the current q under the reference p: the code length per symbol when data from p is coded for q.
 *
 * <p>H(p, q) = -Σ p_i ln q_i = H(p) + KL(p‖q). It is no divergence: at p = q it is the {@link Entropy}, not 0. Range 0 to +∞, infinite where
 * some p_i > 0 has q_i = 0. The default unit is the nat.
 */
public final class CrossEntropy {
    private static final CrossEntropy DEFAULT = new CrossEntropy(Unit.NATS);

    private final Unit unit;

    private CrossEntropy(Unit unit) {
        this.unit = unit;
    }

    /** In nats. */
    public static CrossEntropy withDefaults() {
        return DEFAULT;
    }

    /** The same in another unit. */
    public CrossEntropy in(Unit newUnit) {
        return new CrossEntropy(newUnit);
    }

    /**
     * -Σ p_i ln q_i.
     *
     * @param reference the weights of p
     * @param current the weights of q, one per outcome of p
     * @throws IllegalArgumentException naming index and value of a weight that is not allowed, or the two lengths
     */
    public double between(double[] reference, double[] current) {
        Weights.requireSameLength(reference, current);
        Surprise ofReference = Surprise.of(reference, "reference");
        Surprise ofCurrent = Surprise.of(current, "current side");
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < reference.length; i++) {
            if (reference[i] > 0) {
                if (current[i] == 0) {
                    return Double.POSITIVE_INFINITY;
                }
                sum.add(ofReference.probability(i) * ofCurrent.at(i));
            }
        }
        return unit.fromNats(sum.value());
    }

    /**
     * The gradient with respect to the weights of the current side, which is that of KL(p‖q).
     *
     * @throws IllegalArgumentException as {@link #between}
     */
    public double[] gradient(double[] reference, double[] current) {
        double[] slopes = KullbackLeibler.withDefaults().gradient(reference, current);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = unit.fromNats(slopes[i]);
        }
        return slopes;
    }
}
