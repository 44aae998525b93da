package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;

/**
 * The surprise -ln p_i of every outcome of raw weights, accurate also where p_i is near 1, and the sums that entropies are made of.
 */
public final class Surprise {
    private final double[] weights;
    private final double sum;
    private final double rest;

    private Surprise(double[] weights) {
        this.weights = weights;
        CompensatedSum total = new CompensatedSum().addAll(weights);
        sum = total.value();
        rest = total.rest();
    }

    /** Checks the weights and brings them to a safe scale. */
    public static Surprise of(double[] weights, String role) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("there are no outcomes; give at least one weight");
        }
        return new Surprise(Weights.safe(weights, role));
    }

    /** The number of outcomes, present or not. */
    public int size() {
        return weights.length;
    }

    /** The number of outcomes with a positive weight. */
    public int present() {
        int present = 0;
        for (double weight : weights) {
            present += weight > 0 ? 1 : 0;
        }
        return present;
    }

    /** p_i. */
    public double probability(int i) {
        return weights[i] / sum;
    }

    /** -ln p_i, infinite where p_i = 0. */
    public double at(int i) {
        double weight = weights[i];
        if (weight > sum / 2) {
            return Math.max(0, -Math.log1p(-((sum - weight) + rest) / sum));
        }
        double probability = weight / sum;
        return probability < Double.MIN_NORMAL ? Math.log(sum) - Math.log(weight) : -Math.log(probability);
    }

    /** The smallest surprise, -ln max p_i. */
    public double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            least = Math.min(least, at(i));
        }
        return least;
    }

    /** Σ -p_i ln p_i. */
    public double mean() {
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            total.add(weights[i] > 0 ? probability(i) * at(i) : 0);
        }
        return total.value();
    }

    /** Σ p_i^α - 1 = Σ p_i (p_i^(α-1) - 1), for an order α > 0. */
    public double powerSumExcess(double order) {
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            total.add(weights[i] > 0 ? powerExcess(i, order) : 0);
        }
        return total.value();
    }

    private double powerExcess(int i, double order) {
        double probability = probability(i);
        double exponent = (1 - order) * at(i);
        return Math.abs(exponent) > 1 && probability >= Double.MIN_NORMAL
                ? Math.pow(probability, order) - probability
                : probability * Math.expm1(exponent);
    }
}
