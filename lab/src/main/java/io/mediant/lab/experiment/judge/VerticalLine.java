package io.mediant.lab.experiment.judge;

import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.training.JudgeNetwork;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * The law of (θ, Z) in the plane, Z uniform on [0, 1]: all its mass is on a stretch of a vertical line. As a generator its only weight is θ.
 *
 * <p>Source: M. Arjovsky, S. Chintala, L. Bottou (2017), arXiv:1701.07875, example 1.
 *
 * @param position θ
 */
record VerticalLine(double position) implements Source {
    /** Points that stand for the law where it is measured: evenly spaced, so the measure has no noise of its own. */
    private static final int MEASURED = 1024;

    @Override
    public Tensor draw(int rows, RandomGenerator random) {
        float[] values = new float[2 * rows];
        for (int i = 0; i < rows; i++) {
            values[2 * i] = (float) position;
            values[2 * i + 1] = random.nextFloat();
        }
        return Tensors.matrix(values, rows, 2);
    }

    /** The middles of equal pieces of the stretch. */
    Tensor middles() {
        return Tensors.matrix(middles(position), MEASURED, 2);
    }

    private static float[] middles(double position) {
        float[] values = new float[2 * MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            values[2 * i] = (float) position;
            values[2 * i + 1] = (i + 0.5f) / MEASURED;
        }
        return values;
    }

    /** What a judge says of the middles of this line and of another one. */
    Reading readBy(JudgeNetwork judge, VerticalLine fake) {
        try (StepScope scope = new StepScope()) {
            return new Reading(judge.scoresOf(middles()), judge.scoresOf(fake.middles()));
        }
    }

    /** The norm of the slope of a judge's score at each of the middles. */
    double[] slopesOf(JudgeNetwork judge) {
        try (StepScope scope = new StepScope()) {
            return judge.slopesAt(middles());
        }
    }

    /** The derivative of a generator's loss with respect to θ, the judge held. */
    double lossSlope(JudgeNetwork judge, Objective objective) {
        try (StepScope scope = new StepScope()) {
            Tensor theta = Tensors.vector((float) position).requires_grad_(true);
            Tensor direction = Tensors.matrix(new float[] {1, 0}, 1, 2);
            Tensor points = Tensors.matrix(middles(0), MEASURED, 2).add(theta.mul(direction));
            Tensor loss = objective.generatorLoss(judge.scores(points));
            return Tensors.number(Gradients.of(loss, List.of(theta)).get(0));
        }
    }
}
