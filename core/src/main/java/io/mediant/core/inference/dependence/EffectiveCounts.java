package io.mediant.core.inference.dependence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A sample's counts brought to the number of independent rows that it is worth, so that methods for whole numbers of independent rows can be used.
 *
 * <p>Proportions are kept: every count is multiplied by effective/rows, rounded down, and the rows left over go to the cells with the
 * largest remainders, the first of equal ones, as seats are dealt by the method of Hamilton. The approximation is that of J. N. K. Rao
 * and A. J. Scott (1981), doi:10.1080/01621459.1981.10477633; it takes all cells to have the mean design effect.
 */
public final class EffectiveCounts {
    private EffectiveCounts() {}

    /**
     * Returns the scaled counts, a new array; its sum is the effective number, rounded, and at least 1.
     *
     * @param counts rows in each cell, at least 0, not all 0
     * @param effective how many independent rows they are worth, positive and at most their sum
     * @throws IllegalArgumentException if a count is negative or {@code effective} is out of that range
     */
    public static long[] of(long[] counts, double effective) {
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] < 0) {
                throw new IllegalArgumentException(
                        "count " + k + " is " + counts[k] + "; counts are numbers of rows and cannot be negative");
            }
        }
        long rows = Arrays.stream(counts).sum();
        if (!(effective > 0 && effective <= rows)) {
            throw new IllegalArgumentException(
                    "the effective number is " + effective + "; it must be above 0 and at most the rows, " + rows);
        }
        long wanted = Math.max(1, Math.round(effective));
        long[] scaled = new long[counts.length];
        double[] remainders = new double[counts.length];
        long left = wanted;
        for (int k = 0; k < counts.length; k++) {
            double share = counts[k] * (wanted / (double) rows);
            scaled[k] = (long) share;
            remainders[k] = share - scaled[k];
            left -= scaled[k];
        }
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -remainders[k]))
                .limit(left)
                .forEach(k -> scaled[k]++);
        return scaled;
    }
}
