package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.LabException;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Optimizer;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.run.Run;
import java.util.List;
import java.util.function.IntFunction;
import org.bytedeco.pytorch.Tensor;

/**
 * The loop of a training with Adam: asks the run before each step, and lowers the rate from its first value to 0 along half a cosine, so that what
 * the last steps end at is not blurred by their own size (I. Loshchilov, F. Hutter, 2017, arXiv:1608.03983).
 *
 * @param span which part of the whole run it is
 * @param trainee whose training it is, a key of the texts under {@code lab.trainee.}
 * @param rate of the first step
 */
record Training(Run run, Span span, String trainee, int steps, double rate) {
    private static final int TICKS = 100;

    /**
     * A part of a run.
     *
     * @param stage a key of the texts under {@code lab.stage.}
     * @param from the share of the run that is done before it
     * @param to the share that is done after it
     */
    record Span(String stage, double from, double to) {}

    /** Looks at a training after each step. */
    @FunctionalInterface
    interface Watch {
        /** @param steps that were made @param loss of the last of them */
        void after(int steps, double loss);
    }

    /**
     * Moves parameters down a loss.
     *
     * @param loss of a step, from 0
     * @param watch called after each step
     * @throws LabException if a loss is not finite
     */
    void descend(List<Tensor> parameters, IntFunction<Tensor> loss, Watch watch) {
        try (Optimizer adam = Optimizer.of(parameters, Descent.adam(rate))) {
            int tick = Math.max(1, steps / TICKS);
            for (int step = 0; step < steps; step++) {
                run.proceed();
                if (step % tick == 0) {
                    run.progress(span.from() + (span.to() - span.from()) * step / steps, span.stage());
                }
                adam.rate(rate * run.rateFactor() * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
                watch.after(step + 1, descend(adam, loss, step));
            }
        }
    }

    private double descend(Optimizer adam, IntFunction<Tensor> loss, int step) {
        try (StepScope scope = new StepScope()) {
            Tensor value = loss.apply(step);
            double number = Tensors.number(value);
            requireFinite(number, step);
            adam.descend(value);
            return number;
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
