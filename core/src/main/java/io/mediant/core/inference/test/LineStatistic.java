package io.mediant.core.inference.test;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The pooled values of two samples in ascending order, with the statistics of any labelling of them that depend on the gap
 * F - G of the distribution functions.
 *
 * <p>A labelling is given by the number of values of the first side among the i + 1 smallest, for each i: with k of them,
 * F - G = (k N - n (i + 1))/(n m) just above value i, and the numerator is a whole number. A random labelling is drawn in one
 * pass, value by value: the next one belongs to the first side with probability (those left to place)/(values left).
 */
final class LineStatistic {
    private final double[] pooled;
    private final int[] observed;
    private final int n;

    private LineStatistic(double[] pooled, int[] observed, int n) {
        this.pooled = pooled;
        this.observed = observed;
        this.n = n;
    }

    /** Merges two ascending arrays. */
    static LineStatistic of(double[] a, double[] b) {
        double[] pooled = new double[Math.addExact(a.length, b.length)];
        int[] observed = new int[pooled.length];
        int i = 0;
        for (int k = 0; k < pooled.length; k++) {
            int j = k - i;
            boolean first = j == b.length || (i < a.length && a[i] <= b[j]);
            pooled[k] = first ? a[i++] : b[j];
            observed[k] = i;
        }
        return new LineStatistic(pooled, observed, a.length);
    }

    /** The labelling of the samples. */
    int[] observed() {
        return observed;
    }

    int size() {
        return pooled.length;
    }

    /** Draws a labelling. */
    void draw(RandomGenerator random, int[] below) {
        int left = n;
        int size = pooled.length;
        for (int i = 0; i < size; i++) {
            left -= random.nextDouble() * (size - i) < left ? 1 : 0;
            below[i] = n - left;
        }
    }

    /** W1 of a labelling. */
    ToDoubleFunction<int[]> wasserstein1() {
        double[] widths = widths();
        double scale = gapScale();
        return below -> {
            double size = pooled.length;
            double sum = 0;
            for (int i = 0; i < widths.length; i++) {
                sum += Math.abs(below[i] * size - n * (i + 1.0)) * widths[i];
            }
            return sum * scale;
        };
    }

    /** The energy distance of a labelling, in its square-root form. */
    ToDoubleFunction<int[]> energyDistance() {
        double[] widths = widths();
        double scale = gapScale();
        return below -> scale * Math.sqrt(2 * squares(below, widths));
    }

    /** Anderson's T of a labelling. */
    ToDoubleFunction<int[]> cramerVonMises() {
        double[] rows = runs();
        double size = pooled.length;
        double scale = 1 / (n * (size - n) * size * size);
        return below -> scale * squares(below, rows);
    }

    /** The largest distance of a labelling's distribution functions. */
    ToDoubleFunction<int[]> kolmogorovSmirnov() {
        double[] rows = runs();
        double scale = gapScale();
        return below -> {
            double size = pooled.length;
            double most = 0;
            for (int i = 0; i < rows.length; i++) {
                double gap = rows[i] > 0 ? Math.abs(below[i] * size - n * (i + 1.0)) : 0;
                most = Math.max(most, gap);
            }
            return most * scale;
        };
    }

    private double squares(int[] below, double[] weights) {
        double size = pooled.length;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double gap = below[i] * size - n * (i + 1.0);
            sum += gap * gap * weights[i];
        }
        return sum;
    }

    private double gapScale() {
        return 1 / (n * ((double) pooled.length - n));
    }

    private double[] widths() {
        double[] widths = new double[pooled.length - 1];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = pooled[i + 1] - pooled[i];
        }
        return widths;
    }

    /** For the last of equal values their number, 0 for the others: distribution functions are compared above whole ties. */
    private double[] runs() {
        double[] runs = new double[pooled.length];
        int from = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i + 1 == runs.length || pooled[i + 1] != pooled[i]) {
                runs[i] = i + 1.0 - from;
                from = i + 1;
            }
        }
        return runs;
    }
}
