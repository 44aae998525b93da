package io.mediant.core.transport;

import io.mediant.core.distribution.RadixSort;
import io.mediant.core.distribution.Sample;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/** Mass on the line in ascending order: values, the share of the mass up to each of them, and where each stood before. */
final class OrderedMass {
    private final double[] values;
    private final double[] shares;
    private final int[] order;

    private OrderedMass(double[] values, double[] shares, int[] order) {
        this.values = values;
        this.shares = shares;
        this.order = order;
    }

    /** Without the order of the caller. */
    static OrderedMass of(Sample sample) {
        double[] weights = new double[sample.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sample.weight(i);
        }
        return new OrderedMass(sample.values(), shares(weights), new int[0]);
    }

    /**
     * Keeps the order of the caller.
     *
     * @throws IllegalArgumentException as {@link Sample#weighted}, or naming a value that is infinite
     */
    static OrderedMass of(double[] values, double[] weights) {
        Sample.weighted(values, weights);
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "value " + values[i] + " at index " + i + " is not finite; a gradient needs finite values");
            }
        }
        return sorted(values, weights);
    }

    /** As {@link #of(double[], double[])} for values and weights that were checked before. */
    static OrderedMass sorted(double[] values, double[] weights) {
        double[] ascending = values.clone();
        int[] order = ascendingOrder(ascending);
        double[] ordered = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            ordered[k] = weights[order[k]];
        }
        return new OrderedMass(ascending, shares(ordered), order);
    }

    /** Sorts the values in place and says where each stood before; equal values keep their order. */
    static int[] ascendingOrder(double[] values) {
        double[] indices = new double[values.length];
        Arrays.setAll(indices, i -> i);
        RadixSort.sortWithCompanions(values, indices);
        int[] order = new int[values.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = (int) indices[k];
        }
        return order;
    }

    /** Running shares of the total; an element past the last weight above 0 is exactly 1. */
    static double[] shares(double[] weights) {
        double largest = Arrays.stream(weights).max().orElseThrow();
        double scale = Math.scalb(1.0, -Math.getExponent(largest));
        CompensatedSum running = new CompensatedSum();
        double[] shares = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            running.add(weights[i] * scale);
            shares[i] = running.value();
        }
        double total = running.value();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    /** Weights of 1. */
    static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The values, ascending; not a copy. */
    double[] values() {
        return values;
    }

    /** The share of the mass at or below each value, the last of which is 1; not a copy. */
    double[] shares() {
        return shares;
    }

    /** The index of each value among the values as given; not a copy. */
    int[] order() {
        return order;
    }

    int size() {
        return values.length;
    }

    /** The share of the mass at value {@code k} in ascending order. */
    double mass(int k) {
        return k == 0 ? shares[0] : shares[k] - shares[k - 1];
    }
}
