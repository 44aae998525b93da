package io.mediant.lab.experiment.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.lab.LabException;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunEvent;
import io.mediant.lab.run.RunListener;
import io.mediant.lab.run.RunStoppedException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Training.Span SPAN = new Training.Span("any", 0.25, 0.75);

    @Test
    void goesToTheMinimum() {
        try (StepScope scope = new StepScope()) {
            Tensor weight = Tensors.vector(3).requires_grad_(true);
            int[] watched = new int[1];
            new Training(Run.quiet(1), SPAN, "any", 400, 0.1)
                    .descend(List.of(weight), step -> weight.square().sum(), (steps, loss) -> watched[0] = steps);
            assertEquals(0, Tensors.number(weight), 1e-3);
            assertEquals(400, watched[0]);
        }
    }

    @Test
    void tellsHowFarTheRunIs() {
        List<RunEvent.Progress> told = new ArrayList<>();
        Run run = new Run(1, false, event -> told.add((RunEvent.Progress) event), new RunControl());
        try (StepScope scope = new StepScope()) {
            Tensor weight = Tensors.vector(3).requires_grad_(true);
            new Training(run, SPAN, "any", 4, 0.1)
                    .descend(List.of(weight), step -> weight.square().sum(), (steps, loss) -> {});
        }
        assertEquals(
                List.of(0.25, 0.375, 0.5, 0.625),
                told.stream().map(RunEvent.Progress::share).toList());
    }

    @Test
    void saysWhereALossLeftTheNumbers() {
        try (StepScope scope = new StepScope()) {
            Tensor weight = Tensors.vector(-1).requires_grad_(true);
            Training training = new Training(Run.quiet(1), SPAN, "any", 10, 0.1);
            LabException failure = assertThrows(
                    LabException.class,
                    () -> training.descend(List.of(weight), step -> weight.log().sum(), (steps, loss) -> {}));
            assertEquals(LabException.Kind.DIVERGED, failure.kind());
            assertEquals("the training of any left the numbers at step 0", failure.what());
            assertEquals("its loss is NaN there", failure.why());
            assertEquals("lower the learning rate, which is 0.1 times 1.0", failure.fix());
        }
    }

    @Test
    void stopsBeforeItsNextStep() {
        RunControl control = new RunControl();
        Run run = new Run(1, false, RunListener.NONE, control);
        try (StepScope scope = new StepScope()) {
            Tensor weight = Tensors.vector(3).requires_grad_(true);
            int[] made = new int[1];
            Training training = new Training(run, SPAN, "any", 10, 0.1);
            assertThrows(
                    RunStoppedException.class,
                    () -> training.descend(
                            List.of(weight), step -> weight.square().sum(), (steps, loss) -> {
                                made[0] = steps;
                                if (steps == 3) {
                                    control.stop();
                                }
                            }));
            assertEquals(3, made[0]);
        }
    }
}
