package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Normal;
import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The smallest game of a generator and a judge: the data is the point 0, the generator makes the point θ, and the judge scores x by ψ x. At the only
 * equilibrium both weights are 0.
 *
 * <p>Gradients are the engine's. Instance noise is not drawn: its quantiles at the middles of equal probabilities stand for it, so that a step follows
 * the expected losses.
 *
 * <p>Source: L. Mescheder, A. Geiger, S. Nowozin (2018), arXiv:1801.04406, section 2.
 */
record DiracGame(Objective objective, Restraint restraint) {
    private static final int NOISE_POINTS = 512;

    /** The weights of both players: of the generator θ, of the judge ψ. */
    record Place(double theta, double psi) {
        /** The distance from the equilibrium. */
        double distance() {
            return Math.hypot(theta, psi);
        }
    }

    /** Both players step at once, each against where the other was. */
    Place simultaneous(Place place, double rate) {
        return new Place(place.theta - rate * generatorGradient(place), place.psi - rate * judgeGradient(place));
    }

    /** The judge steps, then the generator against the judge's new weight. */
    Place alternating(Place place, double rate) {
        Place judged = new Place(place.theta, place.psi - rate * judgeGradient(place));
        return new Place(judged.theta - rate * generatorGradient(judged), judged.psi);
    }

    private double judgeGradient(Place place) {
        try (StepScope scope = new StepScope()) {
            Tensor psi = weight(place.psi);
            Tensor real = noise().requires_grad_(true);
            Tensor fake = Tensors.shifted(noise(), place.theta);
            Tensor scores = real.mul(psi);
            Tensor loss = objective.judgeLoss(scores, fake.mul(psi));
            if (restraint instanceof Restraint.RealGradientPenalty penalty) {
                Tensor slopes = Gradients.differentiable(scores, real);
                loss = loss.add(Tensors.scaled(slopes.square().mean(), penalty.gamma() / 2));
            }
            return gradient(loss, psi);
        }
    }

    private double generatorGradient(Place place) {
        try (StepScope scope = new StepScope()) {
            Tensor theta = weight(place.theta);
            Tensor scores = Tensors.scaled(noise().add(theta), place.psi);
            return gradient(objective.generatorLoss(scores), theta);
        }
    }

    private static Tensor weight(double value) {
        return Tensors.vector((float) value).requires_grad_(true);
    }

    private static double gradient(Tensor loss, Tensor weight) {
        return Tensors.number(Gradients.of(loss, List.of(weight)).get(0));
    }

    /** What is added to every point, a column: one 0 without instance noise. */
    private Tensor noise() {
        if (restraint instanceof Restraint.InstanceNoise instance) {
            Normal law = Normal.of(0, instance.deviation());
            float[] values = new float[NOISE_POINTS];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) law.quantile((i + 0.5) / values.length);
            }
            return Tensors.matrix(values, values.length, 1);
        }
        return Tensors.matrix(new float[1], 1, 1);
    }
}
