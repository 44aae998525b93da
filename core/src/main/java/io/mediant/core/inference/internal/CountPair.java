package io.mediant.core.inference.internal;

/**
 * Two validated count vectors over the same cells, with the cells that are empty on both sides dropped.
 *
 * <p>{@code n} and {@code m} are the sums of {@code a} and {@code b}; both are positive, and n + m is at most 2^53 so that
 * every count is exact as a double.
 */
public final class CountPair {
    private static final long MAX_TOTAL = 1L << 53;

    private final long[] a;
    private final long[] b;
    private final long n;
    private final long m;

    private CountPair(long[] a, long[] b, long n, long m) {
        this.a = a;
        this.b = b;
        this.n = n;
        this.m = m;
    }

    /**
     * Validates two count vectors and keeps their occupied cells, in order.
     *
     * @throws IllegalArgumentException if the lengths differ, a count is negative, a side has no rows, or there are more
     *     than 2^53 rows
     */
    public static CountPair of(long[] a, long[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("the sides have " + a.length + " and " + b.length
                    + " cells; count both over the same cells, with 0 where a side has no rows");
        }
        long n = sum(a, "first");
        long m = sum(b, "second");
        if (n > MAX_TOTAL - m) {
            throw new IllegalArgumentException("the sides have " + n + " and " + m + " rows, more than 2^53 together");
        }
        int occupied = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] + b[i] > 0) {
                occupied++;
            }
        }
        long[] keptA = new long[occupied];
        long[] keptB = new long[occupied];
        int next = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] + b[i] > 0) {
                keptA[next] = a[i];
                keptB[next++] = b[i];
            }
        }
        return new CountPair(keptA, keptB, n, m);
    }

    private static long sum(long[] counts, String side) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("count " + i + " of the " + side + " side is " + counts[i]
                        + "; counts are numbers of rows and cannot be negative");
            }
            if (counts[i] > MAX_TOTAL - sum) {
                throw new IllegalArgumentException("the " + side + " side has more than 2^53 rows");
            }
            sum += counts[i];
        }
        if (sum == 0) {
            throw new IllegalArgumentException("the " + side + " side has no rows; both sides need at least one");
        }
        return sum;
    }

    /** Returns the number of cells that hold a row of either side. */
    public int cells() {
        return a.length;
    }

    /** Returns the first side's count in an occupied cell. */
    public long a(int cell) {
        return a[cell];
    }

    /** Returns the second side's count in an occupied cell. */
    public long b(int cell) {
        return b[cell];
    }

    /** Returns both sides' count in an occupied cell, at least 1. */
    public long total(int cell) {
        return a[cell] + b[cell];
    }

    /** Returns the pooled counts of the occupied cells, as a new array. */
    public long[] totals() {
        long[] totals = new long[a.length];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = a[i] + b[i];
        }
        return totals;
    }

    /** Returns the number of rows of the first side. */
    public long n() {
        return n;
    }

    /** Returns the number of rows of the second side. */
    public long m() {
        return m;
    }

    /** Returns the plug-in Jensen-Shannon divergence, in nats. */
    public double plugIn() {
        return PlugIn.nats(a, b, n, m);
    }
}
