package io.mediant.compare.table;

import java.util.Arrays;

/**
 * The distinct values of an ordered column in bounded memory: neighbouring values are joined while together they hold less
 * than 1/16384 of the balanced mixture (weight 1/(2n) for a row of the reference, 1/(2m) for one of the current side), and
 * a value that alone holds 1/8192 of it stands alone. Counts are exact; all rules for cells that depend on mass start
 * from here, and their cuts fall between distinct values.
 */
final class FineCells {
    private static final int RESOLUTION = 16384;
    private static final double LONE_MASS = 2.0 / RESOLUTION;

    private final double perReference;
    private final double perCurrent;
    private double[] low = new double[1024];
    private double[] high = new double[1024];
    private long[] reference = new long[1024];
    private long[] current = new long[1024];
    private int size;
    private boolean open;

    /**
     * @param n number of finite values of the reference
     * @param m number of finite values of the current side
     */
    FineCells(long n, long m) {
        perReference = n == 0 ? 0 : 0.5 / n;
        perCurrent = m == 0 ? 0 : 0.5 / m;
    }

    /** Takes the next value, larger than the one before. */
    void accept(double value, long a, long b) {
        boolean alone = mass(a, b) >= LONE_MASS;
        if (!open || alone) {
            begin(value);
        }
        high[size - 1] = value;
        reference[size - 1] += a;
        current[size - 1] += b;
        open = !alone && mass(size - 1) < 1.0 / RESOLUTION;
    }

    private void begin(double value) {
        if (size == low.length) {
            int larger = 2 * size;
            low = Arrays.copyOf(low, larger);
            high = Arrays.copyOf(high, larger);
            reference = Arrays.copyOf(reference, larger);
            current = Arrays.copyOf(current, larger);
        }
        low[size++] = value;
    }

    int size() {
        return size;
    }

    /** Smallest value in a fine cell. */
    double low(int i) {
        return low[i];
    }

    /** Largest value in a fine cell. */
    double high(int i) {
        return high[i];
    }

    long reference(int i) {
        return reference[i];
    }

    long current(int i) {
        return current[i];
    }

    /** Share of the balanced mixture in a fine cell, 0 to 1. */
    double mass(int i) {
        return mass(reference[i], current[i]);
    }

    /** Number of rows of both sides in a fine cell. */
    double rows(int i) {
        return (double) reference[i] + current[i];
    }

    private double mass(long a, long b) {
        return a * perReference + b * perCurrent;
    }
}
