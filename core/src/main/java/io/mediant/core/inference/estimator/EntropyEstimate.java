package io.mediant.core.inference.estimator;

/**
 * An estimate of the entropy behind a sample. Values are in nats.
 *
 * @param nats the estimate; not cut off at 0 or at ln K, so that averages keep their bias small
 * @param plugIn the entropy of the sample's own proportions, too small on average
 * @param estimator how {@code nats} was made
 */
public record EntropyEstimate(double nats, double plugIn, EntropyEstimator estimator) {

    /** Returns what the estimator added to the plug-in; may be negative. */
    public double correction() {
        return nats - plugIn;
    }
}
