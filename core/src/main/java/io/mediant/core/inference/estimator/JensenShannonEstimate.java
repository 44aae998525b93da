package io.mediant.core.inference.estimator;

/**
 * An estimate of the Jensen-Shannon divergence behind two samples. Values are in nats.
 *
 * @param nats the estimate; perhaps slightly negative, since cutting off at 0 would bias averages, unless the estimator says otherwise
 * @param plugIn the divergence of the samples' own proportions, in [0, ln 2], biased upwards
 * @param estimator how {@code nats} was made
 */
public record JensenShannonEstimate(double nats, double plugIn, JensenShannonEstimator estimator) {

    /** Returns what the estimator took off the plug-in; negative where it added. */
    public double correction() {
        return plugIn - nats;
    }
}
