package io.mediant.lab.experiment.judge;

import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Row;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.run.Run;
import io.mediant.lab.training.JudgeNetwork;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The vanishing gradient: the generator stands still, apart from the data, while a judge learns from scratch. The better the judge, the smaller the
 * gradient that the minimax loss leaves to the generator; the non-saturating loss and a critic with a gradient penalty keep theirs.
 *
 * <p>The generator is the {@link VerticalLine} at θ = 1/2, the data the one at 0, so the gradient is the derivative with respect to θ. It keeps the
 * bound M ε/(1 - ε), where ε = max D + max ‖∇D‖ over generated points is the judge's distance from the perfect one, and M = ‖dG/dθ‖ = 1.
 *
 * <p>Sources: M. Arjovsky, L. Bottou (2017), arXiv:1701.04862, theorem 2.4 and figure 2; I. Gulrajani et al. (2017), arXiv:1704.00028.
 */
public final class VanishingGradient implements Experiment {
    private static final int SECONDS = 12;
    private static final VerticalLine DATA = new VerticalLine(0);
    private static final VerticalLine GENERATED = new VerticalLine(0.5);
    private static final double LAMBDA = 10;
    private static final List<Integer> LAYERS = List.of(64, 64);
    private static final int BATCH = 256;
    private static final int EVERY = 50;

    /** Figure 2 of Arjovsky and Bottou falls by about five orders of magnitude. */
    private static final double ORDERS = 5;

    /** A judge of lines apart still gains a little with every step, and never reaches ln 2. */
    private static final double BOUND_TOLERANCE = 1e-3;

    /** Less than the price of the penalty, 2.4 % of the slope; steps at a steady rate move it by 1 % to the end. */
    private static final double SLOPE_SHARE = 0.02;

    /** The experiment. */
    public VanishingGradient() {}

    @Override
    public String name() {
        return "vanishing-gradient";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        List<Reached> judge = new ArrayList<>();
        List<Double> critic = new ArrayList<>();
        learn(run, 0, LogOdds.MINIMAX, Restraint.NONE, (step, learner) -> {
            Reached reached = Reached.of(learner, step);
            judge.add(reached);
            run.metrics(
                    "judge",
                    step,
                    Map.of(
                            "bound_nats",
                            reached.bound,
                            "minimax_gradient_norm",
                            reached.minimax,
                            "non_saturating_gradient_norm",
                            reached.nonSaturating));
        });
        learn(run, 1, Wasserstein.CRITIC, new Restraint.GradientPenalty(LAMBDA), (step, learner) -> {
            critic.add(Math.abs(GENERATED.lossSlope(learner, Wasserstein.CRITIC)));
            run.metrics("critic", step, Map.of("gradient_norm", critic.get(critic.size() - 1)));
        });
        return findings(judge, critic);
    }

    private static void learn(Run run, int index, Objective objective, Restraint restraint, Watcher watcher) {
        try (JudgeNetwork judge = JudgeNetwork.of(
                2,
                LAYERS,
                objective,
                restraint,
                new Descent.Adam(1e-3, 0.5, 0.9),
                Streams.of(run.seed(), Purpose.JUDGE_WEIGHTS, index))) {
            new Lessons(run, "judge-learns", index, 2, BATCH)
                    .teach(judge, new Sides(DATA, GENERATED), run.pick(2500, 1000), Pace.STEADY, step -> {
                        if (step % EVERY == 0) {
                            watcher.see(step, judge);
                        }
                    });
        }
    }

    private static Findings findings(List<Reached> judge, List<Double> critic) {
        Reached first = judge.get(0);
        Reached last = judge.get(judge.size() - 1);
        double orders = Math.log10(first.minimax / last.minimax);
        double worst = judge.stream()
                .filter(reached -> !Double.isNaN(reached.limit))
                .mapToDouble(reached -> reached.minimax / reached.limit)
                .max()
                .orElse(Double.NaN);
        double slope = 1 + GENERATED.position() / (2 * LAMBDA);
        return new Findings(
                List.of(
                        Statement.atLeast("falls", orders, ORDERS)
                                .with("first", first.minimax)
                                .with("last", last.minimax)
                                .with("first_step", first.step)
                                .with("last_step", last.step),
                        Statement.within("bound", last.bound, Math.log(2), BOUND_TOLERANCE),
                        Statement.atMost("limit", worst, 1),
                        Statement.atLeast("non-saturating", last.nonSaturating, first.nonSaturating),
                        Statement.withinShare("critic", critic.get(critic.size() - 1), slope, SLOPE_SHARE)),
                List.of(gradients(judge, critic), bounds(judge), table(first, last, critic)));
    }

