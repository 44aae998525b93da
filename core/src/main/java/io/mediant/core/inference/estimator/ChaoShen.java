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
     * The entropy of the mixture Σ w_j p_j of several samples' distributions. Each sample's shares are reduced to its own coverage, and a
     * cell is seen with probability 1 - Π_j (1 - s_jx)^n_j, whatever the sizes; samples of weight 0 do not count.
     */
    static double mixtureEntropy(double[] weights, Counts... samples) {
        double[] coverages = new double[samples.length];
        for (int j = 0; j < samples.length; j++) {
            coverages[j] = coverage(samples[j]);
        }
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < samples[0].size(); x++) {
            double share = 0;
            double logUnseen = 0;
            for (int j = 0; j < samples.length; j++) {
                double rows = samples[j].total();
                double mine = coverages[j] * (samples[j].get(x) / rows);
                share += weights[j] * mine;
                logUnseen += weights[j] == 0 || mine == 0 ? 0 : rows * Math.log1p(-mine);
            }
            if (share > 0) {
                sum.add(share * Math.log(share) / Math.expm1(logUnseen));
            }
        }
        return sum.value();
    }

    /** The Good-Turing share of the distribution that the sample's cells hold; above 0. */
    private static double coverage(Counts counts) {
        long single = 0;
        for (int i = 0; i < counts.size(); i++) {
            single += counts.get(i) == 1 ? 1 : 0;
        }
        long rows = counts.total();
        return 1 - Math.min(single, rows - 1) / (double) rows;
    }
}
