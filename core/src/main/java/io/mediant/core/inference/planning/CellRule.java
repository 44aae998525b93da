package io.mediant.core.inference.planning;

/** How many cells a numeric column is cut into by default, for the estimate and for the test. */
public final class CellRule {
    private static final int FEWEST = 4;
    private static final int LARGEST_EXPONENT = 9;
    private static final int ROWS_PER_CELL = 5;

    private static final int FINEST = 256;
    private static final int ROWS_PER_FINEST = 4;

    private CellRule() {}

    /**
     * The finest cells of {@link io.mediant.core.inference.test.MultiResolutionTest}: the largest power of two that is at most
     * 256 and at most min(n,m)/4, but at least 2.
     */
    public static int finest(long n, long m) {
        int cells = FINEST;
        while (cells > 2 && cells > Math.min(n, m) / ROWS_PER_FINEST) {
            cells /= 2;
        }
        return cells;
    }

    /** The power of two nearest to the root of r = 2nm/(n+m), at most min(n,m)/5, 4 to 512; 4 where a side has no rows. */
    public static int automatic(long n, long m) {
        if (n == 0 || m == 0) {
            return FEWEST;
        }
        double r = 2.0 * n * m / ((double) n + m);
        int exponent = (int) Math.round(Math.log(Math.sqrt(r)) / Math.log(2));
        int cells = 1 << Math.max(2, Math.min(LARGEST_EXPONENT, exponent));
        while (cells > FEWEST && cells > Math.min(n, m) / ROWS_PER_CELL) {
            cells /= 2;
        }
        return cells;
    }
}
