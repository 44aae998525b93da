package io.mediant.core.divergence.internal;

/**
 * Rows of raw weights, checked and summed once, for the Jensen-Shannon divergence of many pairs of them.
 *
 * <p>A row whose sum is outside the safe range is held as a copy scaled by a power of two; all others are the caller's arrays.
 */
public final class PreparedRows {
    private final double[][] rows;
    private final double[] sums;

    private PreparedRows(double[][] rows) {
        this.rows = rows;
        sums = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            sums[r] = PairDivergence.safeSum(rows[r]);
        }
    }

    /**
     * Checks the rows.
     *
     * @param role what an error calls a row, before its number
     * @throws IllegalArgumentException naming row, index and value that is not allowed, or a row of another length than {@code width}
     */
    public static PreparedRows of(double[][] rows, int width, String role) {
        double[][] safe = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != width || width == 0) {
                throw new IllegalArgumentException(
                        role + " " + r + " has " + rows[r].length + " weights, expected " + Math.max(width, 1)
                                + "; give all rows the same positive number, 0 where an outcome is absent");
            }
            safe[r] = Weights.safe(rows[r], role + " " + r);
        }
        return new PreparedRows(safe);
    }

    /** The number of rows. */
    public int size() {
        return rows.length;
    }

    /** The Jensen-Shannon divergence of a row from a row of the others, in nats. */
    public double jensenShannon(int r, PreparedRows others, int s) {
        return JensenShannonKernel.nats(rows[r], sums[r], others.rows[s], others.sums[s]);
    }
}
