package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.inference.internal.Saddlepoint;
import io.mediant.core.internal.CompensatedSum;

/**
 * Delete-one jackknife: a statistic less (n - 1) times its mean change as one of n rows is deleted.
 *
 * <p>Deleting a row of cell x turns the share p_x into (n p_x - 1)/(n - 1) and every other p_y into n p_y/(n - 1). The changes average to 0 in every
 * cell, so the linear part of the entropy drops out and what is left is a sum of terms of one sign, with h(u) = (1 + u) ln(1 + u) - u.
 */
final class Jackknife {
    private Jackknife() {}

    static double entropy(Counts counts, double plugIn) {
        requireTwo(counts, "the sample");
        double rows = counts.total();
        CompensatedSum change = new CompensatedSum();
        for (int x = 0; x < counts.size(); x++) {
            double p = counts.get(x) / rows;
            change.add(entropyChange(p, 1, p, rows));
        }
        return plugIn - (rows - 1) * change.value();
    }

    /**
     * The Jensen-Shannon divergence of several samples; each sample's bias is found by deleting its own rows, the other samples kept.
     *
     * @param samples each of at least two rows
     */
    static double divergence(WeightedSamples samples) {
        double estimate = samples.plugIn();
        for (int j = 0; j < samples.count(); j++) {
            requireTwo(samples.counts(j), "sample " + j);
            double rows = samples.counts(j).total();
            double weight = samples.weight(j);
            CompensatedSum change = new CompensatedSum();
            for (int x = 0; x < samples.cells(); x++) {
                double p = samples.share(j, x);
                change.add(entropyChange(samples.mixture(x), weight, p, rows));
                change.add(-weight * entropyChange(p, 1, p, rows));
            }
            estimate -= (rows - 1) * change.value();
        }
        return estimate;
    }

    /** A cell's mean change of -m ln m, of which the share p of a sample with the given weight is a part; without the linear part. */
    private static double entropyChange(double mixture, double weight, double p, double rows) {
        if (p == 0 || weight == 0) {
            return 0;
        }
        double step = weight / ((rows - 1) * mixture);
        return -mixture * ((1 - p) * Saddlepoint.excess(p * step) + p * Saddlepoint.excess((p - 1) * step));
    }

    private static void requireTwo(Counts counts, String which) {
        if (counts.total() < 2) {
            throw new IllegalArgumentException(which
                    + " has one row; the jackknife deletes a row and needs at least two, so use another estimator");
        }
    }
}
