package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.PowerTerm;

/**
 * The sums Σ p^α q^(1-α) of a pair, of which the alpha, Tsallis, Rényi and Bhattacharyya divergences are functions.
 *
 * <p>{@link #divergence} is I_α = (Σ p^α q^(1-α) - 1)/(α(α-1)) as a sum of non-negative terms, so nothing cancels for near p and q nor for
 * orders near 0 and 1. {@link #logAffinity} is ln Σ p^α q^(1-α): from I_α where the sum is near 1, else from the sum itself.
 */
public final class PowerKernel {
    private static final double MOST_OF_ONE = 0.5;

    private PowerKernel() {}

    /** I_α, from 0 to infinity, for every real order. */
    public static double divergence(RawPair pair, double order) {
        return OutcomeTerms.sum(pair, (of, i) -> term(of, i, order));
    }

    private static double term(RawPair pair, int i, double order) {
        if (!pair.inReference(i) || !pair.inCurrent(i)) {
            double first = pair.first(i);
            double second = pair.second(i);
            return first + second == 0 ? 0 : PowerTerm.of(first, second, first - second, 0, order);
        }
        return order == 1
                ? pair.kullbackLeiblerTerm(i)
                : PowerTerm.of(pair.first(i), pair.second(i), pair.difference(i), pair.logRatio(i), order);
    }

    /** ln Σ p^α q^(1-α) for an order above 0: at most 0 below order 1, at least 0 above; infinite where the sum is 0 or infinite. */
    public static double logAffinity(RawPair pair, double order) {
        double excess = order * (order - 1) * divergence(pair, order);
        if (order < 1) {
            return excess > -MOST_OF_ONE ? Math.log1p(excess) : Math.min(Math.log(affinity(pair, order)), 0);
        }
        return excess < Double.POSITIVE_INFINITY ? Math.log1p(excess) : logOfLargeSum(pair, order);
    }

    /** Σ p^α q^(1-α) itself for an order between 0 and 1. */
    private static double affinity(RawPair pair, double order) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < pair.size(); i++) {
            if (pair.inReference(i) && pair.inCurrent(i)) {
                double first = pair.first(i);
                double ratio = pair.second(i) / first;
                boolean inRange = ratio >= Double.MIN_NORMAL && ratio < Double.POSITIVE_INFINITY;
                sum.add(first * (inRange ? Math.pow(ratio, 1 - order) : Math.exp((order - 1) * pair.logRatio(i))));
            }
        }
        return sum.value() / pair.scale();
    }

    /** ln Σ p^α q^(1-α) for an order above 1 where the sum exceeds the range of a double. */
    private static double logOfLargeSum(RawPair pair, double order) {
        double largest = Double.NEGATIVE_INFINITY;
        double logScale = Math.log(pair.scale());
        double[] exponents = new double[pair.size()];
        for (int i = 0; i < exponents.length; i++) {
            exponents[i] = pair.inReference(i)
                    ? Math.log(pair.first(i)) - logScale + (order - 1) * logRatio(pair, i)
                    : Double.NEGATIVE_INFINITY;
            largest = Math.max(largest, exponents[i]);
        }
        if (largest == Double.POSITIVE_INFINITY) {
            return largest;
        }
        CompensatedSum sum = new CompensatedSum();
        for (double exponent : exponents) {
            sum.add(Math.exp(exponent - largest));
        }
        return largest + Math.log(sum.value());
    }

    /** ln(p_i/q_i); -∞ where the reference lacks the outcome, else +∞ where the current side does. */
    public static double logRatio(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return Double.NEGATIVE_INFINITY;
        }
        return pair.inCurrent(i) ? pair.logRatio(i) : Double.POSITIVE_INFINITY;
    }

    /** The centred slopes of ln Σ p^α q^(1-α), divided by α - 1, by the probabilities q_i: 1 - (p_i/q_i)^α / Σ p^α q^(1-α). Where the sum is infinite or 0, the infinite slopes alone have a meaning. */
    public static double[] logAffinitySlopes(RawPair pair, double order, double logAffinity) {
        double[] slopes = new double[pair.size()];
        double offset = Double.isInfinite(logAffinity) ? 0 : logAffinity;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = -Math.expm1(order * logRatio(pair, i) - offset);
        }
        return slopes;
    }
}
