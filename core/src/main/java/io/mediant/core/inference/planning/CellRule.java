package io.mediant.core.inference.planning;

/** How many cells a numeric column is cut into by default. */
public final class CellRule {
    private static final int FEWEST = 4;
    private static final int LARGEST_EXPONENT = 9;
    private static final int ROWS_PER_CELL = 5;

    private CellRule() {}

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
