package io.mediant.core.distribution;

import java.util.Arrays;

/**
 * Sorts doubles into ascending order, alone or with a companion array, in time proportional to their number.
 *
 * <p>A double's bits, with the sign bit flipped for positive numbers and all bits flipped for negative ones, order as
 * unsigned integers (-0.0 before 0.0). They are distributed by digits of 11 bits, lowest first; a digit that all
 * values share is skipped, and so is everything if the values ascend already. Small arrays without a companion go to
 * {@link Arrays#sort(double[])}.
 */
public final class RadixSort {
    private static final int DIGIT_BITS = 11;
    private static final int BUCKETS = 1 << DIGIT_BITS;
    private static final int PASSES = 6;
    private static final int SMALL = 2000;

    private RadixSort() {}

    /**
     * Sorts values into ascending order.
     *
     * @param values any but NaN
     */
    public static void sort(double[] values) {
        if (!isAscending(values, values.length)) {
            sort(values, values.length < SMALL ? new double[0] : new double[values.length]);
        }
    }

    /**
     * Sorts values into ascending order with a given working space, so that a large one can be used again.
     *
     * @param values any but NaN
     * @param space at least as long as {@code values} unless these are fewer than 2000; its content is lost
     * @throws IllegalArgumentException if the space is too short
     */
    public static void sort(double[] values, double[] space) {
        sort(values, values.length, space);
    }

    /**
     * Sorts the first {@code length} values into ascending order with a given working space.
     *
     * @throws IllegalArgumentException if the space is too short
     */
    public static void sort(double[] values, int length, double[] space) {
        if (length < SMALL) {
            Arrays.sort(values, 0, length);
            return;
        }
        if (space.length < length) {
            throw new IllegalArgumentException(
                    "the working space has length " + space.length + ", but " + length + " is needed");
        }
        if (isAscending(values, length)) {
            return;
        }
        int[][] histogram = histogram(values, length);
        double[] from = values;
        double[] to = space;
        for (int pass = 0; pass < PASSES; pass++) {
            int[] starts = histogram[pass];
            if (starts[digit(toKey(from[0]), pass)] == length) {
                continue;
            }
            accumulate(starts);
            for (int i = 0; i < length; i++) {
                to[starts[digit(toKey(from[i]), pass)]++] = from[i];
            }
            double[] swapped = from;
            from = to;
            to = swapped;
        }
        if (from != values) {
            System.arraycopy(from, 0, values, 0, length);
        }
    }

    /**
     * Sorts values into ascending order and carries their companions along; equal values keep their order.
     *
     * @param values any but NaN
     * @param companions one per value
     */
    public static void sortWithCompanions(double[] values, double[] companions) {
        int length = values.length;
        if (isAscending(values, length)) {
            return;
        }
        int[][] histogram = histogram(values, length);
        double[] from = values;
        double[] to = new double[length];
        double[] companionsFrom = companions;
        double[] companionsTo = new double[length];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] starts = histogram[pass];
            if (starts[digit(toKey(from[0]), pass)] == length) {
                continue;
            }
            accumulate(starts);
            for (int i = 0; i < length; i++) {
                int target = starts[digit(toKey(from[i]), pass)]++;
                to[target] = from[i];
                companionsTo[target] = companionsFrom[i];
            }
            double[] swapped = from;
            from = to;
            to = swapped;
            double[] swappedCompanions = companionsFrom;
            companionsFrom = companionsTo;
            companionsTo = swappedCompanions;
        }
        if (from != values) {
            System.arraycopy(from, 0, values, 0, length);
            System.arraycopy(companionsFrom, 0, companions, 0, length);
        }
    }

    /** Whether neighbours are in order, -0.0 before 0.0. */
    private static boolean isAscending(double[] values, int length) {
        for (int i = 1; i < length; i++) {
            if (!(values[i - 1] < values[i]) && Double.compare(values[i - 1], values[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int[][] histogram(double[] values, int length) {
        int[][] histogram = new int[PASSES][BUCKETS];
        for (int i = 0; i < length; i++) {
            long key = toKey(values[i]);
            for (int pass = 0; pass < PASSES; pass++) {
                histogram[pass][digit(key, pass)]++;
            }
        }
        return histogram;
    }

    private static void accumulate(int[] counts) {
        int start = 0;
        for (int d = 0; d < BUCKETS; d++) {
            int count = counts[d];
            counts[d] = start;
            start += count;
        }
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * DIGIT_BITS)) & (BUCKETS - 1);
    }

    private static long toKey(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }
}
