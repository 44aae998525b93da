package io.mediant.core.distribution;

import io.mediant.core.internal.WeightSum;
import java.util.Arrays;

/**
 * Observed numbers in ascending order, each with a weight (1 unless weights are given).
 *
 * <p>NaN is rejected. Infinite values are allowed; what a measure makes of them is said there.
 */
public final class Sample {
    private final double[] values;
    private final double[] weights;
    private final double totalWeight;

    private Sample(double[] values, double[] weights, double totalWeight) {
        this.values = values;
        this.weights = weights;
        this.totalWeight = totalWeight;
    }

    /**
     * A sample in which every value has weight 1.
     *
     * @param values at least one, in any order, none NaN
     * @throws IllegalArgumentException if there is no value, or naming the index of a NaN
     */
    public static Sample of(double... values) {
        requireNumbers(values);
        double[] sorted = values.clone();
        RadixSort.sort(sorted);
        return new Sample(sorted, new double[0], sorted.length);
    }

    /**
     * A weighted sample.
     *
     * @param values at least one, in any order, none NaN
     * @param weights one per value, finite, at least 0, with a positive finite sum
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static Sample weighted(double[] values, double[] weights) {
        requireNumbers(values);
        if (weights.length != values.length) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + values.length + " values; give one weight per value");
        }
        double total = WeightSum.of(weights, "", "a sample");
        double[] sortedValues = values.clone();
        double[] sortedWeights = weights.clone();
        RadixSort.sortWithCompanions(sortedValues, sortedWeights);
        return new Sample(sortedValues, sortedWeights, total);
    }

    private static void requireNumbers(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("the sample is empty; give at least one value");
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(
                        "value at index " + i + " is NaN; filter missing values before making a sample");
            }
        }
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** The value at {@code index} in ascending order. */
    public double value(int index) {
        return values[index];
    }

    /** The weight of the value at {@code index} in ascending order of values. */
    public double weight(int index) {
        return weights.length == 0 ? 1 : weights[index];
    }

    /** Whether every value has weight 1 because no weights were given. */
    public boolean hasUnitWeights() {
        return weights.length == 0;
    }

    /** The sum of the weights; the number of values where no weights were given. */
    public double totalWeight() {
        return totalWeight;
    }

    /** The values in ascending order, a new array. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public String toString() {
        return "Sample[size=" + size() + ", from " + values[0] + " to " + values[values.length - 1]
                + (weights.length == 0
                        ? ""
                        : ", weights " + Arrays.stream(weights).min().orElseThrow() + " to "
                                + Arrays.stream(weights).max().orElseThrow())
                + "]";
    }
}
