package io.mediant.lab.experiment.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunEvent;
import io.mediant.lab.run.RunListener;
import io.mediant.lab.run.RunStoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeExperimentsTest {

    static Stream<Experiment> experiments() {
        return Stream.of(
                new OptimalJudge(), new Coin(), new ParallelLines(), new VanishingGradient(), new FGan(), new Dirac());
    }

    /** Runs are deterministic for a seed, so this holds always or never on one kind of processor. */
    @ParameterizedTest
    @MethodSource("experiments")
    void theoryHoldsInAShortRun(Experiment experiment) {
        List<RunEvent> events = new ArrayList<>();
        Findings findings = experiment.run(new Run(1, true, events::add, new RunControl()));
        assertTrue(findings.met(), () -> findings.statements().stream()
                .filter(statement -> !statement.met())
                .toList()
                .toString());
        List<String> ids = findings.statements().stream().map(Statement::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertFalse(findings.figures().isEmpty());
        assertTrue(events.stream().anyMatch(RunEvent.Metrics.class::isInstance));
        double last = 0;
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Progress progress) {
                assertTrue(progress.share() >= last && progress.share() <= 1, "progress " + progress.share());
                last = progress.share();
            }
        }
        assertEquals(1, last, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void stopsWhenAsked(Experiment experiment) {
        RunControl control = new RunControl();
        control.stop();
        Run run = new Run(1, true, RunListener.NONE, control);
        assertThrows(RunStoppedException.class, () -> experiment.run(run));
    }
}
