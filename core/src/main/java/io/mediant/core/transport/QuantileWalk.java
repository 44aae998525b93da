package io.mediant.core.transport;

/**
 * The monotone coupling of two discrete laws on the line: both quantile functions are walked through from 0 to 1, and every stretch on
 * which they are constant pairs a value of one side with a value of the other. It is optimal for every convex cost of the difference.
 *
 * <p>Running shares that differ by less than 2^-50 end together, so that rounding pairs no values that exact shares would not.
 *
 * <p>Source: C. Villani, "Topics in Optimal Transportation" (2003), section 2.2, doi:10.1090/gsm/058.
 */
final class QuantileWalk {
    static final double EQUAL_SHARES = 0x1p-50;

    /** Receives the pairs in ascending order, by index in ascending order of each side. */
    @FunctionalInterface
    interface Pairs {
        void accept(int reference, int current, double mass);
    }

    private QuantileWalk() {}

    /**
     * Walks through two arrays of running shares.
     *
     * @param reference non-decreasing, the last element 1
     * @param current as above
     */
    static void over(double[] reference, double[] current, Pairs pairs) {
        int i = 0;
        int j = 0;
        double done = 0;
        while (i < reference.length && j < current.length) {
            double next = Math.min(reference[i], current[j]);
            if (next > done) {
                pairs.accept(i, j, next - done);
                done = next;
            }
            boolean referenceEnds = reference[i] - next <= EQUAL_SHARES;
            boolean currentEnds = current[j] - next <= EQUAL_SHARES;
            if (referenceEnds) {
                i++;
            }
            if (currentEnds) {
                j++;
            }
        }
    }
}
