package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;
import java.util.stream.IntStream;

/**
 * Weighted sums of a kernel over all pairs of points, by all cores.
 *
 * <p>Pairs are worked on in tiles of fixed size whose sums are added in a fixed order, so that the result does not depend on the number of threads.
 * Everything past the kernel's values is compensated, products with weights included: differences of such sums keep the digits
 * that the values have, and are 0 where the same pairs stand on both sides.
 */
final class KernelSums {
    private static final int TILE = 512;

    private final Kernel kernel;

    KernelSums(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Σ_ij w_i v_j k(x_i, y_j). */
    CompensatedSum between(KernelCloud x, KernelCloud y) {
        int rows = tiles(x);
        int columns = tiles(y);
        return inOrder(IntStream.range(0, rows * columns)
                .parallel()
                .mapToObj(t -> tile(x, t / columns, y, t % columns, false))
                .toArray(CompensatedSum[]::new));
    }

    /** Σ_{i<j} w_i w_j k(x_i, x_j). */
    CompensatedSum within(KernelCloud x) {
        int tiles = tiles(x);
        return inOrder(IntStream.range(0, tiles * tiles)
                .parallel()
                .filter(t -> t / tiles <= t % tiles)
                .mapToObj(t -> tile(x, t / tiles, x, t % tiles, true))
                .toArray(CompensatedSum[]::new));
    }

    /** Σ_i w_i² k(x_i, x_i). */
    CompensatedSum diagonal(KernelCloud x) {
        CompensatedSum sum = new CompensatedSum();
        double[] value = new double[1];
        for (int i = 0; i < x.size(); i++) {
            x.arguments(kernel.ofInnerProducts(), x.paddedRow(i), i, i + 1, value);
            kernel.values(value, 1);
            double square = x.weight(i) * x.weight(i);
            addProduct(sum, square, value[0]);
            sum.add(Math.fma(x.weight(i), x.weight(i), -square) * value[0]);
        }
        return sum;
    }

    private static int tiles(KernelCloud cloud) {
        return (cloud.size() + TILE - 1) / TILE;
    }

    private static CompensatedSum inOrder(CompensatedSum[] parts) {
        CompensatedSum sum = new CompensatedSum();
        for (CompensatedSum part : parts) {
            sum.add(part.value());
            sum.add(part.rest());
        }
        return sum;
    }

    private CompensatedSum tile(KernelCloud x, int row, KernelCloud y, int column, boolean above) {
        int from = column * TILE;
        int to = Math.min(y.size(), from + TILE);
        double[] values = new double[to - from];
        double[] high = new double[to - from];
        double[] low = new double[to - from];
        for (int i = row * TILE; i < Math.min(x.size(), (row + 1) * TILE); i++) {
            int first = above ? Math.max(from, i + 1) : from;
            if (first < to) {
                y.arguments(kernel.ofInnerProducts(), x.paddedRow(i), first, to, values);
                kernel.values(values, to - first);
                accumulate(values, to - first, x.weight(i), high, low, first - from);
            }
        }
        CompensatedSum sum = new CompensatedSum();
        for (int j = from; j < to; j++) {
            addProduct(sum, y.weight(j), high[j - from]);
            sum.add(y.weight(j) * low[j - from]);
        }
        return sum;
    }

    private static void accumulate(double[] values, int length, double weight, double[] high, double[] low, int at) {
        for (int j = 0; j < length; j++) {
            double term = weight * values[j];
            double before = high[at + j];
            double sum = before + term;
            double virtual = sum - before;
            double lost = Math.fma(weight, values[j], -term);
            low[at + j] += ((before - (sum - virtual)) + (term - virtual)) + lost;
            high[at + j] = sum;
        }
    }

    static void addProduct(CompensatedSum sum, double a, double b) {
        double product = a * b;
        sum.add(product);
        sum.add(Math.fma(a, b, -product));
    }

    /**
     * The slopes of Σ_jl v_j v_l k(y_j, y_l) / V² - 2 Σ_ij w_i v_j k(x_i, y_j) / (W V) by the coordinates of the points y, W and V the total
     * weights.
     */
    double[] gradient(KernelCloud x, KernelCloud y, int dimension) {
        double[] gradient = new double[y.size() * dimension];
        double ownFactor = 2 / y.totalWeight().value() / y.totalWeight().value();
        double otherFactor = -2 / x.totalWeight().value() / y.totalWeight().value();
        IntStream.range(0, y.size()).parallel().forEach(j -> {
            double[] point = y.paddedRow(j);
            double[] slope = new double[dimension];
            addSlopes(y, point, ownFactor * y.weight(j), slope);
            addSlopes(x, point, otherFactor * y.weight(j), slope);
            System.arraycopy(slope, 0, gradient, j * dimension, dimension);
        });
        return gradient;
    }

    private void addSlopes(KernelCloud others, double[] point, double factor, double[] slope) {
        double[] slopes = new double[Math.min(TILE, others.size())];
        for (int from = 0; from < others.size(); from += TILE) {
            int to = Math.min(others.size(), from + TILE);
            others.arguments(kernel.ofInnerProducts(), point, from, to, slopes);
            kernel.slopes(slopes, to - from);
            others.addSlopes(kernel.ofInnerProducts(), point, from, to, slopes, factor, slope);
        }
    }
}
