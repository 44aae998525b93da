package io.mediant.lab.experiment.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Experiments;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each experiment in its short form: theory's statements hold, and every figure has something in it. */
class LikelihoodExperimentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"mle", "vae", "diffusion", "rlhf"})
    void theoryHolds(String name) {
        Experiment experiment = Experiments.named(name).orElseThrow();
        Findings findings = experiment.run(Run.quick(1));
        List<Statement> unmet =
                findings.statements().stream().filter(s -> !s.met()).toList();
        assertEquals(List.of(), unmet);
        assertEquals(
                findings.statements().size(),
                findings.statements().stream().map(Statement::id).distinct().count());
        assertTrue(findings.figures().size() >= 2);
        for (Figure figure : findings.figures()) {
            if (figure instanceof Figure.Lines lines) {
                for (Figure.Line line : lines.lines()) {
                    assertTrue(line.x().length > 1 && line.x().length == line.y().length, figure.id());
                    for (int i = 1; i < line.x().length; i++) {
                        assertTrue(line.x()[i] > line.x()[i - 1], figure.id());
                    }
                }
            }
        }
    }
}
