package io.mediant.data.vector.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Rows drawn without replacement, each set of rows with the same chance, in rising order.
 *
 * <p>Source: R. W. Floyd's method, in J. Bentley and B. Floyd (1987), doi:10.1145/30401.315746.
 */
public final class RowSample {
    private RowSample() {}

    /** Draws {@code taken} of {@code rows}; all where there are no more. */
    public static long[] draw(long rows, int taken, long seed) {
        if (taken >= rows) {
            return LongStream.range(0, rows).toArray();
        }
        SplittableRandom random = new SplittableRandom(seed);
        Set<Long> chosen = new HashSet<>(2 * taken);
        for (long last = rows - taken; last < rows; last++) {
            long row = random.nextLong(last + 1);
            chosen.add(chosen.contains(row) ? last : row);
        }
        long[] sorted = chosen.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
