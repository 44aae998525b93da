package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.internal.CompensatedSum;

/**
 * Chao and Shen's estimator: shares reduced to the sample's coverage, and each cell's term divided by the probability that the cell was seen
 * at all (Horvitz and Thompson 1952, doi:10.1080/01621459.1952.10483446).
 */
final class ChaoShen {
    private ChaoShen() {}

    static double entropy(Counts counts) {
        return mixtureEntropy(new double[] {1}, counts);
    }

    /**
     * The entropy of the mixture Σ w_j p_j of several samples' distributions. The mixture's shares are reduced to the coverage C of all samples
     * together, and a cell is seen with probability 1 - Π_j (1 - C p_jx)^n_j, whatever the sizes; samples of weight 0 do not count.
     */
    static double mixtureEntropy(double[] weights, Counts... samples) {
        double coverage = coverage(weights, samples);
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < samples[0].size(); x++) {
            double share = 0;
            double logUnseen = 0;
            for (int j = 0; j < samples.length; j++) {
                double rows = samples[j].total();
                double mine = weights[j] == 0 ? 0 : coverage * (samples[j].get(x) / rows);
                share += weights[j] * mine;
                logUnseen += mine == 0 ? 0 : rows * Math.log1p(-mine);
            }
            if (share > 0) {
                sum.add(share * Math.log(share) / Math.expm1(logUnseen));
            }
        }
        return sum.value();
    }

    /**
     * The Good-Turing share of the mixture that the cells seen by any sample hold, above 0: a row that is the only one in its cell, of all samples',
     * stands for its sample's share of what is unseen.
     */
    private static double coverage(double[] weights, Counts[] samples) {
        double coverage = 0;
        for (int j = 0; j < samples.length; j++) {
            long alone = 0;
            for (int x = 0; x < samples[0].size(); x++) {
                alone += samples[j].get(x) == 1 && samplesWith(weights, samples, x) == 1 ? 1 : 0;
            }
            long rows = samples[j].total();
            coverage += weights[j] * (1 - Math.min(alone, rows - 1) / (double) rows);
        }
        return coverage;
    }

    private static int samplesWith(double[] weights, Counts[] samples, int cell) {
        int seen = 0;
        for (int j = 0; j < samples.length; j++) {
            seen += weights[j] > 0 && samples[j].get(cell) > 0 ? 1 : 0;
        }
        return seen;
    }
}
