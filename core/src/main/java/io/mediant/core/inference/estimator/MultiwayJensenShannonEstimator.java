package io.mediant.core.inference.estimator;

import java.util.Arrays;

/**
 * Estimators of the Jensen-Shannon divergence (nats) of the distributions behind any number of samples, with any mixing weights w_j that sum to
 * 1: H(Σ w_j p_j) - Σ w_j H(p_j). The weights are those of the question asked; the samples' sizes n_j do not enter them.
 *
 * <p>For two samples and equal weights each gives what the {@link JensenShannonEstimator} of the same name gives, to rounding. The estimators
 * that need a pooled sample of whole rows, and those that rest on a null, are offered there only.
 */
public enum MultiwayJensenShannonEstimator {
    /** The divergence of the samples' own proportions. Range 0 to the entropy of the weights. Biased upwards. */
    PLUG_IN {
        @Override
        double nats(WeightedSamples samples) {
            return samples.plugIn();
        }
    },
    /**
     * Plug-in - ½ Σ_j (w_j/n_j) Σ_{x: n_jx > 0} (1 - p_j)(1 - w_j p_j/m), m the mixture: the first-order bias on occupied cells. Sound from
     * about 5 rows a cell and sample on. Source: G. Miller, "Note on the bias of information estimates" (1955).
     */
    MILLER_MADOW {
        @Override
        double nats(WeightedSamples samples) {
            return EntropyGap.millerMadow(samples);
        }
    },
    /**
     * Plug-in less, for every sample, (n_j - 1) times the mean change as one of its rows is deleted. Every sample needs two rows.
     * Source: M. H. Quenouille, "Notes on bias in estimation" (1956), doi:10.1093/biomet/43.3-4.353.
     */
    JACKKNIFE {
        @Override
        double nats(WeightedSamples samples) {
            return Jackknife.divergence(samples);
        }
    },
    /**
     * Chao and Shen's entropies, the mixture's with the coverage C of all samples together: Σ_j w_j times 1 - (cells of one row of sample j and none of
     * any other)/n_j. A cell is seen with probability 1 - Π_j (1 - C p_j)^n_j. See {@link EntropyEstimator#CHAO_SHEN}.
     */
    CHAO_SHEN {
        @Override
        double nats(WeightedSamples samples) {
            return EntropyGap.chaoShen(samples);
        }
    },
    /**
     * The divergence of proportions that are shrunk towards equal ones, each sample's by its own intensity. Range 0 to the entropy of the
     * weights. See {@link EntropyEstimator#SHRINKAGE}; also here cells that are empty throughout count.
     */
    SHRINKAGE {
        @Override
        double nats(WeightedSamples samples) {
            return EntropyGap.shrinkage(samples);
        }
    };

    /**
     * Estimates the divergence with equal mixing weights.
     *
     * @param samples rows in each cell, at least 0; all samples over the same cells, none without rows
     * @throws IllegalArgumentException naming the sample and value that is not allowed
     */
    public double estimate(long[]... samples) {
        double[] equal = new double[samples.length];
        Arrays.fill(equal, 1.0 / samples.length);
        return estimateWeighted(equal, samples);
    }

    /**
     * Estimates the divergence with stated mixing weights.
     *
     * @param weights one per sample, at least 0, with sum 1 ± 1e-9
     * @param samples as in {@link #estimate}
     * @throws IllegalArgumentException naming the sample, weight or sum that is not allowed
     */
    public double estimateWeighted(double[] weights, long[]... samples) {
        WeightedSamples checked = WeightedSamples.of(weights, samples);
        checked.plugIn();
        return nats(checked);
    }

    abstract double nats(WeightedSamples samples);
}
