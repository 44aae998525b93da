package io.mediant.core.transport;

import io.mediant.core.distribution.Sample;
import io.mediant.core.internal.CompensatedSum;

/**
 * W1 of two samples of n and m finite values of weight 1: one pass, in which the gap of the distribution functions is the whole number
 * i m - j n over n m.
 */
final class UnitWeights {
    private final Sample reference;
    private final Sample current;
    private final CompensatedSum distance = new CompensatedSum();
    private double previous;
    private long gap;

    private UnitWeights(Sample reference, Sample current) {
        this.reference = reference;
        this.current = current;
        previous = Math.min(reference.value(0), current.value(0));
    }

    /** Whether no weights were given and all values and their differences are finite. */
    static boolean areGiven(Sample reference, Sample current) {
        double highest = Math.max(reference.value(reference.size() - 1), current.value(current.size() - 1));
        double lowest = Math.min(reference.value(0), current.value(0));
        return reference.hasUnitWeights() && current.hasUnitWeights() && highest - lowest < Double.POSITIVE_INFINITY;
    }

    static double wasserstein1(Sample reference, Sample current) {
        return new UnitWeights(reference, current).walk();
    }

    private double walk() {
        int n = reference.size();
        int m = current.size();
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            double first = reference.value(i);
            double second = current.value(j);
            if (first <= second) {
                accept(first, m);
                i++;
            } else {
                accept(second, -n);
                j++;
            }
        }
        for (; i < n; i++) {
            accept(reference.value(i), m);
        }
        for (; j < m; j++) {
            accept(current.value(j), -n);
        }
        return distance.value() / ((double) n * m);
    }

    private void accept(double value, int step) {
        distance.add(Math.abs(gap) * (value - previous));
        previous = value;
        gap += step;
    }
}
