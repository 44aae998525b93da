package io.mediant.core.inference.cloud;

/**
 * How one coordinate differs between two clouds.
 *
 * @param axis which coordinate
 * @param meanReference mean of the reference
 * @param meanCurrent mean of the current side
 * @param spreadReference standard deviation of the reference, divisor n - 1
 * @param spreadCurrent that of the current side
 * @param standardisedDifference difference of the means over the root of the mean of both variances; 0 where both are constant and equal, infinite
 *     where they are constant and differ
 * @param wasserstein Wasserstein distance of order 1 in units of the reference's spread; NaN where that is 0
 * @param kolmogorovSmirnov largest distance of the distribution functions, in [0, 1]
 * @param p of the Kolmogorov-Smirnov test, asymptotic, never 0; with ties the true one is smaller
 * @param q after Benjamini and Hochberg, over all coordinates
 */
public record DimensionShift(
        int axis,
        double meanReference,
        double meanCurrent,
        double spreadReference,
        double spreadCurrent,
        double standardisedDifference,
        double wasserstein,
        double kolmogorovSmirnov,
        double p,
        double q) {}
