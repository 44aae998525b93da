package io.mediant.lab.experiment;

import io.mediant.lab.experiment.game.GanVersusWgan;
import io.mediant.lab.experiment.game.RingOfModes;
import io.mediant.lab.experiment.judge.Coin;
import io.mediant.lab.experiment.judge.Dirac;
import io.mediant.lab.experiment.judge.FGan;
import io.mediant.lab.experiment.judge.OptimalJudge;
import io.mediant.lab.experiment.judge.ParallelLines;
import io.mediant.lab.experiment.judge.VanishingGradient;
import io.mediant.lab.experiment.likelihood.Diffusion;
import io.mediant.lab.experiment.likelihood.NormalFits;
import io.mediant.lab.experiment.likelihood.RewardTuning;
import io.mediant.lab.experiment.likelihood.VariationalAutoencoder;
import java.util.List;
import java.util.Optional;

/** The experiments that there are, in the order of the story that they tell. */
public final class Experiments {
    private static final List<Experiment> ALL = List.of(
            new OptimalJudge(),
            new Coin(),
            new ParallelLines(),
            new VanishingGradient(),
            GanVersusWgan.withDefaults(),
            RingOfModes.withDefaults(),
            new FGan(),
            new Dirac(),
            new NormalFits(),
            new VariationalAutoencoder(),
            new Diffusion(),
            new RewardTuning());

    private Experiments() {}

    /** All of them. */
    public static List<Experiment> all() {
        return ALL;
    }

    /** The one of this name. */
    public static Optional<Experiment> named(String name) {
        return ALL.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
    }
}
