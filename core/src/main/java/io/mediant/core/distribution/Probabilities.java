package io.mediant.core.distribution;

import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/**
 * A probability for each of finitely many outcomes.
 *
 * <p>Numerics: the weights are kept as they were given, also by {@link #normalized}; a probability is divided out when
 * it is asked for. The divergences work on the weights, so nothing is lost to normalisation.
 */
public final class Probabilities {
    private static final double TOLERANCE = 1e-9;

    private final double[] weights;
    private final double total;

    private Probabilities(double[] weights) {
        this.weights = weights;
        this.total = new CompensatedSum().addAll(weights).value();
    }

    /**
     * Probabilities that sum to 1 within 1e-9.
     *
     * @param probabilities finite, at least 0, at least one
     * @throws IllegalArgumentException naming the index and value, or the sum, that is not allowed
     */
    public static Probabilities of(double... probabilities) {
        Probabilities result = checked(probabilities);
        if (!(Math.abs(result.total - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("probabilities sum to " + result.total
                    + ", expected 1 ± 1e-9; use Probabilities.normalized for weights of another sum");
        }
        return result;
    }

    /**
     * Probabilities in proportion to weights.
     *
     * @param weights finite, at least 0, with a positive finite sum
     * @throws IllegalArgumentException naming the index and value, or the sum, that is not allowed
     */
    public static Probabilities normalized(double... weights) {
        Probabilities result = checked(weights);
        if (!(result.total > 0) || Double.isInfinite(result.total)) {
            throw new IllegalArgumentException(
                    "weights sum to " + result.total + "; a distribution needs a positive finite sum");
        }
        return result;
    }

    private static Probabilities checked(double[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("there are no outcomes; give at least one probability");
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("probability " + weights[i] + " at index " + i
                        + " is not allowed; probabilities are finite and at least 0");
            }
        }
        return new Probabilities(weights.clone());
    }

    /** The number of outcomes. */
    public int size() {
        return weights.length;
    }

    /** The probability of outcome {@code index}, from 0 to 1. */
    public double get(int index) {
        return weights[index] / total;
    }

    /** All probabilities, a new array. */
    public double[] toArray() {
        return Arrays.stream(weights).map(w -> w / total).toArray();
    }

    /** The weights as they were given, a new array. */
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public String toString() {
        return "Probabilities" + Arrays.toString(toArray());
    }
}
