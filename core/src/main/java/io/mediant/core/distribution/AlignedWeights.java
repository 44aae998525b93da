package io.mediant.core.distribution;

import java.util.AbstractList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two sides brought to common outcomes: the keys that either has, in order, and the weights of both sides, 0 where a side lacks a key.
 *
 * <p>The arrays go into any divergence; element i of a result (contributions, a gradient) speaks of key i.
 *
 * @param <K> the type of the keys: words, categories, indices
 */
public final class AlignedWeights<K> {
    private final List<K> keys;
    private final double[] reference;
    private final double[] current;

    private AlignedWeights(List<K> keys, double[] reference, double[] current) {
        this.keys = keys;
        this.reference = reference;
        this.current = current;
    }

    /**
     * The union of two maps from outcomes to weights or counts: first the keys of the reference in its order, then those that only the current
     * side has.
     *
     * @throws IllegalArgumentException naming the key and weight that is not finite and at least 0, or a side without a positive weight
     */
    public static <K> AlignedWeights<K> of(
            Map<? extends K, ? extends Number> reference, Map<? extends K, ? extends Number> current) {
        Set<K> union = new LinkedHashSet<>(reference.keySet());
        union.addAll(current.keySet());
        List<K> keys = List.copyOf(union);
        return new AlignedWeights<>(
                keys, weights(keys, reference, "reference"), weights(keys, current, "current side"));
    }

    private static double[] weights(List<?> keys, Map<?, ? extends Number> side, String role) {
        double[] weights = new double[keys.size()];
        boolean positive = false;
        for (int i = 0; i < weights.length; i++) {
            Number weight = side.get(keys.get(i));
            weights[i] = weight == null ? 0 : weight.doubleValue();
            if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("weight " + weight + " of key " + keys.get(i) + " of the " + role
                        + " is not allowed; weights are finite and at least 0");
            }
            positive |= weights[i] > 0;
        }
        if (!positive) {
            throw new IllegalArgumentException(
                    "the " + role + " has no positive weight; a distribution needs a positive sum");
        }
        return weights;
    }

    /** Takes over arrays that nobody else holds. */
    static AlignedWeights<Integer> ofIndices(int[] indices, double[] reference, double[] current) {
        return new AlignedWeights<>(new Indices(indices), reference, current);
    }

    /** The number of outcomes that either side has. */
    public int size() {
        return reference.length;
    }

    /** The outcomes, unmodifiable. */
    public List<K> keys() {
        return keys;
    }

    /** The weights of the reference, one per key, a new array. */
    public double[] reference() {
        return reference.clone();
    }

    /** The weights of the current side, one per key, a new array. */
    public double[] current() {
        return current.clone();
    }

    @Override
    public String toString() {
        return "AlignedWeights[" + reference.length + " outcomes]";
    }

    /** A list without boxed copies. */
    private static final class Indices extends AbstractList<Integer> {
        private final int[] indices;

        Indices(int[] indices) {
            this.indices = indices;
        }

        @Override
        public Integer get(int position) {
            return indices[position];
        }

        @Override
        public int size() {
            return indices.length;
        }
    }
}
