package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.LabException;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Optimizer;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.run.Run;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.bytedeco.pytorch.Tensor;

/**
 * The loop of a training with Adam: asks the run before each step, and lowers the rate from its first value to 0 along half a cosine, so that what
 * the last steps end at is not blurred by their own size (I. Loshchilov, F. Hutter, 2017, arXiv:1608.03983).
 *
 * @param trainee whose training it is, a key of the texts under {@code lab.trainee.}
 * @param rate of the first step
 */
record Training(Run run, String trainee, int steps, double rate) {

    /**
     * Moves parameters down a loss.
     *
     * @param loss of a step, from 0
     * @param watch called after each step, with the number of steps that were made
     * @throws LabException if a loss is not finite
     */
    void descend(List<Tensor> parameters, IntFunction<Tensor> loss, IntConsumer watch) {
        try (Optimizer adam = Optimizer.of(parameters, Descent.adam(rate))) {
            for (int step = 0; step < steps; step++) {
                run.proceed();
                adam.rate(rate * run.rateFactor() * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
                try (StepScope scope = new StepScope()) {
                    Tensor value = loss.apply(step);
                    requireFinite(Tensors.number(value), step);
                    adam.descend(value);
                }
                watch.accept(step + 1);
            }
        }
    }

    private void requireFinite(double value, int step) {
        if (!Double.isFinite(value)) {
            throw new LabException(
                    LabException.Kind.DIVERGED,
                    "the training of " + trainee + " left the numbers at step " + step,
                    "its loss is " + value + " there",
                    "lower the learning rate, which is " + rate + " times " + run.rateFactor());
        }
    }
}
