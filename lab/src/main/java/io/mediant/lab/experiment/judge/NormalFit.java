package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Normal;
import io.mediant.lab.LabException;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Optimizer;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.training.JudgeNetwork;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/** A generator with two weights, x = mean + scale z of standard normal noise z: whatever it learns is a normal law. It owns memory outside of the heap. */
final class NormalFit implements Source, AutoCloseable {
    private final Tensor mean;
    private final Tensor scale;
    private final Optimizer optimizer;

    private NormalFit(Tensor mean, Tensor scale, Optimizer optimizer) {
        this.mean = mean;
        this.scale = scale;
        this.optimizer = optimizer;
    }

    /** A generator that begins at a law. */
    static NormalFit from(Normal start, Descent descent) {
        Tensor mean = weight(start.mu());
        Tensor scale = weight(start.sigma());
        return new NormalFit(mean, scale, Optimizer.of(List.of(mean, scale), descent));
    }

    private static Tensor weight(double value) {
        return StepScope.keep(Tensors.vector((float) value).requires_grad_(true));
    }

    @Override
    public Tensor draw(int rows, RandomGenerator random) {
        return generated(rows, random).detach();
    }

    /** One step down the generator's loss at a judge that holds still. */
    void learn(JudgeNetwork judge, Objective objective, int rows, RandomGenerator random) {
        judge.network().learning(false);
        try (StepScope scope = new StepScope()) {
            Tensor loss = objective.generatorLoss(judge.scores(generated(rows, random)));
            optimizer.descend(loss);
            if (!Double.isFinite(Tensors.number(loss))) {
                throw new LabException(
                        LabException.Kind.DIVERGED,
                        "the training of " + objective.objectiveName() + " diverged",
                        "the loss of the generator is " + Tensors.number(loss),
                        "lower the learning rates, or take another seed");
            }
        } finally {
            judge.network().learning(true);
        }
    }

    private Tensor generated(int rows, RandomGenerator random) {
        float[] noise = new float[rows];
        for (int i = 0; i < rows; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return mean.add(scale.mul(Tensors.matrix(noise, rows, 1)));
    }

    /** Changes the size of the generator's steps. */
    void rate(double rate) {
        optimizer.rate(rate);
    }

    double mean() {
        return Tensors.number(mean);
    }

    double deviation() {
        return Math.abs(Tensors.number(scale));
    }

    @Override
    public void close() {
        optimizer.close();
        StepScope.release(mean);
        StepScope.release(scale);
    }
}
