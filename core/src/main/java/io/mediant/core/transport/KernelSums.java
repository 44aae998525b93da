package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weighted sums of a kernel over all pairs of points, by all cores.
 *
 * <p>Pairs are worked on in tiles of fixed size whose sums are added in a fixed order, so that the result does not depend on the number
 * of threads. Everything past the kernel's values is compensated, products with weights included: differences of such sums keep the
 * digits that the values have, and are 0 where the same pairs stand on both sides.
 */
final class KernelSums {
    private final Kernel kernel;

    KernelSums(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Σ_ij w_i v_j k(x_i, y_j). */
    CompensatedSum between(KernelCloud x, KernelCloud y) {
        return inOrder(IntStream.range(0, x.tiles() * y.tiles())
                .parallel()
                .mapToObj(t -> tile(x, t / y.tiles(), y, t % y.tiles(), 1, 1))
                .toArray(CompensatedSum[]::new));
    }

    /**
     * Σ_{i<j} w_i w_j k(x_i, x_j) + share Σ_i w_i² k(x_i, x_i).
     *
     * @param share 0 to leave the pairs of a point with itself out, 1/2 to have half of the sum over all pairs
     */
    CompensatedSum within(KernelCloud x, double share) {
        int tiles = x.tiles();
        return inOrder(IntStream.range(0, tiles * tiles)
                .parallel()
                .filter(t -> t / tiles <= t % tiles)
                .mapToObj(t -> t / tiles < t % tiles
                        ? tile(x, t / tiles, x, t % tiles, 1, 1)
                        : tile(x, t / tiles, x, t % tiles, 0, share))
                .toArray(CompensatedSum[]::new));
    }

    private static CompensatedSum inOrder(CompensatedSum[] parts) {
        CompensatedSum sum = new CompensatedSum();
        for (CompensatedSum part : parts) {
            sum.add(part.value());
            sum.add(part.rest());
        }
        return sum;
    }

    /** The sum over a tile, with factors for its pairs below and on the diagonal. */
    private CompensatedSum tile(KernelCloud x, int row, KernelCloud y, int column, double below, double diagonal) {
        int from = column * KernelCloud.TILE;
        double[] values = new double[y.end(column) - from];
        double[] next = new double[values.length];
        double[] high = new double[values.length];
        double[] low = new double[values.length];
        for (int i = row * KernelCloud.TILE; i < x.end(row); i += 2) {
            int last = Math.min(i + 1, x.end(row) - 1);
            y.arguments(kernel.ofInnerProducts(), x.point(i), x.point(last), column, values, next);
            for (int k = i; k <= last; k++) {
                double[] ofRow = k == i ? values : next;
                kernel.values(ofRow, ofRow.length);
                if (below == 0) {
                    Arrays.fill(ofRow, 0, k - from, 0);
                    ofRow[k - from] *= diagonal;
                }
                accumulate(ofRow, x.weight(k), high, low);
            }
        }
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < values.length; j++) {
            addProduct(sum, y.weight(from + j), high[j]);
            sum.add(y.weight(from + j) * low[j]);
        }
        return sum;
    }

    private static void accumulate(double[] values, double weight, double[] high, double[] low) {
        for (int j = 0; j < values.length; j++) {
            double term = weight * values[j];
            double before = high[j];
            double sum = before + term;
            double virtual = sum - before;
            double lost = Math.fma(weight, values[j], -term);
            low[j] += ((before - (sum - virtual)) + (term - virtual)) + lost;
            high[j] = sum;
        }
    }

    /** Adds a product without rounding it. */
    static void addProduct(CompensatedSum sum, double a, double b) {
        double product = a * b;
        sum.add(product);
        sum.add(Math.fma(a, b, -product));
    }

    /**
     * The slopes of Σ_jl v_j v_l k(y_j, y_l) / V² - 2 Σ_ij w_i v_j k(x_i, y_j) / (W V) by the coordinates of the points y, row after row;
     * W and V are the total weights.
     */
    double[] gradient(KernelCloud x, KernelCloud y) {
        double[] gradient = new double[y.size() * y.dimension()];
        double own = 2 / y.totalWeight() / y.totalWeight();
        double other = -2 / x.totalWeight() / y.totalWeight();
        IntStream.range(0, y.tiles()).parallel().forEach(tile -> {
            double[][] slopes = y.slopesOf(tile);
            addSlopes(y, own, y, tile, slopes);
            addSlopes(x, other, y, tile, slopes);
            for (int j = tile * KernelCloud.TILE; j < y.end(tile); j++) {
                for (int k = 0; k < y.dimension(); k++) {
                    gradient[j * y.dimension() + k] = y.weight(j) * slopes[k][j % KernelCloud.TILE];
                }
            }
        });
        return gradient;
    }

    private void addSlopes(KernelCloud others, double factor, KernelCloud y, int tile, double[][] slopes) {
        double[] byArgument = new double[slopes[0].length];
        for (int i = 0; i < others.size(); i++) {
            double[] point = others.point(i);
            y.arguments(kernel.ofInnerProducts(), point, tile, byArgument);
            kernel.slopes(byArgument, byArgument.length);
            double weight = factor * others.weight(i);
            for (int j = 0; j < byArgument.length; j++) {
                byArgument[j] *= weight;
            }
            y.addSlopes(kernel.ofInnerProducts(), point, tile, byArgument, slopes);
        }
    }
}
