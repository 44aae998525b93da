package io.mediant.cli.option;

import io.mediant.cli.console.SafeText;
import io.mediant.cli.console.UsageException;
import io.mediant.data.Nearest;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Objectives;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Restraints;
import io.mediant.lab.training.GanSettings;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import picocli.CommandLine.Option;

/** The rules of a game between a generator and a judge. */
public final class GameOptions {
    @Option(
            names = "--objective",
            paramLabel = "NAME",
            description =
                    "minimax, non-saturating, wasserstein, least-squares, or of the f-GANs f-kl, f-reverse-kl, f-pearson, f-hellinger, f-js, f-gan"
                            + " (default: non-saturating).")
    private String objective = "non-saturating";

    @Option(
            names = "--gradient-penalty",
            paramLabel = "LAMBDA",
            description = "Penalty on slopes other than 1 (default for wasserstein: 10).")
    private Double penalty;

    @Option(names = "--clip", paramLabel = "C", description = "Clip the judge's weights into [-C, C].")
    private Double clip;

    @Option(names = "--r1", paramLabel = "GAMMA", description = "Penalty on the judge's slope at real draws.")
    private Double r1;

    @Option(
            names = "--instance-noise",
            paramLabel = "SD",
            description = "Show the judge all draws through normal noise.")
    private Double instanceNoise;

    @Option(
            names = "--hidden",
            split = ",",
            paramLabel = "UNITS",
            description = "Units of the hidden layers of both, such as 64,64 (default: 128,128).")
    private List<Integer> hidden = List.of(128, 128);

    @Option(
            names = "--generator-hidden",
            split = ",",
            paramLabel = "UNITS",
            description = "The same for the generator alone.")
    private List<Integer> generatorHidden;

    @Option(names = "--judge-hidden", split = ",", paramLabel = "UNITS", description = "The same for the judge alone.")
    private List<Integer> judgeHidden;

    @Option(names = "--noise", paramLabel = "N", description = "Numbers of noise that make a draw (default: 2).")
    private int noise = 2;

    @Option(names = "--batch", paramLabel = "N", description = "Draws of each side in a step (default: 256).")
    private int batch = 256;

    @Option(
            names = "--judge-steps",
            paramLabel = "N",
            description = "Steps of the judge in a round (default: 1; for wasserstein 5).")
    private Integer judgeSteps;

    @Option(
            names = "--generator-steps",
            paramLabel = "N",
            description = "Steps of the generator in a round (default: 1).")
    private int generatorSteps = 1;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description =
                    "adam or sgd; plain gradient descent shows a vanished gradient, Adam hides it (default: adam).")
    private String optimizer = "adam";

    @Option(names = "--judge-rate", paramLabel = "X", description = "The judge's learning rate (default: 0.001).")
    private double judgeRate = 1e-3;

    @Option(
            names = "--generator-rate",
            paramLabel = "X",
            description = "The generator's learning rate (default: 0.001).")
    private double generatorRate = 1e-3;

    /** The settings. @throws UsageException if they cannot be */
    public GanSettings settings() {
        Objective chosen = objective();
        try {
            return new GanSettings(
                    chosen,
                    restraint(chosen),
                    noise,
                    generatorHidden == null ? hidden : generatorHidden,
                    judgeHidden == null ? hidden : judgeHidden,
                    batch,
                    judgeSteps != null ? judgeSteps : GanSettings.usualJudgeSteps(chosen),
                    generatorSteps,
                    descent(judgeRate),
                    descent(generatorRate));
        } catch (IllegalArgumentException e) {
            throw new UsageException("these settings cannot be", e.getMessage(), "see mediant lab train --help");
        }
    }

    private Objective objective() {
        List<String> names =
                Objectives.all().stream().map(Objective::objectiveName).toList();
        return Objectives.named(objective)
                .orElseThrow(() -> new UsageException(
                        "unknown objective \"" + SafeText.of(objective) + "\"",
                        "known: " + String.join(", ", names),
                        Nearest.to(objective, names)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("see mediant lab train --help")));
    }

    private Restraint restraint(Objective chosen) {
        Restraint restraint = null;
        restraint = single(restraint, penalty, Restraint.GradientPenalty::new);
        restraint = single(restraint, clip, Restraint.Clipping::new);
        restraint = single(restraint, r1, Restraint.RealGradientPenalty::new);
        restraint = single(restraint, instanceNoise, Restraint.InstanceNoise::new);
        return restraint != null ? restraint : Restraints.usual(chosen);
    }

    private static Restraint single(Restraint before, Double value, DoubleFunction<Restraint> made) {
        if (value == null) {
            return before;
        }
        if (before != null) {
            throw new UsageException(
                    "a judge has one restraint",
                    "more than one of --gradient-penalty, --clip, --r1 and --instance-noise is given",
                    "choose one of them");
        }
        return made.apply(value);
    }

    private Descent descent(double rate) {
        return switch (optimizer.toLowerCase(Locale.ROOT)) {
            case "adam" -> new Descent.Adam(rate, 0.5, 0.9);
            case "sgd" -> Descent.sgd(rate);
            default ->
                throw new UsageException(
                        "unknown optimizer \"" + SafeText.of(optimizer) + "\"",
                        "there are adam and sgd",
                        "choose one of them");
        };
    }
}
