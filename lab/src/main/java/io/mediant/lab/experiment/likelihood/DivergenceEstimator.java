package io.mediant.lab.experiment.likelihood;

/**
 * A way to estimate KL(π‖π0) from draws of π as the mean of a function of the ratio s = π0/π (J. Schulman, "Approximating KL divergence", 2020).
 */
enum DivergenceEstimator {
    /** -ln s: unbiased, but of either sign, so it scatters. */
    K1 {
        @Override
        double of(double ratio) {
            return -Math.log(ratio);
        }
    },
    /** (ln s)²/2: never negative, equal to the divergence to second order where the two are near, biased elsewhere. */
    K2 {
        @Override
        double of(double ratio) {
            double log = Math.log(ratio);
            return 0.5 * log * log;
        }
    },
    /** s - 1 - ln s: unbiased since s has mean 1 under π, and never negative. */
    K3 {
        @Override
        double of(double ratio) {
            return ratio - 1 - Math.log(ratio);
        }
    };

    abstract double of(double ratio);

    /** The value at each answer. */
    double[] values(double[] policy, double[] reference) {
        double[] values = new double[policy.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(reference[i] / policy[i]);
        }
        return values;
    }
}