    private static Figure gradients(List<Reached> judge, List<Double> critic) {
        Curve minimax = new Curve();
        Curve nonSaturating = new Curve();
        Curve wasserstein = new Curve();
        Curve limit = new Curve();
        for (int i = 0; i < judge.size(); i++) {
            Reached reached = judge.get(i);
            minimax.add(reached.step, reached.minimax);
            nonSaturating.add(reached.step, reached.nonSaturating);
            wasserstein.add(reached.step, critic.get(i));
            limit.add(reached.step, reached.limit);
        }
        return new Figure.Lines(
                "gradients",
                Axis.linear("judge-steps"),
                Axis.logarithmic("gradient-norm"),
                List.of(
                        minimax.line("minimax", Stroke.SOLID),
                        nonSaturating.line("non-saturating", Stroke.DASHED),
                        wasserstein.line("critic-with-penalty", Stroke.DOTTED),
                        limit.line("perfect-judge-limit", Stroke.NEUTRAL)),
                List.of());
    }

    private static Figure bounds(List<Reached> judge) {
        Curve bound = new Curve();
        judge.forEach(reached -> bound.add(reached.step, reached.bound));
        return new Figure.Lines(
                "bound",
                Axis.linear("judge-steps"),
                Axis.linear("jsd-nats"),
                List.of(bound.line("judge-bound", Stroke.SOLID)),
                List.of(new Level(Label.of("ln2"), Math.log(2))));
    }

    private static Figure table(Reached first, Reached last, List<Double> critic) {
        return new Figure.Table(
                "table",
                List.of(Label.of("at-judge-step", "step", first.step), Label.of("at-judge-step", "step", last.step)),
                List.of(
                        new Row(Label.of("minimax"), new double[] {first.minimax, last.minimax}),
                        new Row(Label.of("non-saturating"), new double[] {first.nonSaturating, last.nonSaturating}),
                        new Row(
                                Label.of("critic-with-penalty"),
                                new double[] {critic.get(0), critic.get(critic.size() - 1)}),
                        new Row(Label.of("judge-bound-nats"), new double[] {first.bound, last.bound})));
    }

    /** Looks at a judge between its steps. */
    @FunctionalInterface
    private interface Watcher {
        void see(int step, JudgeNetwork judge);
    }

    /**
     * What a judge of log-odds has come to at a step.
     *
     * @param bound its lower bound of JSD, in nats
     * @param minimax the norm of the generator's gradient in the minimax game
     * @param nonSaturating the norm in the non-saturating game
     * @param limit the theorem's upper bound of the former; NaN where the judge is too poor to give one
     */
    private record Reached(int step, double bound, double minimax, double nonSaturating, double limit) {
        private static Reached of(JudgeNetwork judge, int step) {
            Reading reading = DATA.readBy(judge, GENERATED);
            return new Reached(
                    step,
                    reading.jensenShannon().value(),
                    Math.abs(GENERATED.lossSlope(judge, LogOdds.MINIMAX)),
                    Math.abs(GENERATED.lossSlope(judge, LogOdds.NON_SATURATING)),
                    limit(reading.fake(), GENERATED.slopesOf(judge)));
        }

        private static double limit(double[] scores, double[] slopes) {
            double answer = 0;
            double slope = 0;
            for (int i = 0; i < scores.length; i++) {
                double probability = 1 / (1 + Math.exp(-scores[i]));
                answer = Math.max(answer, probability);
                slope = Math.max(slope, probability * (1 - probability) * slopes[i]);
            }
            double epsilon = answer + slope;
            return epsilon < 1 ? epsilon / (1 - epsilon) : Double.NaN;
        }
    }
}
