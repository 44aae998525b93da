package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;

/**
 * The maximum mean discrepancy (MMD) of two point clouds: the distance of their mean embeddings in the space of a kernel.
 *
 * <p>MMD² = E k(X,X') + E k(Y,Y') - 2 E k(X,Y). Two estimates of the square are named apart: the biased one (V-statistic) takes all
 * pairs, is a square itself and at least 0, and its root is a distance of the two clouds; the unbiased one (U-statistic) leaves out the
 * pairs of a point with itself, is right on average over samples, and may be negative.
 *
 * <p>Without unit for kernels that have none. Time grows with the product of the sizes, all cores work on it, and the result does not
 * depend on their number; {@link #blockEstimate} takes time proportional to the size.
 *
 * <p>Source: A. Gretton, K. Borgwardt, M. Rasch, B. Schölkopf, A. Smola, "A kernel two-sample test", Journal of Machine Learning Research 13
 * (2012), 723-773.
 */
public final class MaximumMeanDiscrepancy {
    private final Kernel kernel;

    private MaximumMeanDiscrepancy(Kernel kernel) {
        this.kernel = kernel;
    }

    /** The discrepancy under a kernel. */
    public static MaximumMeanDiscrepancy of(Kernel kernel) {
        return new MaximumMeanDiscrepancy(kernel);
    }

    /**
     * The discrepancy under a Gaussian kernel, the bandwidth of which is the median distance of all points of both clouds.
     *
     * @param seed of the pairs that are drawn where there are too many, see {@link MedianBandwidth#of}
     * @throws IllegalArgumentException if the dimensions differ or the median is 0
     */
    public static MaximumMeanDiscrepancy withMedianBandwidth(PointCloud reference, PointCloud current, long seed) {
        return of(Kernel.gaussian(MedianBandwidth.of(reference, current, seed).value()));
    }

    /** The kernel. */
    public Kernel kernel() {
        return kernel;
    }

    /**
     * The root of {@link #biasedSquared}: a distance of the clouds, 0 for equal ones.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double between(PointCloud reference, PointCloud current) {
        return Math.sqrt(biasedSquared(reference, current));
    }

    /**
     * The square over all pairs, the V-statistic: at least 0.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double biasedSquared(PointCloud reference, PointCloud current) {
        return new KernelDiscrepancy(kernel, reference, current).biased();
    }

    /**
     * The square over the pairs of different points, the U-statistic: its mean over samples is the square for the laws, so it may be
     * negative. For weights w that sum to 1, the mean over pairs is divided by 1 - Σ w².
     *
     * @throws IllegalArgumentException if the dimensions differ or all weight of a side is on one point
     */
    public double unbiasedSquared(PointCloud reference, PointCloud current) {
        return new KernelDiscrepancy(kernel, reference, current).unbiased();
    }

    /**
     * The mean of the unbiased square over disjoint blocks of points, with its standard error; in time proportional to the number of
     * points times the block size. Points are put into blocks at random; those that do not fill a block are left out.
     *
     * @param blockSize points of each side per block, at least 2
     * @param seed of the order in which points go to blocks
     * @throws IllegalArgumentException if the dimensions differ, a cloud is weighted, or there are fewer than two blocks
     */
    public BlockEstimate blockEstimate(PointCloud reference, PointCloud current, int blockSize, long seed) {
        return BlockEstimate.of(kernel, reference, current, blockSize, seed);
    }

    /**
     * The gradient of {@link #biasedSquared} with respect to the points of the current side.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public PositionGradient gradient(PointCloud reference, PointCloud current) {
        KernelDiscrepancy pairs = new KernelDiscrepancy(kernel, reference, current);
        return PositionGradient.of(pairs.biased(), pairs.gradient(), current);
    }

    @Override
    public String toString() {
        return "MaximumMeanDiscrepancy[" + kernel + "]";
    }
}
