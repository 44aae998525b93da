package io.mediant.benchmarks;

import java.util.Collection;

/** The median of repeated measurements: what is typical when some repetitions were disturbed. */
final class Median {
    private Median() {}

    /** The median; the mean of the two in the middle for an even number. At least one value is needed. */
    static double of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
