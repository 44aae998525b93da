package io.mediant.compare.embedding;

/**
 * How far apart the clouds are. A spread is the reference's root mean variance over its dimensions.
 *
 * @param spread of the reference
 * @param slicedWasserstein mean over directions of the Wasserstein-1 distance, in units of the vectors
 * @param projections number of directions
 * @param maxSlicedWasserstein the largest over directions that was found
 * @param frechet squared Wasserstein-2 distance of the Gaussians with the clouds' means and covariances
 * @param frechetBias what sampling alone adds to {@code frechet}, estimated
 * @param frechetShrunk the same distance with shrunk covariances
 * @param energy root of 2 E|x-y| - E|x-x'| - E|y-y'|
 * @param mmdSquaredBiased squared kernel discrepancy, Gaussian kernel with the median bandwidth, the mean over all pairs
 * @param mmdSquaredUnbiased the same without a vector's pairs with itself
 * @param bandwidth of the kernel
 * @param centroid distance of the means
 * @param referenceRows vectors of the reference behind energy and kernel discrepancies
 * @param currentRows the same of the current side
 */
public record CloudDistances(
        double spread,
        double slicedWasserstein,
        int projections,
        double maxSlicedWasserstein,
        double frechet,
        double frechetBias,
        double frechetShrunk,
        double energy,
        double mmdSquaredBiased,
        double mmdSquaredUnbiased,
        double bandwidth,
        double centroid,
        int referenceRows,
        int currentRows) {

    /** The sliced Wasserstein distance in spreads of the reference. */
    public double slicedInSpreads() {
        return spread > 0 ? slicedWasserstein / spread : 0;
    }

    /** The largest sliced Wasserstein distance in spreads of the reference. */
    public double maxSlicedInSpreads() {
        return spread > 0 ? maxSlicedWasserstein / spread : 0;
    }
}
