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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two parallel lines: JSD is ln 2, KL infinite and TV 1 wherever the second line lies beside the first, and only W1 = |θ| says how far. Trained judges
 * see the same: (V + ln 4)/2 is ln 2 and flat in θ, while a critic's estimate grows with |θ|.
 *
 * <p>A critic whose slopes s cost λ (s - 1)² per point brings up s |θ| - λ (s - 1)², so its slope is 1 + |θ|/(2 λ), and its estimate |θ| times that.
 *
 * <p>Sources: M. Arjovsky, S. Chintala, L. Bottou (2017), arXiv:1701.07875, example 1; I. Gulrajani et al. (2017), arXiv:1704.00028.
 */
public final class ParallelLines implements Experiment {
    private static final int SECONDS = 30;
    private static final VerticalLine DATA = new VerticalLine(0);
    private static final double[] POSITIONS = {-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1};
    private static final double[] QUICK_POSITIONS = {-1, -0.4, 0, 0.4, 1};
    private static final int EXACT_POINTS = 201;
    private static final double LAMBDA = 10;
    private static final List<Integer> LAYERS = List.of(32, 32);
    private static final double RATE = 3e-3;
    private static final int BATCH = 128;
    private static final int EVERY = 100;

    /** The exact measures are sums of a few terms. */
    private static final double ROUNDING = 1e-12;

    /** A judge of lines apart still gains a little with every step, and never reaches ln 2. */
    private static final double BOUND_TOLERANCE = 1e-3;

    private static final double FLAT_SLOPE = 1e-3;

    /** Less than the price of the penalty, 1.25 % of the slope at |θ| = 0.25 and 5 % at 1. */
    private static final double CRITIC_SHARE = 0.01;

    /** The experiment. */
    public ParallelLines() {}

    @Override
    public String name() {
        return "parallel-lines";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        List<Seen> seen = new ArrayList<>();
        double[] positions = run.quick() ? QUICK_POSITIONS : POSITIONS;
        for (int i = 0; i < positions.length; i++) {
            seen.add(look(run, positions[i], i, positions.length));
        }
        return new Findings(statements(seen), List.of(exact(), learnt(seen), slopes(seen), table(seen)));
    }

    private static Seen look(Run run, double position, int index, int count) {
        VerticalLine generated = new VerticalLine(position);
        Sides sides = new Sides(DATA, generated);
        double bound;
        double judgeSlope;
        try (JudgeNetwork judge = judge(run, 2 * index, LogOdds.MINIMAX, Restraint.NONE)) {
            teach(run, "judge", judge, sides, 2 * index, 2 * count, run.pick(1200, 500));
            bound = DATA.readBy(judge, generated).jensenShannon().value();
            judgeSlope = generated.lossSlope(judge, LogOdds.MINIMAX);
        }
        try (JudgeNetwork critic =
                judge(run, 2 * index + 1, Wasserstein.CRITIC, new Restraint.GradientPenalty(LAMBDA))) {
            teach(run, "critic", critic, sides, 2 * index + 1, 2 * count, run.pick(1200, 500));
            return new Seen(
                    LineOutcomes.at(position),
                    bound,
                    judgeSlope,
                    DATA.readBy(critic, generated).difference(),
                    position == 0 ? Double.NaN : generated.lossSlope(critic, Wasserstein.CRITIC));
        }
    }

    private static JudgeNetwork judge(Run run, int index, Objective objective, Restraint restraint) {
        return JudgeNetwork.of(
                2,
                LAYERS,
                objective,
                restraint,
                new Descent.Adam(RATE, 0.5, 0.9),
                Streams.of(run.seed(), Purpose.JUDGE_WEIGHTS, index));
    }

    private static void teach(
            Run run, String trainee, JudgeNetwork judge, Sides sides, int index, int count, int steps) {
        new Lessons(run, "judge-learns", index, count, BATCH).teach(judge, sides, steps, Pace.SETTLING, step -> {
            if (step % EVERY == 0) {
                Reading reading = DATA.readBy(judge, (VerticalLine) sides.fake());
                run.metrics(
                        trainee,
                        (long) index * steps + step,
                        judge.objective() == Wasserstein.CRITIC
                                ? Map.of("critic_estimate", reading.difference())
                                : Map.of("bound_nats", reading.jensenShannon().value()));
            }
        });
    }

