package io.mediant.compare;

import java.util.Optional;

/**
 * The Jensen-Shannon divergence of one column with everything needed to read it. All values in nats.
 *
 * @param nats plug-in value of the empirical distributions, between 0 and ln 2
 * @param nullMeanNats what the plug-in value would be on average if both sides came from one law, at these sizes
 * @param null95Nats its 95th percentile in that case
 * @param correctedNats bias-corrected estimate
 * @param correction name of the correction
 * @param interval confidence interval of the population's divergence, empty where too few rows make it untrustworthy
 */
public record Jsd(
        double nats,
        double nullMeanNats,
        double null95Nats,
        double correctedNats,
        String correction,
        Optional<Interval> interval) {

    /** What exceeds the sampling noise: plug-in minus null mean, in nats; may be negative. */
    public double excessNats() {
        return nats - nullMeanNats;
    }

    /** Square root of the divergence in bits: a metric between 0 and 1. */
    public double distanceBits() {
        return Math.sqrt(Math.max(0, bits(nats)));
    }

    /** Converts nats to bits. */
    public static double bits(double nats) {
        return nats / Math.log(2);
    }

    /**
     * A confidence interval.
     *
     * @param lowNats lower end in nats
     * @param highNats upper end in nats
     * @param confidence nominal coverage, between 0 and 1
     * @param method how it was made
     */
    public record Interval(double lowNats, double highNats, double confidence, String method) {}
}
