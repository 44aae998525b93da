package io.mediant.core.transport.internal;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The rows of a plan, each divided by its sum, and Sinkhorn steps near that plan as products with this matrix.
 *
 * <p>With R the matrix, a the row shares and v factors of the columns, a step gives each row the factor 1/(R v)_i, and the column sums
 * become v_j Σ_i a_i R_ij/(R v)_i: no exponential at all. Entries that underflowed in R stay negligible as long as the factors stay
 * within a few powers of ten, so the owner goes back to potentials before they leave that range.
 *
 * <p>Source: B. Schmitzer, "Stabilized sparse scaling algorithms for entropy regularized transport problems" (2019),
 * doi:10.1137/16M1106018.
 */
final class ScalingKernel {
    /** Work on rows is cut into this many parts, whatever the number of threads, and their sums are added in order. */
    static final int PARTS = 16;

    private final int rows;
    private final int columns;
    private final double[] normalised;

    /** Room for 8 bytes per pair. */
    ScalingKernel(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.normalised = new double[Math.multiplyExact(rows, columns)];
    }

    static void eachPart(IntConsumer work) {
        IntStream.range(0, PARTS).parallel().forEach(work);
    }

    static int first(int part, int rows) {
        return (int) ((long) rows * part / PARTS);
    }

    /** Keeps a row, divided by its sum. */
    void store(int row, double[] masses, double sum) {
        int start = row * columns;
        double factor = 1 / sum;
        for (int j = 0; j < columns; j++) {
            normalised[start + j] = masses[j] * factor;
        }
    }

    /** One step with the given column factors; {@code arrived} becomes the column sums. */
    void step(double[] a, double[] factors, double[] arrived) {
        double[][] sums = new double[PARTS][columns];
        eachPart(part -> {
            for (int i = first(part, rows); i < first(part + 1, rows); i++) {
                accumulate(i * columns, a[i] / product(i * columns, factors), sums[part]);
            }
        });
        Arrays.fill(arrived, 0);
        for (double[] part : sums) {
            for (int j = 0; j < columns; j++) {
                arrived[j] += part[j];
            }
        }
        for (int j = 0; j < columns; j++) {
            arrived[j] *= factors[j];
        }
    }

    /** A row times the factors; four running sums let the processor overlap them. */
    private double product(int start, double[] factors) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j + 3 < columns; j += 4) {
            a = Math.fma(normalised[start + j], factors[j], a);
            b = Math.fma(normalised[start + j + 1], factors[j + 1], b);
            c = Math.fma(normalised[start + j + 2], factors[j + 2], c);
            d = Math.fma(normalised[start + j + 3], factors[j + 3], d);
        }
        for (; j < columns; j++) {
            a = Math.fma(normalised[start + j], factors[j], a);
        }
        return (a + b) + (c + d);
    }

    private void accumulate(int start, double factor, double[] into) {
        for (int j = 0; j < columns; j++) {
            into[j] += factor * normalised[start + j];
        }
    }
}
