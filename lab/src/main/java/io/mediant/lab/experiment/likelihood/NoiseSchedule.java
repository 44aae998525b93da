package io.mediant.lab.experiment.likelihood;

/**
 * How much noise each of T steps adds: x_t ~ N(√α_t x_(t-1), β_t I), α_t = 1 - β_t, so that x_t ~ N(√ᾱ_t x_0, (1 - ᾱ_t) I), ᾱ_t = α_1 ⋯ α_t.
 *
 * <p>β rises linearly from 0.1/T to 20/T, which is 0.0001 to 0.02 at T = 1000 (J. Ho, A. Jain, P. Abbeel, 2020, arXiv:2006.11239). Steps count
 * from 1.
 */
final class NoiseSchedule {
    private static final double FIRST = 0.1;
    private static final double LAST = 20;

    private final double[] beta;
    private final double[] kept;

    NoiseSchedule(int steps) {
        if (steps <= LAST) {
            throw new IllegalArgumentException("a schedule has more than 20 steps, but this has " + steps);
        }
        beta = new double[steps + 1];
        kept = new double[steps + 1];
        kept[0] = 1;
        for (int t = 1; t <= steps; t++) {
            beta[t] = (FIRST + (LAST - FIRST) * (t - 1) / (steps - 1)) / steps;
            kept[t] = kept[t - 1] * (1 - beta[t]);
        }
    }

    int steps() {
        return beta.length - 1;
    }

    /** √ᾱ_t, by which x_0 is multiplied. */
    double signal(int t) {
        return Math.sqrt(kept[t]);
    }

    /** √(1 - ᾱ_t), the standard deviation of the noise in x_t. */
    double noise(int t) {
        return Math.sqrt(1 - kept[t]);
    }

    /** √β_t, the standard deviation of a step back; the larger of the two that Ho et al. offer. */
    double stepBackSd(int t) {
        return Math.sqrt(beta[t]);
    }

    /** The standard deviation of q(x_(t-1) | x_t, x_0), t from 2. */
    double posteriorSd(int t) {
        return Math.sqrt(beta[t] * (1 - kept[t - 1]) / (1 - kept[t]));
    }

    /** The mean of q(x_(t-1) | x_t, x_0), a coordinate. */
    double posteriorMean(int t, double origin, double current) {
        double share = beta[t] / (1 - kept[t]);
        return Math.sqrt(kept[t - 1]) * share * origin
                + Math.sqrt(1 - beta[t]) * (1 - kept[t - 1]) / (1 - kept[t]) * current;
    }

    /** The mean of a step back when ε is taken for the noise in x_t, a coordinate. */
    double stepBackMean(int t, double current, double epsilon) {
        return (current - beta[t] / noise(t) * epsilon) / Math.sqrt(1 - beta[t]);
    }
}
