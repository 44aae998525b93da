package io.mediant.core.transport;

import io.mediant.core.distribution.RadixSort;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/** The gap F - G between the positions of two sides on a circle, and its median weighted by length. */
final class CircularGaps {
    private final double[] positions;
    private final double[] gaps;
    private final double median;
    private final double distance;

    private CircularGaps(double[] positions, double[] gaps, double period) {
        this.positions = positions;
        this.gaps = gaps;
        double[] widths = new double[gaps.length];
        for (int k = 0; k < widths.length; k++) {
            widths[k] = k + 1 < widths.length ? positions[k + 1] - positions[k] : period - positions[k] + positions[0];
        }
        median = median(gaps.clone(), widths.clone(), period);
        CompensatedSum sum = new CompensatedSum();
        for (int k = 0; k < gaps.length; k++) {
            sum.add(Math.abs(gaps[k] - median) * widths[k]);
        }
        distance = sum.value();
    }

    /** From the positions of both sides within [0, period). */
    static CircularGaps of(OrderedMass reference, OrderedMass current, double period) {
        double[] x = reference.values();
        double[] y = current.values();
        double[] positions = new double[x.length + y.length];
        double[] gaps = new double[positions.length];
        int size = 0;
        for (int i = 0, j = 0; i < x.length || j < y.length; size++) {
            double here = j == y.length || (i < x.length && x[i] < y[j]) ? x[i] : y[j];
            while (i < x.length && x[i] == here) {
                i++;
            }
            while (j < y.length && y[j] == here) {
                j++;
            }
            positions[size] = here;
            gaps[size] = (i == 0 ? 0 : reference.shares()[i - 1]) - (j == 0 ? 0 : current.shares()[j - 1]);
        }
        return new CircularGaps(Arrays.copyOf(positions, size), Arrays.copyOf(gaps, size), period);
    }

    private static double median(double[] gaps, double[] widths, double period) {
        RadixSort.sortWithCompanions(gaps, widths);
        CompensatedSum covered = new CompensatedSum();
        for (int k = 0; k + 1 < gaps.length; k++) {
            covered.add(widths[k]);
            if (covered.value() >= period / 2) {
                return gaps[k];
            }
        }
        return gaps[gaps.length - 1];
    }

    int size() {
        return gaps.length;
    }

    /** The distinct positions, ascending; not a copy. */
    double[] positions() {
        return positions;
    }

    /** The gap less its median, from position {@code k} to the next. */
    double centred(int k) {
        return gaps[k] - median;
    }

    double distance() {
        return distance;
    }
}
