package io.mediant.core.inference.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells with a direction: pooled counts c_i, tilts U_i of their log-odds and weights w_i (how many cells each stands for).
 *
 * <p>The tilts are centred and scaled to c-weighted mean 0 and mean square 1.
 */
final class TiltedCells {
    private static final double FLAT = 1e-9;
    private static final int MERGE_ABOVE = 4096;
    private static final double TILT_WIDTH = 0.02;
    private static final double LOG_TOTAL_WIDTH = 0.1;
    private static final double POISSON_BELOW = 30;
    private static final double POISSON_REACH = 7;

    private final double[] weights;
    private final double[] totals;
    private final double[] tilts;

    TiltedCells(double[] weights, double[] totals, double[] tilts) {
        this.weights = weights;
        this.totals = totals;
        this.tilts = tilts;
    }

    private record Bin(long tilt, long logTotal) {}

    /** Returns the cells with their tilts standardised; where all tilts agree, the first cell alone is tilted. */
    static TiltedCells standardised(double[] weights, double[] totals, double[] tilts) {
        double[] result = tilts.clone();
        if (centre(weights, totals, result) < FLAT) {
            Arrays.fill(result, 0);
            result[0] = 1;
            centre(weights, totals, result);
        }
        return new TiltedCells(weights, totals, result);
    }

    /**
     * Returns the cells of samples of n and m rows of two laws with positive probabilities p and q, before they are drawn.
     * Equal laws have no direction: the tilts then alternate.
     */
    static TiltedCells expected(double[] p, double[] q, double n, double m) {
        boolean equal = Arrays.equals(p, q);
        int size = 0;
        int[] most = new int[p.length];
        for (int i = 0; i < p.length; i++) {
            double mean = n * p[i] + m * q[i];
            most[i] =
                    mean < POISSON_BELOW ? (int) Math.ceil(mean + POISSON_REACH * Math.sqrt(mean) + POISSON_REACH) : 1;
            size += most[i];
        }
        double[] weights = new double[size];
        double[] totals = new double[size];
        double[] tilts = new double[size];
        int at = 0;
        for (int i = 0; i < p.length; i++) {
            double mean = n * p[i] + m * q[i];
            double weight = Math.exp(-mean);
            for (int c = 1; c <= most[i]; c++, at++) {
                weight *= mean / c;
                weights[at] = most[i] == 1 ? 1 : weight;
                totals[at] = most[i] == 1 ? mean : c;
                tilts[at] = equal ? 1 - 2 * (i % 2) : Math.log(p[i] / q[i]);
            }
        }
        return standardised(weights, totals, tilts);
    }

    /** Returns the cells with {@code factor} times the rows in each. */
    TiltedCells enlarged(double factor) {
        double[] more = totals.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] *= factor;
        }
        return new TiltedCells(weights, more, tilts);
    }

    /** Returns the cells with all tilts turned round. */
    TiltedCells reversed() {
        double[] turned = tilts.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -turned[i];
        }
        return new TiltedCells(weights, totals, turned);
    }

    private static double centre(double[] weights, double[] totals, double[] tilts) {
        double mass = 0;
        double mean = 0;
        for (int i = 0; i < tilts.length; i++) {
            mass += weights[i] * totals[i];
            mean += weights[i] * totals[i] * tilts[i];
        }
        mean /= mass;
        double square = 0;
        for (int i = 0; i < tilts.length; i++) {
            tilts[i] -= mean;
            square += weights[i] * totals[i] * tilts[i] * tilts[i];
        }
        double rms = Math.sqrt(square / mass);
        if (rms >= FLAT) {
            for (int i = 0; i < tilts.length; i++) {
                tilts[i] /= rms;
            }
        }
        return rms;
    }

    /**
     * Returns these cells, or above 4096 of them the merged cells: one for each 0.02 of tilt and 0.1 of ln c. The total
     * count and the mean tilt are kept.
     */
    TiltedCells merged() {
        if (size() <= MERGE_ABOVE) {
            return this;
        }
        Map<Bin, Integer> bins = new HashMap<>();
        double[] weight = new double[size()];
        double[] mass = new double[size()];
        double[] tilt = new double[size()];
        for (int i = 0; i < size(); i++) {
            Bin bin = new Bin((long) Math.floor(tilts[i] / TILT_WIDTH), (long) (Math.log(totals[i]) / LOG_TOTAL_WIDTH));
            Integer known = bins.putIfAbsent(bin, bins.size());
            int at = known == null ? bins.size() - 1 : known;
            weight[at] += weights[i];
            mass[at] += weights[i] * totals[i];
            tilt[at] += weights[i] * totals[i] * tilts[i];
        }
        int count = bins.size();
        for (int i = 0; i < count; i++) {
            tilt[i] /= mass[i];
            mass[i] /= weight[i];
        }
        return new TiltedCells(Arrays.copyOf(weight, count), Arrays.copyOf(mass, count), Arrays.copyOf(tilt, count));
    }

    /** Returns the number of cells. */
    int size() {
        return tilts.length;
    }

    /** Returns how many cells this one stands for. */
    double weight(int cell) {
        return weights[cell];
    }

    /** Returns a cell's pooled count. */
    double total(int cell) {
        return totals[cell];
    }

    /** Returns a cell's standardised tilt. */
    double tilt(int cell) {
        return tilts[cell];
    }
}
