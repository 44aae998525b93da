package io.mediant.lab.experiment.likelihood;

import io.mediant.core.divergence.Divergences;

/**
 * The best policy under a reward r with a price β on leaving a reference π0: π* ∝ π0 e^(r/β), the maximum of J(π) = E_π[r] - β KL(π‖π0).
 *
 * <p>J(π*) = β ln Z with Z = Σ π0 e^(r/β), and any other policy loses β KL(π‖π*). As β goes from ∞ to 0, π* goes from π0 to the answer of the highest
 * reward, and (KL(π*‖π0), E[r]) runs along the highest reward that each divergence can buy.
 *
 * @param probabilities of the answers under π*
 * @param best J(π*), in the unit of the reward
 */
@SuppressWarnings("ArrayRecordComponent")
record TiltedPolicy(double[] probabilities, double best) {
    private static final int HALVINGS = 200;

    static TiltedPolicy of(double[] reference, double[] rewards, double beta) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double reward : rewards) {
            largest = Math.max(largest, reward);
        }
        double[] tilted = new double[reference.length];
        double sum = 0;
        for (int i = 0; i < tilted.length; i++) {
            tilted[i] = reference[i] * Math.exp((rewards[i] - largest) / beta);
            sum += tilted[i];
        }
        for (int i = 0; i < tilted.length; i++) {
            tilted[i] /= sum;
        }
        return new TiltedPolicy(tilted, largest + beta * Math.log(sum));
    }

    /** The one that lies so far from the reference; the divergence falls as β rises, so β is halved in on, on a logarithmic scale. */
    static TiltedPolicy at(double divergence, double[] reference, double[] rewards) {
        double low = Math.log(1e-6);
        double high = Math.log(1e6);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            TiltedPolicy policy = of(reference, rewards, Math.exp(middle));
            if (Divergences.kullbackLeibler(policy.probabilities(), reference) > divergence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return of(reference, rewards, Math.exp(high));
    }
}
