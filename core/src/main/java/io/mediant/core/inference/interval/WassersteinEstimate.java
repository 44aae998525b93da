package io.mediant.core.inference.interval;

/**
 * The Wasserstein-1 distance of two samples with an interval for the distance behind them, in the unit of the data.
 *
 * @param plugIn the distance of the samples, biased upwards
 * @param noise the 95th percentile of what the samples' own scatter adds at most, at these sizes
 * @param low the interval's lower end, at least 0
 * @param high the interval's upper end, at least {@code plugIn}
 * @param confidence the nominal probability that the interval holds the truth, in (0, 1)
 * @param sufficient whether the data suffice for the interval to be trusted; if false, read it as "too little data"
 * @param replicates how many times the scatter was drawn
 * @param seed the seed it was drawn from
 */
public record WassersteinEstimate(
        double plugIn,
        double noise,
        double low,
        double high,
        double confidence,
        boolean sufficient,
        int replicates,
        long seed) {}
