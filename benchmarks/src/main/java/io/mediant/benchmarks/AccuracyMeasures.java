package io.mediant.benchmarks;

import io.mediant.core.divergence.Divergences;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The measures that references exist for, by the name in the file. A new one is a line here and one in the script. */
final class AccuracyMeasures {
    /** A measure of two weight vectors with a parameter. */
    @FunctionalInterface
    interface Measure {
        double of(double[] a, double[] b, double parameter);
    }

    private static final Map<String, Measure> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("jensen_shannon", (a, b, none) -> Divergences.jensenShannon(a, b));
        BY_NAME.put("jensen_shannon_weighted", (a, b, w) -> Divergences.jensenShannonWeighted(a, b, w, 1 - w));
        BY_NAME.put("jensen_shannon_nway", (a, b, none) -> Divergences.nWay(a, b, middle(a, b)));
        BY_NAME.put("kullback_leibler", (a, b, none) -> Divergences.kullbackLeibler(a, b));
        BY_NAME.put("jeffreys", (a, b, none) -> Divergences.populationStability(a, b));
        BY_NAME.put("total_variation", (a, b, none) -> Divergences.totalVariation(a, b));
        BY_NAME.put("hellinger", (a, b, none) -> Divergences.hellinger(a, b));
        BY_NAME.put("chi_square", (a, b, none) -> Divergences.chiSquare(a, b));
    }

    private AccuracyMeasures() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The value of the measure of a row. */
    static double value(AccuracyCase row) {
        Measure measure = BY_NAME.get(row.measure());
        if (measure == null) {
            throw new IllegalArgumentException(
                    "\"" + row.measure() + "\" is not a known measure; known are " + String.join(", ", names()));
        }
        double[][] weights = row.weights();
        return measure.of(weights[0], weights[1], row.parameter());
    }

    private static double[] middle(double[] a, double[] b) {
        double[] middle = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            middle[i] = 0.5 * (a[i] + b[i]);
        }
        return middle;
    }
}
