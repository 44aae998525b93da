package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Density;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.VariationalBound;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.run.Run;
import io.mediant.lab.training.JudgeNetwork;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The best judge of two known laws: D → D* = p/(p + q) and V → 2 JSD(p, q) - ln 4, for two normal laws that overlap, and for a law and itself, where
 * D* = 1/2 and V = -ln 4.
 *
 * <p>Source: I. Goodfellow et al. (2014), arXiv:1406.2661, proposition 1 and theorem 1.
 */
public final class OptimalJudge implements Experiment {
    private static final int SECONDS = 20;
    private static final Normal REFERENCE = Normal.of(-0.5, 1);
    private static final Normal CURRENT = Normal.of(1, 0.7);
    private static final List<Integer> LAYERS = List.of(32, 32);
    private static final double RATE = 5e-3;
    private static final int READINGS = 50;
    private static final int WATCHED_ROWS = 20_000;

    /** At 400 000 draws a side the standard error of V is 0.0012; the judge's own shortfall is about 0.001. */
    private static final double VALUE_TOLERANCE = 0.006;

    /** A judge of a law and itself has the same score everywhere, and then V has hardly any noise. */
    private static final double SAME_VALUE_TOLERANCE = 0.001;

    /** Near the ends of the stretch few draws fall, and the answer still moves with the last batches. */
    private static final double ANSWER_TOLERANCE = 0.02;

    private static final double STANDARD_ERRORS = 3;

    /** The experiment. */
    public OptimalJudge() {}

    @Override
    public String name() {
        return "optimal-judge";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        Trained apart = Trained.of(run, 0, "apart", CURRENT);
        Trained same = Trained.of(run, 1, "same", REFERENCE);
        double jsd = DensityDivergence.of(Measure.JENSEN_SHANNON)
                .between(REFERENCE, CURRENT)
                .value();
        double limit = 2 * jsd - Math.log(4);
        VariationalBound bound = apart.reading.jensenShannon();
        return new Findings(
                List.of(
                        Statement.within("value", apart.reading.value(), limit, VALUE_TOLERANCE)
                                .with("standard_error", 2 * bound.standardError()),
                        Statement.atMost("bound", bound.value(), jsd + STANDARD_ERRORS * bound.standardError())
                                .with("jsd", jsd),
                        Statement.atMost("answer", apart.gap, ANSWER_TOLERANCE),
                        Statement.within("same-value", same.reading.value(), -Math.log(4), SAME_VALUE_TOLERANCE),
                        Statement.atMost("same-answer", same.gap, ANSWER_TOLERANCE)),
                List.of(
                        answers(apart, same),
                        new Figure.Lines(
                                "value",
                                Axis.logarithmic("judge-steps"),
                                Axis.linear("value-nats"),
                                List.of(
                                        apart.value.line("two-laws", Stroke.SOLID),
                                        same.value.line("law-and-itself", Stroke.DASHED)),
                                List.of(
                                        new Level(Label.of("two-jsd-less-ln4"), limit),
                                        new Level(Label.of("minus-ln4"), -Math.log(4)))),
                        new Figure.Lines(
                                "gap",
                                Axis.logarithmic("judge-steps"),
                                Axis.logarithmic("answer-gap"),
                                List.of(
                                        apart.gaps.line("two-laws", Stroke.SOLID),
                                        same.gaps.line("law-and-itself", Stroke.DASHED)),
                                List.of())));
    }

    private static Figure answers(Trained apart, Trained same) {
        double[] grid = apart.answers.grid();
        return new Figure.Lines(
                "answers",
                Axis.linear("draw"),
                Axis.linear("probability-or-density"),
                List.of(
                        density("reference-density", Stroke.REFERENCE, grid, REFERENCE),
                        density("current-density", Stroke.CURRENT, grid, CURRENT),
                        new Line(Label.of("best-answer"), Stroke.NEUTRAL, grid, apart.answers.best()),
                        new Line(Label.of("answer"), Stroke.SOLID, grid, apart.last),
                        new Line(Label.of("answer-of-same"), Stroke.DASHED, same.answers.grid(), same.last)),
                List.of());
    }

    private static Line density(String label, Stroke stroke, double[] grid, Density law) {
        return new Line(
                Label.of(label),
                stroke,
                grid,
                Arrays.stream(grid).map(law::density).toArray());
    }

    /** What is left of a judge that was trained: its last answers, its course, and its reading of held-out draws. */
    private static final class Trained {
        private final Answers answers;
        private final Curve value = new Curve();
        private final Curve gaps = new Curve();
        private Reading reading;
        private double[] last;
        private double gap;

        private Trained(Answers answers) {
            this.answers = answers;
        }

        private static Trained of(Run run, int index, String trainee, Density current) {
            Trained trained = new Trained(Answers.of(REFERENCE, current));
            try (JudgeNetwork judge = JudgeNetwork.of(
                    1,
                    LAYERS,
                    LogOdds.MINIMAX,
                    Restraint.NONE,
                    Descent.adam(RATE),
                    Streams.of(run.seed(), Purpose.JUDGE_WEIGHTS, index))) {
                trained.learn(run, index, trainee, judge, Sides.of(REFERENCE, current));
            }
            return trained;
        }

        private void learn(Run run, int index, String trainee, JudgeNetwork judge, Sides sides) {
            int steps = run.pick(4000, 1000);
            int every = steps / READINGS;
            new Lessons(run, "judge-learns", index, 2, run.pick(1024, 512))
                    .teach(judge, sides, steps, Pace.SETTLING, step -> {
                        if (step % every == 0 || (step < every && Integer.bitCount(step) == 1)) {
                            watch(run, trainee, judge, sides, step);
                        }
                    });
            reading = Reading.of(
                    judge,
                    sides,
                    run.pick(400_000, 200_000),
                    Streams.of(run.seed(), Purpose.MEASURING, READINGS * (long) every + 1 + index));
            last = answers.of(judge);
            gap = answers.gap(judge);
        }

        private void watch(Run run, String trainee, JudgeNetwork judge, Sides sides, int step) {
            Reading now = Reading.of(judge, sides, WATCHED_ROWS, Streams.of(run.seed(), Purpose.MEASURING, 0));
            double distance = answers.gap(judge);
            value.add(step, now.value());
            gaps.add(step, distance);
            run.metrics(
                    trainee,
                    step,
                    Map.of(
                            "value_nats",
                            now.value(),
                            "bound_nats",
                            now.jensenShannon().value(),
                            "answer_gap",
                            distance));
        }
    }
}
