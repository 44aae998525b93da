package io.mediant.core.divergence;

import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Probabilities;
import io.mediant.core.divergence.internal.Surprise;
import io.mediant.core.internal.CompensatedSum;

/**
 * The entropy of one distribution: Shannon's by default, Rényi's of any order from 0 to ∞.
 *
 * <p>H = -Σ p_i ln p_i; of order α, H_α = ln(Σ p_i^α)/(1-α). Order 0 is the logarithm of the number of outcomes present (Hartley), 1 is
 * Shannon's, 2 the collision entropy, ∞ the min-entropy -ln max p_i. It falls as α grows. Range 0 to ln n; 0 ln 0 = 0. The default unit is
 * the nat.
 *
 * <p>Of counts this is the plug-in value, which is too small on average by about (n-1)/(2N) nats for N rows.
 *
 * <p>Numerics: -ln p from what is missing to 1 where p is above ½; Σ p^α - 1 = Σ p (p^(α-1) - 1), terms of one sign, so that orders near 1
 * lose nothing.
 *
 * <p>Sources: C. E. Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x; A. Rényi, "On measures of entropy and information" (1961), Proc.
 * 4th Berkeley Symposium 1, 547-561.
 */
public final class Entropy {
    private static final double HALF = 0.5;
    private static final Entropy DEFAULT = new Entropy(1, Unit.NATS);

    private final double order;
    private final Unit unit;

    private Entropy(double order, Unit unit) {
        this.order = order;
        this.unit = unit;
    }

    /** Shannon's entropy in nats. */
    public static Entropy withDefaults() {
        return DEFAULT;
    }

    /**
     * Rényi's entropy of an order.
     *
     * @param newOrder at least 0, perhaps {@link Double#POSITIVE_INFINITY}
     * @throws IllegalArgumentException if the order is negative or not a number
     */
    public Entropy withOrder(double newOrder) {
        if (!(newOrder >= 0)) {
            throw new IllegalArgumentException(
                    "order " + newOrder + " is not at least 0; order 1 is Shannon's entropy");
        }
        return new Entropy(newOrder, unit);
    }

    /** The same entropy in another unit. */
    public Entropy in(Unit newUnit) {
        return new Entropy(order, newUnit);
    }

    /**
     * The entropy of the distribution in proportion to the weights.
     *
     * @throws IllegalArgumentException naming index and value of a weight that is not allowed
     */
    public double of(double[] weights) {
        return unit.fromNats(nats(Surprise.of(weights, "distribution")));
    }

    /** The entropy of probabilities. */
    public double of(Probabilities probabilities) {
        return of(probabilities.weights());
    }

    /** The entropy of the shares of counts with a positive total. */
    public double of(Counts counts) {
        return of(counts.toDoubles());
    }

    private double nats(Surprise surprise) {
        if (order == 0) {
            return Math.log(surprise.present());
        }
        if (order == 1) {
            return surprise.mean();
        }
        if (order == Double.POSITIVE_INFINITY) {
            return surprise.least();
        }
        double excess = surprise.powerSumExcess(order);
        return Math.abs(excess) < HALF ? Math.log1p(excess) / (1 - order) : far(surprise);
    }

    /** With the largest probability P: -(α ln P + ln Σ (p/P)^α)/(α-1). */
    private double far(Surprise surprise) {
        double least = surprise.least();
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < surprise.size(); i++) {
            sum.add(Math.exp(order * (least - surprise.at(i))));
        }
        return (order * least - Math.log(sum.value())) / (order - 1);
    }
}
