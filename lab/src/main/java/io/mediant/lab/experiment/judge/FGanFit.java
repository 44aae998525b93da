package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Density;
import io.mediant.core.density.Normal;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Variational;
import io.mediant.lab.run.Run;
import io.mediant.lab.training.JudgeNetwork;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.List;
import java.util.Map;

/**
 * A normal law that an f-GAN fits to a law, beside the one that minimises the exact divergence.
 *
 * @param learnt the mean over the last quarter of the rounds, which smooths what single batches do to the weights
 * @param best the exact minimiser
 */
record FGanFit(Variational objective, Normal learnt, Normal best) {
    private static final List<Integer> LAYERS = List.of(32, 32);
    private static final Normal START = Normal.of(0, 1);
    private static final double JUDGE_RATE = 4e-3;
    private static final double GENERATOR_RATE = 4e-3;
    private static final double QUICK_GENERATOR_RATE = 8e-3;
    private static final int JUDGE_STEPS = 2;
    private static final int EVERY = 50;

    /**
     * Fits.
     *
     * @param index which of the run's judges it is
     * @param count their number
     */
    static FGanFit of(Run run, Density law, Variational objective, int index, int count) {
        int rounds = run.pick(2000, 500);
        int batch = run.pick(512, 256);
        double rate = run.quick() ? QUICK_GENERATOR_RATE : GENERATOR_RATE;
        Descent descent = new Descent.Adam(JUDGE_RATE, 0.5, 0.99);
        try (NormalFit fit = NormalFit.from(START, new Descent.Adam(rate, 0.5, 0.99));
                JudgeNetwork judge = JudgeNetwork.of(
                        1,
                        LAYERS,
                        objective,
                        Restraint.NONE,
                        descent,
                        Streams.of(run.seed(), Purpose.JUDGE_WEIGHTS, index))) {
            Average mean = new Average(rounds);
            Average deviation = new Average(rounds);
            new Lessons(run, "fits-a-normal", index, count, batch)
                    .teach(judge, new Sides(Source.of(law), fit), JUDGE_STEPS * rounds, Pace.SETTLING, step -> {
                        if (step % JUDGE_STEPS == 0) {
                            int round = step / JUDGE_STEPS;
                            fit.rate(rate * Pace.SETTLING.share(round, rounds) * run.rateFactor());
                            fit.learn(
                                    judge,
                                    objective,
                                    batch,
                                    Streams.of(run.seed(), Purpose.GENERATOR_STEP, (long) index * rounds + round));
                            mean.add(round, fit.mean());
                            deviation.add(round, fit.deviation());
                            tell(run, objective, fit, round);
                        }
                    });
            return new FGanFit(
                    objective,
                    Normal.of(mean.value(), deviation.value()),
                    NearestNormal.of(law, objective.generator()));
        }
    }

    private static void tell(Run run, Variational objective, NormalFit fit, int round) {
        if (round % EVERY == 0) {
            run.metrics(
                    objective.objectiveName(),
                    round,
                    Map.of("mean", fit.mean(), "standard_deviation", fit.deviation()));
        }
    }

    /** How far mean or deviation lie from the minimiser's, the farther of both. */
    double miss() {
        return Math.max(Math.abs(learnt.mu() - best.mu()), Math.abs(learnt.sigma() - best.sigma()));
    }

    /** The mean of what was added in the last quarter of the rounds. */
    private static final class Average {
        private final int from;
        private double sum;
        private int count;

        private Average(int rounds) {
            from = rounds - rounds / 4;
        }

        private void add(int round, double value) {
            if (round > from) {
                sum += value;
                count++;
            }
        }

        private double value() {
            return sum / count;
        }
    }
}
