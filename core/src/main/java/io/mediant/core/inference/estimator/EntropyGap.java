package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.internal.CompensatedSum;

/** Estimates of the Jensen-Shannon divergence from its parts: the entropy of the mixture less the mean entropy of the samples. */
final class EntropyGap {
    private EntropyGap() {}

    /** Plug-in less ½ Σ_j (w_j/n_j) Σ_{x: a_jx > 0} (1 - p_j)(1 - w_j p_j/m), the second-order term of the delta method. */
    static double millerMadow(WeightedSamples samples) {
        CompensatedSum bias = new CompensatedSum();
        for (int j = 0; j < samples.count(); j++) {
            double weight = samples.weight(j);
            double factor = weight / samples.counts(j).total();
            for (int x = 0; x < samples.cells(); x++) {
                double p = samples.share(j, x);
                if (weight > 0 && p > 0) {
                    bias.add(factor * (1 - p) * (1 - weight * p / samples.mixture(x)));
                }
            }
        }
        return samples.plugIn() - 0.5 * bias.value();
    }

    static double chaoShen(WeightedSamples samples) {
        double[] weights = new double[samples.count()];
        Counts[] counts = new Counts[samples.count()];
        CompensatedSum within = new CompensatedSum();
        for (int j = 0; j < weights.length; j++) {
            weights[j] = samples.weight(j);
            counts[j] = samples.counts(j);
            within.add(weights[j] * ChaoShen.entropy(counts[j]));
        }
        return ChaoShen.mixtureEntropy(weights, counts) - within.value();
    }

    static double shrinkage(WeightedSamples samples) {
        double[][] shrunk = new double[samples.count()][];
        for (int j = 0; j < shrunk.length; j++) {
            shrunk[j] = Shrinkage.towardsUniform(samples.counts(j));
        }
        return samples.divergence(shrunk);
    }

    /** Two samples; the mixture's entropy is that of both together, the larger one thinned to the size of the smaller. */
    static double digamma(DigammaTerm term, WeightedSamples pair) {
        Counts a = pair.counts(0);
        Counts b = pair.counts(1);
        double mixture = a.total() <= b.total() ? ThinnedPool.entropy(term, a, b) : ThinnedPool.entropy(term, b, a);
        return mixture - 0.5 * (term.entropy(a) + term.entropy(b));
    }
}
