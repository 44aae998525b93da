package io.mediant.lab.experiment.likelihood;

import java.util.Arrays;

/**
 * What the training of a linear autoencoder ended with, beside what theory says.
 *
 * @param divergences of the latents from the prior, falling, in nats per row
 * @param expected the same in theory
 * @param bound the evidence lower bound, in nats per row
 * @param logLikelihood of the rows under the learnt decoder, in nats per row
 * @param divergence the sum of divergences during training
 * @param reconstructed the first rows, decoded from their codes
 * @param drawn rows decoded from draws of the prior
 */
@SuppressWarnings("ArrayRecordComponent")
record TrainedVae(
        Setting setting,
        double[] divergences,
        double[] expected,
        double bound,
        double logLikelihood,
        Curve divergence,
        float[] reconstructed,
        float[] drawn) {
    /** Codes above this divergence in nats are alive; draws keep collapsed ones at a tenth of it and less. */
    private static final double ALIVE = 0.02;

    /** How an autoencoder is trained. @param annealed whether the price rises to β from 0 during the first half */
    record Setting(String name, double beta, boolean annealed) {
        double price(int step, int steps) {
            return annealed ? beta * Math.min(1, 2.0 * step / steps) : beta;
        }
    }

    static int alive(double[] divergences) {
        return (int) Arrays.stream(divergences)
                .filter(divergence -> divergence > ALIVE)
                .count();
    }

    int alive() {
        return alive(divergences);
    }

    int expectedAlive() {
        return alive(expected);
    }

    double sum() {
        return Arrays.stream(divergences).sum();
    }

    double expectedSum() {
        return Arrays.stream(expected).sum();
    }

    /** The largest difference between a latent's divergence and theory. */
    double furthest() {
        double furthest = 0;
        for (int i = 0; i < expected.length; i++) {
            furthest = Math.max(furthest, Math.abs(divergences[i] - expected[i]));
        }
        return furthest;
    }
}
