package io.mediant.data.vector.internal;

import java.util.SplittableRandom;

/**
 * Rows drawn without replacement, each set of rows with the same chance, in rising order: a row is taken with the chance (still wanted) / (rows left).
 *
 * <p>Source: C. T. Fan, M. E. Muller and I. Rezucha (1962), Journal of the American Statistical Association 57, 387-402; Algorithm S of D. E. Knuth,
 * The Art of Computer Programming, volume 2, section 3.4.2.
 */
public final class RowSample {
    private RowSample() {}

    /** Draws {@code taken} of {@code rows}; all where there are no more. */
    public static long[] draw(long rows, int taken, long seed) {
        long[] drawn = new long[(int) Math.min(rows, taken)];
        SplittableRandom random = new SplittableRandom(seed);
        int size = 0;
        for (long row = 0; size < drawn.length; row++) {
            if (random.nextLong(rows - row) < drawn.length - size) {
                drawn[size++] = row;
            }
        }
        return drawn;
    }
}
