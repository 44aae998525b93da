package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A squared maximum mean discrepancy estimated from disjoint blocks of points.
 *
 * <p>Source: W. Zaremba, A. Gretton, M. Blaschko, "B-tests: low variance kernel two-sample tests", Advances in Neural Information Processing
 * Systems 26 (2013).
 *
 * @param squared the mean over the blocks of the unbiased square; may be negative
 * @param standardError of that mean, from the spread over the blocks
 * @param blocks how many blocks there are
 * @param blockSize points of each side per block
 * @param seed of the order in which points went to blocks
 */
public record BlockEstimate(double squared, double standardError, int blocks, int blockSize, long seed) {
    static BlockEstimate of(Kernel kernel, PointCloud reference, PointCloud current, int blockSize, long seed) {
        PointCloud.commonDimension(reference, current);
        if (reference.isWeighted() || current.isWeighted()) {
            throw new IllegalArgumentException(
                    "a block estimate takes points of equal weight; use unbiasedSquared() for weighted clouds");
        }
        int points = Math.min(reference.size(), current.size());
        if (blockSize < 2 || points / blockSize < 2) {
            throw new IllegalArgumentException("blocks of " + blockSize + " from " + points
                    + " points of each side are not possible; a block has at least 2 points and there are at least"
                    + " two blocks");
        }
        int blocks = points / blockSize;
        SplittableRandom random = new SplittableRandom(seed);
        int[] orderReference = shuffled(reference.size(), random);
        int[] orderCurrent = shuffled(current.size(), random);
        double[] squares = IntStream.range(0, blocks)
                .parallel()
                .mapToDouble(b -> new KernelDiscrepancy(
                                kernel,
                                block(reference, orderReference, b, blockSize),
                                block(current, orderCurrent, b, blockSize))
                        .unbiased())
                .toArray();
        double mean = 0;
        for (double square : squares) {
            mean += square / blocks;
        }
        double deviations = 0;
        for (double square : squares) {
            deviations += (square - mean) * (square - mean);
        }
        double standardError = Math.sqrt(deviations / (blocks - 1.0) / blocks);
        return new BlockEstimate(mean, standardError, blocks, blockSize, seed);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static PointCloud block(PointCloud cloud, int[] order, int block, int blockSize) {
        double[][] points = new double[blockSize][];
        for (int i = 0; i < blockSize; i++) {
            points[i] = cloud.point(order[block * blockSize + i]);
        }
        return PointCloud.of(points);
    }
}
