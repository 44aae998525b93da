package io.mediant.core.density;

import io.mediant.core.distribution.Sample;

/**
 * The mean and the unbiased standard deviation of a weighted sample.
 *
 * <p>With shares w_i that sum to 1: s² = Σ w_i (x_i - mean)²/(1 - Σ w_i²), the usual n - 1 for equal weights.
 *
 * @param mean the weighted mean
 * @param deviation s
 */
record SampleMoments(double mean, double deviation) {
    static SampleMoments of(Sample sample) {
        double total = sample.totalWeight();
        double mean = 0;
        for (int i = 0; i < sample.size(); i++) {
            mean += sample.weight(i) / total * sample.value(i);
        }
        double squares = 0;
        for (int i = 0; i < sample.size(); i++) {
            double distance = sample.value(i) - mean;
            squares += sample.weight(i) / total * distance * distance;
        }
        return new SampleMoments(mean, Math.sqrt(squares / (1 - 1 / effectiveSize(sample))));
    }

    /** 1/Σ w_i²: the number of values for equal weights. */
    static double effectiveSize(Sample sample) {
        double squares = 0;
        for (int i = 0; i < sample.size(); i++) {
            double share = sample.weight(i) / sample.totalWeight();
            squares += share * share;
        }
        return 1 / squares;
    }

    /** The smallest value at which the shares of the values up to it reach u. */
    static double quantile(Sample sample, double u) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum += sample.weight(i);
            if (sum >= u * sample.totalWeight()) {
                return sample.value(i);
            }
        }
        return sample.value(sample.size() - 1);
    }
}
