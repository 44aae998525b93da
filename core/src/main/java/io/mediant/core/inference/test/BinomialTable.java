package io.mediant.core.inference.test;

import java.util.Arrays;

/**
 * Binomial distribution of few trials, tabulated: P(k) = C(trials, k) p^k (1 - p)^(trials - k). Values of less than 1e-20 of
 * the mode's probability are left out. Immutable.
 */
final class BinomialTable {
    private static final double NEGLIGIBLE = 1e-20;

    private final int lowest;
    private final GuideTable table;

    private BinomialTable(int lowest, GuideTable table) {
        this.lowest = lowest;
        this.table = table;
    }

    /**
     * Returns the distribution.
     *
     * @param p probability of success, at least 0 and below 1
     */
    static BinomialTable of(int trials, double p) {
        double[] weights = new double[trials + 1];
        double odds = p / (1 - p);
        int mode = Math.min(trials, (int) ((trials + 1) * p));
        weights[mode] = 1;
        int high = mode;
        while (high < trials && weights[high] > NEGLIGIBLE) {
            weights[high + 1] = weights[high] * odds * (trials - high) / (high + 1);
            high++;
        }
        int low = mode;
        while (low > 0 && weights[low] > NEGLIGIBLE) {
            weights[low - 1] = weights[low] / odds * low / (trials - low + 1);
            low--;
        }
        while (weights[high] == 0) {
            high--;
        }
        return new BinomialTable(low, GuideTable.of(Arrays.copyOfRange(weights, low, high + 1)));
    }

    /** Returns the value for a uniform value of at least 0 and below 1. */
    int at(double uniform) {
        return lowest + table.at(uniform);
    }
}
