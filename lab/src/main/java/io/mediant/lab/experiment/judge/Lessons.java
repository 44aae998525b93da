package io.mediant.lab.experiment.judge;

import io.mediant.lab.LabException;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.run.Run;
import io.mediant.lab.training.JudgeNetwork;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Teaches one of the judges of a run to tell two sides apart, with other draws at each step.
 *
 * @param stage what the run says that it is doing
 * @param index which of the run's judges it is, from 0: its draws follow from it, the seed and the step
 * @param count the number of the run's judges
 * @param batch draws of each side in a step
 */
record Lessons(Run run, String stage, int index, int count, int batch) {
    private static final long MOST_STEPS = 1L << 32;
    private static final int STEPS_PER_PROGRESS = 20;

    /**
     * Makes the judge learn.
     *
     * @param after what to do after each step, told its number, from 1
     * @throws LabException if the judge's loss is no longer a finite number
     */
    void teach(JudgeNetwork judge, Sides sides, int steps, Pace pace, IntConsumer after) {
        double rate = judge.optimizer().rate();
        for (int step = 1; step <= steps; step++) {
            run.proceed();
            judge.optimizer().rate(rate * pace.share(step, steps) * run.rateFactor());
            try (StepScope scope = new StepScope()) {
                RandomGenerator random = Streams.of(run.seed(), Purpose.JUDGE_STEP, MOST_STEPS * index + step);
                Tensor real = sides.real().draw(batch, random);
                Tensor fake = sides.fake().draw(batch, random);
                requireFinite(judge.learn(real, fake, random), step);
            }
            after.accept(step);
            if (step % STEPS_PER_PROGRESS == 0 || step == steps) {
                run.progress((index + (double) step / steps) / count, stage);
            }
        }
    }

    private static void requireFinite(double loss, int step) {
        if (!Double.isFinite(loss)) {
            throw new LabException(
                    LabException.Kind.DIVERGED,
                    "the training diverged at step " + step,
                    "the loss of the judge is " + loss,
                    "lower the learning rates, or take another seed");
        }
    }
}
