package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PairDivergence;
import io.mediant.core.divergence.internal.PairMeasure;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;

/**
 * The population stability index PSI, which is the Jeffreys divergence: KL(p‖q) + KL(q‖p).
 *
 * <p>PSI = Σ (p_i - q_i) ln(p_i/q_i). Symmetric; range 0 to +∞, in nats.
 *
 * <p>Zero rules: +∞ where exactly one side lacks an outcome; outcomes that both lack count nothing. The custom of
 * replacing empty cells by a small share is available by {@link #withFloor}, because the value then depends on the floor
 * and should say so.
 *
 * <p>Numerics: terms of one sign from raw weights; 0 for p = q.
 *
 * <p>Source: H. Jeffreys, "An invariant form for the prior probability in estimation problems" (1946),
 * doi:10.1098/rspa.1946.0056.
 */
public final class PopulationStability implements Divergence {
    private static final double PERHAPS_ROUNDING = 1e-40;
    private static final PopulationStability DEFAULT = new PopulationStability(0);

    private final double floor;

    private PopulationStability(double floor) {
        this.floor = floor;
    }

    /** The index without a floor: infinite where one side lacks an outcome. */
    public static PopulationStability withDefaults() {
        return DEFAULT;
    }

    /**
     * The index with probabilities below a floor replaced by the floor (not normalised again, as is the custom).
     *
     * @param floor a probability, above 0 and below 1; 1e-4 is a common choice
     * @throws IllegalArgumentException if the floor is not between 0 and 1
     */
    public PopulationStability withFloor(double floor) {
        if (!(floor > 0 && floor < 1)) {
            throw new IllegalArgumentException("floor " + floor + " is not between 0 and 1, for example 1e-4");
        }
        return new PopulationStability(floor);
    }

    @Override
    public double between(double[] reference, double[] current) {
        if (floor == 0) {
            return PairDivergence.of(PairMeasure.JEFFREYS, reference, current);
        }
        return new CompensatedSum().addAll(contributions(reference, current)).value();
    }

    /** The terms (p_i - q_i) ln(p_i/q_i), each at least 0, that sum to the index. */
    public double[] contributions(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double scale = pair.scale();
        double[] terms = new double[pair.size()];
        double largest = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = term(pair, i) / scale;
            largest = Math.max(largest, terms[i]);
        }
        return largest < PERHAPS_ROUNDING && pair.isProportional() ? new double[terms.length] : terms;
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = ln(q_i/p_i) + 1 - p_i/q_i; +∞ where the reference lacks the outcome. Where the index is infinite, the element is -∞ for an
     * outcome that the current side alone lacks and 0 for one that both have.
     *
     * @throws UnsupportedOperationException if a floor is set; the floored index is flat below the floor
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        if (floor > 0) {
            throw new UnsupportedOperationException("the floored index has no gradient; use one without a floor");
        }
        RawPair pair = RawPair.of(reference, current);
        double[] slopes = new double[pair.size()];
        CompensatedSum mean = new CompensatedSum();
        boolean infinite = false;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slope(pair, i);
            infinite |= pair.inReference(i) != pair.inCurrent(i);
            if (pair.inCurrent(i)) {
                mean.add(slopes[i] * pair.second(i));
            }
        }
        if (infinite) {
            return Gradients.onlyInfinite(slopes);
        }
        double centre = mean.value() / pair.scale();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] -= centre;
        }
        return Gradients.perWeight(slopes, current);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double slope(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return Double.POSITIVE_INFINITY;
        }
        return pair.inCurrent(i) ? -pair.logRatio(i) - pair.difference(i) / pair.second(i) : Double.NEGATIVE_INFINITY;
    }

    private double term(RawPair pair, int i) {
        double first = pair.first(i);
        double second = pair.second(i);
        double lowest = floor * pair.scale();
        if (first < lowest || second < lowest) {
            double floored = Math.max(first, lowest);
            double other = Math.max(second, lowest);
            return EntropyFunctions.jeffreysTerm(floored, other, floored - other);
        }
        if (pair.inReference(i) != pair.inCurrent(i)) {
            return Double.POSITIVE_INFINITY;
        }
        return pair.inReference(i) ? pair.jeffreysTerm(i) : 0;
    }
}
