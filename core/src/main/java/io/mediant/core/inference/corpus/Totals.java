package io.mediant.core.inference.corpus;

/** The check of counts by term that several companions share. */
final class Totals {
    private Totals() {}

    /**
     * The sum of the counts.
     *
     * @throws IllegalArgumentException if there are not {@code terms} of them, one is negative or all are 0
     */
    static long of(long[] counts, int terms, String name) {
        if (counts.length != terms) {
            throw new IllegalArgumentException("the " + name + " has counts of " + counts.length
                    + " terms, the other of " + terms + "; count both over one vocabulary");
        }
        long sum = 0;
        for (int term = 0; term < terms; term++) {
            if (counts[term] < 0) {
                throw new IllegalArgumentException("the count of term " + term + " in the " + name + " is "
                        + counts[term] + "; counts are at least 0");
            }
            sum = Math.addExact(sum, counts[term]);
        }
        if (sum == 0) {
            throw new IllegalArgumentException("the " + name + " has no tokens; give at least one");
        }
        return sum;
    }
}
