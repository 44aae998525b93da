package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.internal.CompensatedSum;

/**
 * The entropy of the equal mixture of two samples' distributions, from n rows of each: the larger sample is thinned to the n rows of the smaller
 * one, and the estimate is the mean over all ways to thin it. A cell's count is then X + H, H hypergeometric, and the mean is a sum over H.
 *
 * <p>The sum runs outward from the mode until probabilities fall below 1e-18 of the mode's. Where H varies by more than 50, it is replaced by
 * normal nodes half a standard deviation apart; the error is then below 1/count of a row.
 */
final class ThinnedPool {
    private static final double SMALLEST = 1e-18;
    private static final double SMOOTH_VARIANCE = 2500;
    private static final int NODES_PER_SIDE = 17;
    private static final double NODE_STEP = 0.5;

    private ThinnedPool() {}

    /** The entropy, of a smaller (or equal) sample and a larger one. */
    static double entropy(DigammaTerm term, Counts smaller, Counts larger) {
        long rows = smaller.total();
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < smaller.size(); x++) {
            sum.add(mean(term, smaller.get(x), larger.get(x), larger.total(), rows));
        }
        return term.logOfRows(2 * rows) - sum.value() / (2.0 * rows);
    }

    /** The mean of k g(k), k = fixed + H, H the marked rows among {@code draws} out of {@code population}. */
    private static double mean(DigammaTerm term, long fixed, long marked, long population, long draws) {
        if (population == draws) {
            return term.countTimesLog(fixed + marked);
        }
        double share = draws / (double) population;
        double variance = marked * share * (1 - share) * ((population - marked) / (population - 1.0));
        return variance > SMOOTH_VARIANCE
                ? smoothMean(fixed + marked * share, Math.sqrt(variance))
                : exactMean(term, fixed, marked, population, draws);
    }

    private static double smoothMean(double mean, double deviation) {
        double weights = 0;
        double sum = 0;
        for (int i = -NODES_PER_SIDE; i <= NODES_PER_SIDE; i++) {
            double z = i * NODE_STEP;
            double weight = Math.exp(-0.5 * z * z);
            weights += weight;
            sum += weight * DigammaTerm.smoothCountTimesLog(mean + z * deviation);
        }
        return sum / weights;
    }

    private static double exactMean(DigammaTerm term, long fixed, long marked, long population, long draws) {
        long unmarked = population - marked;
        long min = Math.max(0, draws - unmarked);
        long max = Math.min(draws, marked);
        long mode = Math.max(min, Math.min(max, (long) ((draws + 1.0) * (marked + 1.0) / (population + 2.0))));
        double weights = 1;
        double sum = term.countTimesLog(fixed + mode);
        double weight = 1;
        for (long k = mode; k < max && weight > SMALLEST; k++) {
            weight *= ((double) (marked - k) * (draws - k)) / ((k + 1.0) * (unmarked - draws + k + 1.0));
            weights += weight;
            sum += weight * term.countTimesLog(fixed + k + 1);
        }
        weight = 1;
        for (long k = mode; k > min && weight > SMALLEST; k--) {
            weight *= ((double) k * (unmarked - draws + k)) / ((marked - k + 1.0) * (draws - k + 1.0));
            weights += weight;
            sum += weight * term.countTimesLog(fixed + k - 1);
        }
        return sum / weights;
    }
}
