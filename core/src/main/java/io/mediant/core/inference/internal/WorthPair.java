package io.mediant.core.inference.internal;

/**
 * Two samples' counts with the number of independent rows that either side is worth, at most its rows. Proportions and the plug-in are those
 * of the rows; a cell's worth a(i), b(i) is its share of the side's, a real number.
 */
public final class WorthPair {
    private final CountPair counts;
    private final double n;
    private final double m;

    private WorthPair(CountPair counts, double n, double m) {
        this.counts = counts;
        this.n = n;
        this.m = m;
    }

    /** Returns counts of independent rows, worth what they are. */
    public static WorthPair of(CountPair counts) {
        return new WorthPair(counts, counts.n(), counts.m());
    }

    /**
     * Returns counts that are worth {@code n} and {@code m} independent rows.
     *
     * @throws IllegalArgumentException if one of them is not above 0 and at most the side's rows
     */
    public static WorthPair of(CountPair counts, double n, double m) {
        require(n, counts.n(), "first");
        require(m, counts.m(), "second");
        return new WorthPair(counts, n, m);
    }

    private static void require(double worth, long rows, String side) {
        if (!(worth > 0 && worth <= rows)) {
            throw new IllegalArgumentException("the effective number of the " + side + " side is " + worth
                    + "; it must be above 0 and at most the rows, " + rows);
        }
    }

    /** Returns the number of cells that hold a row of either side. */
    public int cells() {
        return counts.cells();
    }

    /** Returns what the first side's rows in an occupied cell are worth. */
    public double a(int cell) {
        return n == counts.n() ? counts.a(cell) : counts.a(cell) * (n / counts.n());
    }

    /** Returns what the second side's rows in an occupied cell are worth. */
    public double b(int cell) {
        return m == counts.m() ? counts.b(cell) : counts.b(cell) * (m / counts.m());
    }

    /** Returns what the first side is worth. */
    public double n() {
        return n;
    }

    /** Returns what the second side is worth. */
    public double m() {
        return m;
    }

    /** Returns the plug-in Jensen-Shannon divergence of the rows, in nats. */
    public double plugIn() {
        return counts.plugIn();
    }
}
