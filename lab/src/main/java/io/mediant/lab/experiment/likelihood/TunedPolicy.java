package io.mediant.lab.experiment.likelihood;

/**
 * A policy that was learnt at a price on its divergence from the reference, and the best one.
 *
 * @param divergence KL(π‖π0) of the learnt policy, in nats
 * @param lost J(π*) - J(π) on the way, in the unit of the reward
 */
@SuppressWarnings("ArrayRecordComponent")
record TunedPolicy(double beta, double[] policy, TiltedPolicy best, double divergence, Curve lost) {

    /** What it is called in the texts. */
    static String name(double beta) {
        return "rlhf.beta-" + beta;
    }
}
