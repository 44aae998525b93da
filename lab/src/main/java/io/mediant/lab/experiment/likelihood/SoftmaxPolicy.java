package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;

/**
 * A policy whose logits are learnt by policy gradient with a price on the divergence from where it began. It owns memory outside of the heap.
 *
 * <p>The gradient of J(π) = E_π[r] - β KL(π‖π0) is E_π[(R - b) ∇ ln π(a)] with R = r(a) - β ln(π(a)/π0(a)) and any baseline b; b is the mean R of the
 * other draws of the batch (W. Kool, H. van Hoof, M. Welling, 2019). At the optimum R is the same for all answers, so the gradient loses its
 * noise there.
 */
final class SoftmaxPolicy implements AutoCloseable {
    private final Answers answers;
    private final double beta;
    private final Tensor logits;

    SoftmaxPolicy(Answers answers, double beta) {
        this.answers = answers;
        this.beta = beta;
        float[] start = new float[answers.size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) Math.log(answers.reference()[i]);
        }
        logits = StepScope.keep(Tensors.vector(start).requires_grad_(true));
    }

    List<Tensor> parameters() {
        return List.of(logits);
    }

    double[] probabilities() {
        try (StepScope scope = new StepScope()) {
            return Tensors.doubles(logits.softmax(0));
        }
    }

    /** A number whose gradient is an unbiased estimate of minus the gradient of J, from draws of the policy as it is. */
    Tensor loss(int draws, SplittableRandom random) {
        double[] policy = probabilities();
        int[] drawn = Answers.draws(policy, draws, random);
        double[] values = new double[draws];
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            int answer = drawn[i];
            values[i] = answers.rewards()[answer] - beta * Math.log(policy[answer] / answers.reference()[answer]);
            sum += values[i];
        }
        float[] weights = new float[answers.size()];
        for (int i = 0; i < draws; i++) {
            double baseline = (sum - values[i]) / (draws - 1);
            weights[drawn[i]] += (float) ((values[i] - baseline) / draws);
        }
        return logits.log_softmax(0).mul(Tensors.vector(weights)).sum().neg();
    }

    @Override
    public void close() {
        StepScope.release(logits);
    }
}
