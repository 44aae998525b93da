package io.mediant.core.distribution;

import java.util.Arrays;

/**
 * How often each of finitely many outcomes was seen. Each count is from 0 to 2^53, so that a double holds it exactly.
 */
public final class Counts {
    private static final long LARGEST = 1L << 53;

    private final long[] counts;
    private final long total;

    private Counts(long[] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("there are no outcomes; give at least one count");
        }
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > LARGEST) {
                throw new IllegalArgumentException(
                        "count " + counts[i] + " at index " + i + " is not allowed; counts are from 0 to 2^53");
            }
            sum = Math.addExact(sum, counts[i]);
        }
        this.counts = counts;
        this.total = sum;
    }

    /**
     * Counts of outcomes.
     *
     * @throws IllegalArgumentException naming the index and value that is not allowed
     */
    public static Counts of(long... counts) {
        return new Counts(counts.clone());
    }

    /**
     * Counts given as doubles that hold whole numbers.
     *
     * @throws IllegalArgumentException naming the index and value that is not a whole number from 0 to 2^53
     */
    public static Counts ofDoubles(double... counts) {
        long[] whole = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            whole[i] = (long) counts[i];
            if (whole[i] != counts[i]) {
                throw new IllegalArgumentException("count " + counts[i] + " at index " + i
                        + " is not a whole number; use Probabilities.normalized for fractional weights");
            }
        }
        return new Counts(whole);
    }

    /** The number of outcomes. */
    public int size() {
        return counts.length;
    }

    /** The count of outcome {@code index}. */
    public long get(int index) {
        return counts[index];
    }

    /** The sum of the counts; 0 if nothing was seen. */
    public long total() {
        return total;
    }

    /** All counts, a new array. */
    public long[] toArray() {
        return counts.clone();
    }

    /** All counts as doubles, exact, a new array. */
    public double[] toDoubles() {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    /**
     * The counts of both, outcome by outcome.
     *
     * @throws IllegalArgumentException if the numbers of outcomes differ
     */
    public Counts plus(Counts other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("cannot add counts of " + other.size() + " outcomes to counts of "
                    + size() + "; give both one count per outcome");
        }
        long[] sum = new long[counts.length];
        Arrays.setAll(sum, i -> counts[i] + other.counts[i]);
        return new Counts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Counts" + Arrays.toString(counts);
    }
}
