package io.mediant.core.distribution;

import java.util.Arrays;

/**
 * Sorts doubles into ascending order, alone or with a companion array, in time proportional to their number.
 *
 * <p>A double's bits, with the sign bit flipped for positive numbers and all bits flipped for negative ones, order as
 * unsigned integers (-0.0 before 0.0). They are distributed by digits of 11 bits, lowest first; a digit that all
 * values share is skipped, and so is everything if the values ascend already. Where more than three digits differ, only the
 * three highest are distributed at first: values that still stand in the wrong order are then few and near each other, and insertion
 * puts them right. Should it have to move too many, all digits are distributed. Small arrays go to {@link Arrays#sort(double[])}, or to
 * insertion if they have companions.
 */
public final class RadixSort {
    private static final int DIGIT_BITS = 11;
    private static final int BUCKETS = 1 << DIGIT_BITS;
    private static final int DIGITS = 6;
    private static final int DIGITS_AT_FIRST = 3;
    private static final int MOVES_PER_VALUE = 4;
    private static final int SMALL = 2000;
    private static final int FEW = 64;

    private final int length;
    private double[] from;
    private double[] to;
    private double[] companionsFrom;
    private double[] companionsTo;

    private RadixSort(int length, double[] values, double[] space, double[] companions, double[] companionSpace) {
        this.length = length;
        from = values;
        to = space;
        companionsFrom = companions;
        companionsTo = companionSpace;
    }

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
        RadixSort sort = new RadixSort(length, values, space, null, null);
        sort.run();
        if (sort.from != values) {
            System.arraycopy(sort.from, 0, values, 0, length);
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
        RadixSort sort = new RadixSort(length, values, new double[length], companions, new double[length]);
        sort.run();
        if (sort.from != values) {
            System.arraycopy(sort.from, 0, values, 0, length);
            System.arraycopy(sort.companionsFrom, 0, companions, 0, length);
        }
    }

    private void run() {
        if (length <= FEW) {
            insert(Long.MAX_VALUE);
            return;
        }
        int[][] starts = starts();
        int differing = 0;
        for (int[] digit : starts) {
            differing += digit == null ? 0 : 1;
        }
        if (differing > DIGITS_AT_FIRST) {
            int left = DIGITS_AT_FIRST;
            int lowest = DIGITS;
            while (left > 0) {
                left -= starts[--lowest] == null ? 0 : 1;
            }
            distribute(starts, lowest);
            if (insert((long) MOVES_PER_VALUE * length)) {
                return;
            }
        }
        distribute(starts, 0);
    }

    private void distribute(int[][] starts, int lowest) {
        for (int digit = lowest; digit < DIGITS; digit++) {
            if (starts[digit] != null) {
                distribute(starts[digit].clone(), digit * DIGIT_BITS);
            }
        }
    }

    private void distribute(int[] next, int shift) {
        for (int i = 0; i < length; i++) {
            int target = next[digit(toKey(from[i]), shift)]++;
            to[target] = from[i];
            if (companionsFrom != null) {
                companionsTo[target] = companionsFrom[i];
            }
        }
        double[] swapped = from;
        from = to;
        to = swapped;
        double[] swappedCompanions = companionsFrom;
        companionsFrom = companionsTo;
        companionsTo = swappedCompanions;
    }

    /** Insertion sort; false, with the values in any order, if it would take too many moves. */
    private boolean insert(long moves) {
        long left = moves;
        for (int i = 1; i < length; i++) {
            double value = from[i];
            if (!isAbove(from[i - 1], value)) {
                continue;
            }
            double companion = companionsFrom == null ? 0 : companionsFrom[i];
            int j = i;
            while (j > 0 && left > 0 && isAbove(from[j - 1], value)) {
                from[j] = from[j - 1];
                if (companionsFrom != null) {
                    companionsFrom[j] = companionsFrom[j - 1];
                }
                j--;
                left--;
            }
            from[j] = value;
            if (companionsFrom != null) {
                companionsFrom[j] = companion;
            }
            if (left == 0) {
                return false;
            }
        }
        return true;
    }

    /** For every digit the first place of each of its values; null where all values share the digit. */
    private int[][] starts() {
        int[][] counts = new int[DIGITS][BUCKETS];
        for (int i = 0; i < length; i++) {
            long key = toKey(from[i]);
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(key, digit * DIGIT_BITS)]++;
            }
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            if (counts[digit][digit(toKey(from[0]), digit * DIGIT_BITS)] == length) {
                counts[digit] = null;
            } else {
                accumulate(counts[digit]);
            }
        }
        return counts;
    }

    private static void accumulate(int[] counts) {
        int start = 0;
        for (int d = 0; d < BUCKETS; d++) {
            int count = counts[d];
            counts[d] = start;
            start += count;
        }
    }

    /** Whether neighbours are in order, -0.0 before 0.0. */
    private static boolean isAscending(double[] values, int length) {
        for (int i = 1; i < length; i++) {
            if (isAbove(values[i - 1], values[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbove(double first, double second) {
        return !(first < second) && Double.compare(first, second) > 0;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }

    private static long toKey(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }
}