    private static List<Statement> statements(List<Seen> seen) {
        List<Seen> apart =
                seen.stream().filter(one -> one.exact.position() != 0).toList();
        Seen zero = seen.stream()
                .filter(one -> one.exact.position() == 0)
                .findFirst()
                .orElseThrow();
        double infinite = apart.stream()
                .filter(one -> Double.isInfinite(one.exact.forward()) && Double.isInfinite(one.exact.backward()))
                .count();
        return List.of(
                Statement.atMost("exact-jsd", most(apart, one -> one.exact.jensenShannon() - Math.log(2)), ROUNDING),
                Statement.within("exact-kl", infinite, apart.size(), 0),
                Statement.atMost("exact-tv", most(apart, one -> one.exact.totalVariation() - 1), ROUNDING),
                Statement.atMost(
                        "exact-w1",
                        most(apart, one -> one.exact.wasserstein() - Math.abs(one.exact.position())),
                        ROUNDING),
                Statement.atMost("judge-bound", most(apart, one -> one.bound - Math.log(2)), BOUND_TOLERANCE),
                Statement.atMost("judge-slope", most(apart, Seen::judgeSlope), FLAT_SLOPE),
                Statement.atMost(
                        "critic-estimate",
                        most(apart, one -> one.estimate / (Math.abs(one.exact.position()) * one.paidSlope()) - 1),
                        CRITIC_SHARE),
                Statement.atMost(
                        "critic-slope",
                        most(apart, one -> one.criticSlope / (Math.signum(one.exact.position()) * one.paidSlope()) - 1),
                        CRITIC_SHARE),
                Statement.within("judge-at-zero", zero.bound, 0, BOUND_TOLERANCE));
    }

    private static double most(List<Seen> seen, ToDoubleFunction<Seen> deviation) {
        return seen.stream()
                .mapToDouble(one -> Math.abs(deviation.applyAsDouble(one)))
                .max()
                .orElseThrow();
    }

    private static Figure exact() {
        Curve jsd = new Curve();
        Curve tv = new Curve();
        Curve w1 = new Curve();
        IntStream.range(0, EXACT_POINTS)
                .mapToObj(i -> LineOutcomes.at((2.0 * i - (EXACT_POINTS - 1)) / (EXACT_POINTS - 1)))
                .forEach(outcomes -> {
                    jsd.add(outcomes.position(), outcomes.jensenShannon());
                    tv.add(outcomes.position(), outcomes.totalVariation());
                    w1.add(outcomes.position(), outcomes.wasserstein());
                });
        return new Figure.Lines(
                "exact",
                Axis.linear("line-position"),
                Axis.linear("measures-of-lines"),
                List.of(
                        jsd.line("jsd-in-nats", Stroke.SOLID),
                        tv.line("tv", Stroke.DOTTED),
                        w1.line("w1", Stroke.DASHED)),
                List.of());
    }

    private static Figure learnt(List<Seen> seen) {
        return new Figure.Lines(
                "learnt",
                Axis.linear("line-position"),
                Axis.linear("readings-of-lines"),
                List.of(
                        curve(seen, Seen::bound).points("judge-bound-nats", Stroke.SOLID),
                        curve(seen, Seen::estimate).points("critic-estimate", Stroke.DASHED),
                        curve(seen, one -> one.exact.wasserstein()).line("w1", Stroke.NEUTRAL)),
                List.of(new Level(Label.of("ln2"), Math.log(2))));
    }

    private static Figure slopes(List<Seen> seen) {
        List<Seen> apart =
                seen.stream().filter(one -> one.exact.position() != 0).toList();
        return new Figure.Lines(
                "slopes",
                Axis.linear("line-position"),
                Axis.linear("value-slope"),
                List.of(
                        curve(apart, Seen::judgeSlope).points("judge-value-slope", Stroke.SOLID),
                        curve(apart, Seen::criticSlope).points("critic-value-slope", Stroke.DASHED)),
                List.of(new Level(Label.of("plus-one"), 1), new Level(Label.of("minus-one"), -1)));
    }

    private static Curve curve(List<Seen> seen, ToDoubleFunction<Seen> value) {
        Curve curve = new Curve();
        seen.forEach(one -> curve.add(one.exact.position(), value.applyAsDouble(one)));
        return curve;
    }

    private static Figure table(List<Seen> seen) {
        return new Figure.Table(
                "table",
                Stream.of(
                                "jsd-nats",
                                "kl-nats",
                                "reverse-kl-nats",
                                "tv",
                                "w1",
                                "judge-bound-nats",
                                "critic-estimate",
                                "judge-value-slope",
                                "critic-value-slope")
                        .map(Label::of)
                        .toList(),
                seen.stream()
                        .map(one -> new Row(Label.of("line-at", "position", one.exact.position()), one.numbers()))
                        .toList());
    }

    /**
     * One position of the line: what is exact, and what was learnt.
     *
     * @param bound the judge's lower bound of JSD, in nats
     * @param judgeSlope the derivative of the judge's value V with respect to θ
     * @param estimate the critic's estimate of W1
     * @param criticSlope the derivative of that estimate with respect to θ, the critic held; NaN at 0, where W1 has none
     */
    private record Seen(LineOutcomes exact, double bound, double judgeSlope, double estimate, double criticSlope) {
        /** The slope that pays best under the penalty. */
        private double paidSlope() {
            return 1 + Math.abs(exact.position()) / (2 * LAMBDA);
        }

        private double[] numbers() {
            return new double[] {
                exact.jensenShannon(),
                exact.forward(),
                exact.backward(),
                exact.totalVariation(),
                exact.wasserstein(),
                bound,
                estimate,
                judgeSlope,
                criticSlope
            };
        }
    }
}
