package io.mediant.core.internal;

/**
 * A running sum held as an unevaluated pair {@code high + low}: about twice the precision of a double.
 *
 * <p>Each addition recovers its own rounding error exactly (Knuth's two-sum) and adds it to {@code low}. For n terms
 * the relative error of the pair is of order (n u)², u = 2^-53, times the condition of the sum.
 *
 * <p>Source: T. Ogita, S. M. Rump, S. Oishi, "Accurate sum and dot product" (2005), doi:10.1137/030601818.
 */
public final class CompensatedSum {
    private double high;
    private double low;

    /** Begins again at 0. */
    public void clear() {
        high = 0;
        low = 0;
    }

    /** Adds one finite term. */
    public void add(double term) {
        double sum = high + term;
        double virtual = sum - high;
        low += (high - (sum - virtual)) + (term - virtual);
        high = sum;
    }

    /** Adds all terms of an array. */
    public CompensatedSum addAll(double[] terms) {
        for (double term : terms) {
            add(term);
        }
        return this;
    }

    /** The sum rounded to a double. */
    public double value() {
        return high + low;
    }

    /** What {@link #value()} leaves out: the exact rest of the pair after rounding. */
    public double rest() {
        double sum = high + low;
        double virtual = sum - high;
        return (high - (sum - virtual)) + (low - virtual);
    }
}
