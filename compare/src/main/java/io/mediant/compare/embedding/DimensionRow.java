package io.mediant.compare.embedding;

/**
 * One dimension of the vectors.
 *
 * @param dimension its number, from 0
 * @param referenceMean mean of the reference
 * @param referenceSpread standard deviation of the reference
 * @param currentMean mean of the current side
 * @param currentSpread standard deviation of the current side
 * @param shift difference of the means in standard deviations of the reference; NaN where the reference is constant
 * @param wasserstein1 Wasserstein-1 distance in standard deviations of the reference; NaN where it is constant
 * @param p of the two-sample Kolmogorov-Smirnov test, never 0
 * @param q after Benjamini-Hochberg over the dimensions
 */
public record DimensionRow(
        int dimension,
        double referenceMean,
        double referenceSpread,
        double currentMean,
        double currentSpread,
        double shift,
        double wasserstein1,
        double p,
        double q) {}
