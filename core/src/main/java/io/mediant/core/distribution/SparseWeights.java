package io.mediant.core.distribution;

import java.util.Arrays;

/**
 * Weights of outcomes of which only some are stored: rising indices and a weight for each; all other outcomes are absent.
 *
 * <p>Indices are from 0 to 2^31 - 1. Nothing is ever laid out up to the largest index; memory is 12 bytes per stored outcome.
 */
public final class SparseWeights {
    private final int[] indices;
    private final double[] weights;

    private SparseWeights(int[] indices, double[] weights) {
        this.indices = indices;
        this.weights = weights;
    }

    /**
     * The stored outcomes.
     *
     * @param indices at least 0, strictly rising
     * @param weights one per index, finite, at least 0, not all 0
     * @throws IllegalArgumentException naming the position and value that is not allowed, or the two lengths
     */
    public static SparseWeights of(int[] indices, double[] weights) {
        if (indices.length != weights.length) {
            throw new IllegalArgumentException("there are " + indices.length + " indices and " + weights.length
                    + " weights; give one weight per index");
        }
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] < 0 || (k > 0 && indices[k] <= indices[k - 1])) {
                throw new IllegalArgumentException("index " + indices[k] + " at position " + k
                        + (indices[k] < 0 ? " is negative" : " does not exceed the one before, " + indices[k - 1])
                        + "; indices are at least 0 and rise");
            }
            if (!(weights[k] >= 0) || weights[k] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("weight " + weights[k] + " of index " + indices[k]
                        + " is not allowed; weights are finite and at least 0");
            }
        }
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("there is no positive weight; a distribution needs a positive sum");
        }
        return new SparseWeights(indices.clone(), weights.clone());
    }

    /**
     * The positive elements of an array.
     *
     * @throws IllegalArgumentException naming the index and value that is not allowed
     */
    public static SparseWeights ofDense(double... weights) {
        int[] indices = new int[weights.length];
        double[] stored = new double[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                indices[count] = i;
                stored[count++] = weights[i];
            }
        }
        return of(Arrays.copyOf(indices, count), Arrays.copyOf(stored, count));
    }

    /** The number of stored outcomes. */
    public int size() {
        return indices.length;
    }

    /** The stored indices, rising, a new array. */
    public int[] indices() {
        return indices.clone();
    }

    /** The stored weights, a new array. */
    public double[] weights() {
        return weights.clone();
    }

    /** The weight of an outcome, 0 where it is not stored. */
    public double get(int index) {
        int position = Arrays.binarySearch(indices, index);
        return position < 0 ? 0 : weights[position];
    }

    /** This side as the reference, the other as the current side, over the outcomes that either stores. */
    public AlignedWeights<Integer> alignedWith(SparseWeights current) {
        int[] union = new int[indices.length + current.indices.length];
        double[] first = new double[union.length];
        double[] second = new double[union.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < indices.length || j < current.indices.length) {
            boolean here = j == current.indices.length || (i < indices.length && indices[i] <= current.indices[j]);
            boolean there = i == indices.length || (j < current.indices.length && current.indices[j] <= indices[i]);
            union[size] = here ? indices[i] : current.indices[j];
            first[size] = here ? weights[i++] : 0;
            second[size++] = there ? current.weights[j++] : 0;
        }
        return AlignedWeights.ofIndices(
                Arrays.copyOf(union, size), Arrays.copyOf(first, size), Arrays.copyOf(second, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseWeights that
                && Arrays.equals(indices, that.indices)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(indices) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "SparseWeights[" + indices.length + " stored]";
    }
}
