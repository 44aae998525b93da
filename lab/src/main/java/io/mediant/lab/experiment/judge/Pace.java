package io.mediant.lab.experiment.judge;

/** How the learning rate goes from the first step to the last. */
enum Pace {
    /** It stays. */
    STEADY {
        @Override
        double share(int step, int steps) {
            return 1;
        }
    },
    /** It falls along half a cosine to a hundredth, so that the noise of the last batches hardly moves the weights. */
    SETTLING {
        @Override
        double share(int step, int steps) {
            return LAST + (1 - LAST) * 0.5 * (1 + Math.cos(Math.PI * step / steps));
        }
    };

    private static final double LAST = 0.01;

    /** The share of the first rate at a step, from 1 to the number of steps. */
    abstract double share(int step, int steps);
}
