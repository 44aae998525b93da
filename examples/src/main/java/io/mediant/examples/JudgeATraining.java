package io.mediant.examples;

import io.mediant.lab.instrument.GanInstruments;
import io.mediant.lab.instrument.Judge;
import io.mediant.lab.instrument.Judgement;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.target.NormalModes;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanSettings;
import io.mediant.lab.training.GanTraining;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** A Wasserstein game on a ring of eight modes, measured from outside: by the lab's instruments, and by a judge as any training loop could ask it. */
public final class JudgeATraining {
    private JudgeATraining() {}

    public static void main(String[] arguments) {
        run(600, System.out);
    }

    static void run(int rounds, PrintStream out) {
        Target ring = NormalModes.ring(8, 2, 0.05);
        GanSettings settings = GanSettings.of(Wasserstein.CRITIC, 64)
                .with(new Restraint.GradientPenalty(0.1))
                .withSteps(5, 1);
        GanInstruments instruments = GanInstruments.of(ring, 1);
        try (GanTraining training = GanTraining.of(settings, ring, 1)) {
            for (int i = 0; i < rounds; i++) {
                training.round();
            }
            Map<String, Double> measured = instruments.measure(training);
            out.printf(
                    Locale.ROOT,
                    "%.0f modes, JSD %.3f nats (two samples of the data: %.3f)%n",
                    measured.get("modes"),
                    measured.get("jsd_nats"),
                    measured.get("jsd_floor_nats"));
            float[] real = ring.draw(2000, new SplittableRandom(1));
            float[] generated = training.draw(2000, new SplittableRandom(2));
            judge(real, generated, out);
        }
    }

    private static void judge(float[] real, float[] generated, PrintStream out) {
        Judge judge = Judge.of(real, 2, 42); // once, before the loop
        Judgement judgement = judge.judge(generated); // every n steps
        out.printf(
                Locale.ROOT,
                "JSD at least %.3f ± %.3f nats, W1 along a direction %.3f (floor %.3f)%n",
                judgement.boundNats(),
                judgement.boundStandardError(),
                judgement.wasserstein(),
                judgement.wassersteinFloor());
    }
}
