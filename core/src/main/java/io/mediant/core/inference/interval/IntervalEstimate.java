package io.mediant.core.inference.interval;

import io.mediant.core.divergence.Unit;

/**
 * An estimate of the Jensen-Shannon divergence behind two samples, with its interval. Divergences are in nats, in [0, ln 2].
 *
 * @param plugIn the divergence of the samples' own proportions, biased upwards
 * @param nullMean the plug-in's mean if both samples came from one distribution
 * @param nullSd the plug-in's standard deviation if both samples came from one distribution
 * @param point the estimate corrected for bias; 0 where the plug-in does not exceed the null mean
 * @param low the interval's lower end, at most {@code point}
 * @param high the interval's upper end, at least {@code point}
 * @param confidence the nominal probability that the interval holds the truth, in (0, 1)
 * @param sufficient whether the data suffice for the interval to be trusted; if false, read it as "too little data"
 * @param method how the interval was made
 */
public record IntervalEstimate(
        double plugIn,
        double nullMean,
        double nullSd,
        double point,
        double low,
        double high,
        double confidence,
        boolean sufficient,
        String method) {

    /** Returns plug-in minus null mean; may be negative. */
    public double excess() {
        return plugIn - nullMean;
    }

    /** Returns the same estimate for the Jensen-Shannon distance, the root of the divergence in the given unit. */
    public DistanceInterval distance(Unit unit) {
        return new DistanceInterval(root(point, unit), root(low, unit), root(high, unit), confidence, sufficient, unit);
    }

    private static double root(double nats, Unit unit) {
        return Math.sqrt(unit.fromNats(nats));
    }
}
