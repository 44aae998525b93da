package io.mediant.core.inference.cloud;

import io.mediant.core.inference.internal.Steps;
import io.mediant.core.internal.ExpBlock;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Sums of kernels of the distance over the pairs of rows of any two blocks, from one pass over all pairs; a block's sum with itself leaves out the pairs of a row with itself, and has the others
 * twice.
 *
 * <p>Squared distances are |x|² + |y|² - 2 x·y; what is below 1e-12 of |x|² + |y|² counts as 0.
 */
final class BlockPairSums {
    private static final int TILE = 512;
    private static final double ROUNDING = 1e-12;

    private final BlockedRows rows;
    private final Kernels kernels;
    private final double[] squares;
    private final double[][][] sums;

    /** Kernels by their values at squared distances. */
    interface Kernels {
        int count();

        /** Replaces squared distances by the next kernel's values, those of kernel k - 1 for k above 0. */
        void next(int k, double[] values);
    }

    /** Gaussian kernels whose squared bandwidths are so large, and 1/2, 1/4, ... of it. */
    static Kernels gaussians(double squaredBandwidth, int count) {
        return new Kernels() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void next(int k, double[] values) {
                if (k == 0) {
                    ExpBlock.exp(values, values.length, -0.5 / squaredBandwidth);
                } else {
                    for (int j = 0; j < values.length; j++) {
                        values[j] *= values[j];
                    }
                }
            }
        };
    }

    /** The negative distance. */
    static Kernels negativeDistance() {
        return new Kernels() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void next(int k, double[] values) {
                for (int j = 0; j < values.length; j++) {
                    values[j] = -Math.sqrt(values[j]);
                }
            }
        };
    }

    private BlockPairSums(BlockedRows rows, Kernels kernels) {
        this.rows = rows;
        this.kernels = kernels;
        this.squares =
                Arrays.stream(rows.rows()).mapToDouble(RowProducts::square).toArray();
        this.sums = new double[kernels.count()][rows.blocks()][rows.blocks()];
    }

    /** Returns for each kernel the symmetric matrix of the blocks' sums. */
    static List<double[][]> of(BlockedRows rows, Kernels kernels, DoubleConsumer progress) {
        BlockPairSums pairs = new BlockPairSums(rows, kernels);
        int tile = Math.max(1, TILE / rows.blockRows()) * rows.blockRows();
        int size = rows.rows().length;
        int tiles = (size + tile - 1) / tile;
        Steps steps = new Steps(tiles * (tiles + 1) / 2, progress);
        for (int column = 0; column < tiles; column++) {
            int from = column * tile;
            int to = Math.min(size, from + tile);
            double[][] axes = RowProducts.transposed(Arrays.copyOfRange(rows.rows(), from, to));
            IntStream.rangeClosed(0, column).parallel().forEach(row -> {
                pairs.addTile(row * tile, Math.min(size, (row + 1) * tile), from, axes);
                steps.step();
            });
        }
        pairs.mirror();
        return List.of(pairs.sums);
    }

    private void mirror() {
        for (double[][] matrix : sums) {
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < i; j++) {
                    matrix[i][j] = matrix[j][i];
                }
            }
        }
    }

    private void addTile(int from, int to, int firstColumn, double[][] axes) {
        double[][] products = RowProducts.times(Arrays.copyOfRange(rows.rows(), from, to), axes);
        for (int i = from; i < to; i++) {
            double[] values = products[i - from];
            for (int j = 0; j < values.length; j++) {
                double both = squares[i] + squares[firstColumn + j];
                double square = both - 2 * values[j];
                values[j] = square > ROUNDING * both ? square : 0;
            }
            for (int k = 0; k < kernels.count(); k++) {
                kernels.next(k, values);
                addRow(k, i, firstColumn, values);
            }
        }
    }

    private void addRow(int kernel, int row, int firstColumn, double[] values) {
        int size = rows.blockRows();
        int block = row / size;
        for (int from = 0; from < values.length; from += size) {
            int other = (firstColumn + from) / size;
            double sum = 0;
            for (int j = from; j < from + size; j++) {
                sum += values[j];
            }
            if (other == block) {
                sum -= values[row - firstColumn];
            }
            if (other >= block) {
                sums[kernel][block][other] += sum;
            }
        }
    }
}
