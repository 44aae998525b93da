package io.mediant.calibration.test;

import io.mediant.core.density.Normal;
import java.util.Arrays;

/** Cells between rising cuts: a value belongs to the cell whose number is that of the cuts at or below it. */
final class Cells {
    private Cells() {}

    static int of(double value, double[] cuts) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static int[] of(double[] values, double[] cuts) {
        return Arrays.stream(values).mapToInt(value -> of(value, cuts)).toArray();
    }

    static long[] count(double[] values, double[] cuts) {
        long[] counts = new long[cuts.length + 1];
        for (double value : values) {
            counts[of(value, cuts)]++;
        }
        return counts;
    }

    /** Cuts of equal probability for values of mean 0 and variance 1: quantiles of the normal law. */
    static double[] normal(int cells) {
        double[] cuts = new double[cells - 1];
        Arrays.setAll(cuts, i -> Normal.of(0, 1).quantile((i + 1.0) / cells));
        return cuts;
    }
}
