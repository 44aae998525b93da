package io.mediant.core.internal;

import java.util.Arrays;

/**
 * Sorts doubles into ascending order, alone or with a companion array, in time proportional to their number.
 *
 * <p>A double's bits, with the sign bit flipped for positive numbers and all bits flipped for negative ones, order as
 * unsigned integers (-0.0 before 0.0). They are distributed by digits of 11 bits, lowest first; a digit that all
 * values share is skipped. Small arrays without a companion go to {@link Arrays#sort(double[])}.
 */
public final class RadixSort {
    private static final int DIGIT_BITS = 11;
    private static final int BUCKETS = 1 << DIGIT_BITS;
    private static final int PASSES = 6;
    private static final int SMALL = 2000;

    private RadixSort() {}

    /** Sorts values without NaN. */
    public static void sort(double[] values) {
        if (values.length < SMALL) {
            Arrays.sort(values);
        } else {
            sort(values, new double[0]);
        }
    }

    /** Sorts values without NaN and carries the companions along; equal values keep their order. */
    public static void sort(double[] values, double[] companions) {
        long[] keys = new long[values.length];
        int[][] histogram = new int[PASSES][BUCKETS];
        for (int i = 0; i < keys.length; i++) {
            long key = toKey(values[i]);
            keys[i] = key;
            for (int pass = 0; pass < PASSES; pass++) {
                histogram[pass][digit(key, pass)]++;
            }
        }
        long[] otherKeys = new long[keys.length];
        double[] from = companions;
        double[] to = new double[companions.length];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] starts = histogram[pass];
            if (keys.length == 0 || starts[digit(keys[0], pass)] == keys.length) {
                continue;
            }
            accumulate(starts);
            distribute(keys, otherKeys, from, to, starts, pass);
            long[] swappedKeys = keys;
            keys = otherKeys;
            otherKeys = swappedKeys;
            double[] swapped = from;
            from = to;
            to = swapped;
        }
        for (int i = 0; i < keys.length; i++) {
            values[i] = toDouble(keys[i]);
        }
        if (from != companions) {
            System.arraycopy(from, 0, companions, 0, companions.length);
        }
    }

    private static void accumulate(int[] counts) {
        int start = 0;
        for (int d = 0; d < BUCKETS; d++) {
            int count = counts[d];
            counts[d] = start;
            start += count;
        }
    }

    private static void distribute(long[] keys, long[] toKeys, double[] from, double[] to, int[] starts, int pass) {
        boolean carries = from.length > 0;
        for (int i = 0; i < keys.length; i++) {
            int target = starts[digit(keys[i], pass)]++;
            toKeys[target] = keys[i];
            if (carries) {
                to[target] = from[i];
            }
        }
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * DIGIT_BITS)) & (BUCKETS - 1);
    }

    private static long toKey(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }

    private static double toDouble(long key) {
        return Double.longBitsToDouble(key ^ ((~key >> 63) | Long.MIN_VALUE));
    }
}
