package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Products of matrices whose rows are arrays of their own.
 *
 * <p>The innermost loop adds multiples of four rows to two others, all distinct arrays, which the compiler turns into vector instructions; blocks of rows
 * stay in the processor's caches. Blocks are shared out among all cores and are independent of each other, so that results do not depend on their number.
 */
final class RowProducts {
    private static final int BLOCK = 64;

    private RowProducts() {}

    /** Returns A B. */
    static double[][] times(double[][] a, double[][] b) {
        int columns = b[0].length;
        double[][] product = new double[a.length][columns];
        double[] spare = new double[columns];
        eachBlock(a.length, (from, to) -> {
            double[] unused = new double[columns];
            for (int k = 0; k < b.length; k += 4) {
                double[] b0 = b[k];
                double[] b1 = k + 1 < b.length ? b[k + 1] : spare;
                double[] b2 = k + 2 < b.length ? b[k + 2] : spare;
                double[] b3 = k + 3 < b.length ? b[k + 3] : spare;
                for (int i = from; i < to; i += 2) {
                    boolean single = i + 1 == to;
                    double[] p = a[i];
                    double[] q = single ? p : a[i + 1];
                    add(
                            product[i],
                            single ? unused : product[i + 1],
                            b0,
                            b1,
                            b2,
                            b3,
                            p[k],
                            at(p, k + 1),
                            at(p, k + 2),
                            at(p, k + 3),
                            q[k],
                            at(q, k + 1),
                            at(q, k + 2),
                            at(q, k + 3),
                            0);
                }
            }
        });
        return product;
    }

    /** Returns the symmetric matrix A'A. */
    static double[][] gram(double[][] a) {
        int size = a[0].length;
        double[][] gram = new double[size][size];
        double[] spare = new double[size];
        eachBlock(size, (from, to) -> {
            double[] unused = new double[size];
            for (int r = 0; r < a.length; r += 4) {
                double[] a0 = a[r];
                double[] a1 = r + 1 < a.length ? a[r + 1] : spare;
                double[] a2 = r + 2 < a.length ? a[r + 2] : spare;
                double[] a3 = r + 3 < a.length ? a[r + 3] : spare;
                for (int i = from; i < to; i += 2) {
                    boolean single = i + 1 == to;
                    int next = single ? i : i + 1;
                    add(
                            gram[i],
                            single ? unused : gram[next],
                            a0,
                            a1,
                            a2,
                            a3,
                            a0[i],
                            a1[i],
                            a2[i],
                            a3[i],
                            a0[next],
                            a1[next],
                            a2[next],
                            a3[next],
                            i);
                }
            }
        });
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                gram[i][j] = gram[j][i];
            }
        }
        return gram;
    }

    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** The inner product, as four sums that the processor overlaps. */
    static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
        }
        for (; i < length; i++) {
            s0 = Math.fma(a[i], b[i], s0);
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sum of the squares. */
    static double square(double[] a) {
        return dot(a, a, a.length);
    }

    /** Adds a multiple of b to the first elements of a. */
    static void addMultiple(double[] a, double factor, double[] b, int length) {
        for (int i = 0; i < length; i++) {
            a[i] = Math.fma(factor, b[i], a[i]);
        }
    }

    /** The mean of the rows. */
    static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            addMultiple(mean, 1, row, mean.length);
        }
        return Arrays.stream(mean).map(sum -> sum / rows.length).toArray();
    }

    private static double at(double[] row, int index) {
        return index < row.length ? row[index] : 0;
    }

    private static void add(
            double[] s,
            double[] t,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double sa,
            double sb,
            double sc,
            double sd,
            double ta,
            double tb,
            double tc,
            double td,
            int from) {
        for (int j = from; j < s.length; j++) {
            double x = a[j];
            double y = b[j];
            double z = c[j];
            double w = d[j];
            s[j] = Math.fma(sa, x, Math.fma(sb, y, Math.fma(sc, z, Math.fma(sd, w, s[j]))));
            t[j] = Math.fma(ta, x, Math.fma(tb, y, Math.fma(tc, z, Math.fma(td, w, t[j]))));
        }
    }

    private interface Block {
        void work(int from, int to);
    }

    private static void eachBlock(int size, Block block) {
        IntStream.range(0, (size + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(part -> block.work(part * BLOCK, Math.min(size, (part + 1) * BLOCK)));
    }
}
