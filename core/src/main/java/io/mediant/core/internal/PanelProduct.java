package io.mediant.core.internal;

/**
 * Adds a linear combination of rows to a row: c[j] += Σ_r a_r b_r[j], the innermost step of matrix products.
 *
 * <p>Four rows are added at once, so that each element of the target is loaded once for four products; the order of addition depends on the
 * number of rows alone.
 */
public final class PanelProduct {
    private static final int ROWS = 4;

    private PanelProduct() {}

    /**
     * Adds the combination.
     *
     * @param c target
     * @param a coefficients, one a row, from {@code start}
     * @param b rows
     * @param rows how many of them
     * @param from first column, in c and b
     * @param to after the last column
     */
    public static void add(double[] c, double[] a, int start, double[][] b, int rows, int from, int to) {
        int r = 0;
        for (; r + ROWS <= rows; r += ROWS) {
            int at = start + r;
            four(c, a[at], b[r], a[at + 1], b[r + 1], a[at + 2], b[r + 2], a[at + 3], b[r + 3], from, to);
        }
        for (; r < rows; r++) {
            one(c, a[start + r], b[r], from, to);
        }
    }

    private static void four(
            double[] c,
            double a0,
            double[] b0,
            double a1,
            double[] b1,
            double a2,
            double[] b2,
            double a3,
            double[] b3,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            c[j] += (a0 * b0[j] + a1 * b1[j]) + (a2 * b2[j] + a3 * b3[j]);
        }
    }

    private static void one(double[] c, double a0, double[] b0, int from, int to) {
        for (int j = from; j < to; j++) {
            c[j] += a0 * b0[j];
        }
    }
}
