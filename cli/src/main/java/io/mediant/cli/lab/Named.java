package io.mediant.cli.lab;

import io.mediant.cli.console.SafeText;
import io.mediant.cli.console.UsageException;
import io.mediant.data.Nearest;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Experiments;
import java.util.List;

/** Experiments by the names that users write. */
public final class Named {
    private Named() {}

    /** The experiment of a name. @throws UsageException that names the nearest one, if there is none */
    public static Experiment experiment(String name) {
        return Experiments.named(name).orElseThrow(() -> unknown(name));
    }

    private static UsageException unknown(String name) {
        List<String> known = Experiments.all().stream().map(Experiment::name).toList();
        return new UsageException(
                "unknown experiment \"" + SafeText.of(name) + "\"",
                "known: " + String.join(", ", known),
                Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("see mediant lab list"));
    }
}
