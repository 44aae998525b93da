package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.divergence.MultiwayJensenShannon;

/** The counts of several samples over the same cells, each with its mixing weight. */
final class WeightedSamples {
    private final double[] weights;
    private final Counts[] samples;
    private final double[][] shares;

    private WeightedSamples(double[] weights, Counts[] samples) {
        this.weights = weights;
        this.samples = samples;
        shares = new double[samples.length][];
        for (int j = 0; j < samples.length; j++) {
            shares[j] = samples[j].toDoubles();
            for (int x = 0; x < shares[j].length; x++) {
                shares[j][x] /= samples[j].total();
            }
        }
    }

    /**
     * Checks and keeps samples.
     *
     * @param weights one per sample; what else they must be is checked with the divergence
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    static WeightedSamples of(double[] weights, long[]... counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("there are no samples; give the counts of at least one");
        }
        Counts[] samples = new Counts[counts.length];
        for (int j = 0; j < counts.length; j++) {
            if (counts[j].length != counts[0].length) {
                throw new IllegalArgumentException("sample " + j + " has " + counts[j].length
                        + " cells and sample 0 has " + counts[0].length
                        + "; count all over the same cells, with 0 where a sample has no rows");
            }
            samples[j] = Counts.of(counts[j]);
            if (samples[j].total() == 0) {
                throw new IllegalArgumentException("sample " + j + " has no rows; every sample needs at least one");
            }
        }
        return new WeightedSamples(weights.clone(), samples);
    }

    /** Two samples of equal weights, whatever their sizes. */
    static WeightedSamples pair(long[] a, long[] b) {
        return of(new double[] {0.5, 0.5}, a, b);
    }

    int count() {
        return samples.length;
    }

    int cells() {
        return samples[0].size();
    }

    Counts counts(int sample) {
        return samples[sample];
    }

    double weight(int sample) {
        return weights[sample];
    }

    double share(int sample, int cell) {
        return shares[sample][cell];
    }

    /** The share of a cell in the mixture of the samples. */
    double mixture(int cell) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * shares[j][cell];
        }
        return sum;
    }

    /** The divergence of the samples' own proportions. */
    double plugIn() {
        return divergence(shares);
    }

    /** The divergence of distributions with these samples' mixing weights. */
    double divergence(double[][] distributions) {
        return MultiwayJensenShannon.withDefaults().withWeights(weights).among(distributions);
    }
}
