package io.mediant.studio;

import io.mediant.lab.LabException;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.Snapshot;
import io.mediant.studio.api.Lab;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A lab without an engine: it goes by the names of experiments that have texts, and does what the tests need. */
final class Scripted {
    private static final int STEPS = 3;

    private Scripted() {}

    /** "coin" makes three steps, "dirac" goes on until it is stopped, "ring" diverges, "vae" has a defect. */
    static Lab lab(boolean available) {
        return new Lab(
                List.of(
                        experiment("coin", Scripted::threeSteps),
                        experiment("dirac", Scripted::endless),
                        experiment("ring", Scripted::diverges),
                        experiment("vae", Scripted::broken)),
                () -> available,
                () -> {});
    }

    private static Experiment experiment(String name, Function<Run, Findings> script) {
        return new Experiment() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Findings run(Run run) {
                return script.apply(run);
            }
        };
    }

    private static Findings threeSteps(Run run) {
        for (int step = 1; step <= STEPS; step++) {
            run.proceed();
            run.metrics("game", step, Map.of("seed", (double) run.seed(), "rate", run.rateFactor()));
            run.progress((double) step / STEPS, "train");
        }
        run.picture(
                "game",
                STEPS,
                new Snapshot(
                        new float[] {1}, new float[] {2}, new float[0], 1, new float[0], 0, new double[] {0, 3, 0, 1}));
        return new Findings(List.of(), List.of());
    }

    private static Findings endless(Run run) {
        for (long step = 1; ; step++) {
            run.proceed();
            run.metrics("game", step, Map.of("rate", run.rateFactor()));
        }
    }

    private static Findings diverges(Run run) {
        run.proceed();
        throw new LabException(LabException.Kind.DIVERGED, "it diverged", "the rate is too high", "lower it");
    }

    private static Findings broken(Run run) {
        run.proceed();
        throw new IllegalStateException("a defect");
    }
}
