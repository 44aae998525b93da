package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Normal;
import io.mediant.core.distribution.EqualWidthBins;
import io.mediant.core.divergence.Unit;
import io.mediant.core.divergence.VariationalBound;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.core.inference.estimator.JensenShannonEstimate;
import io.mediant.core.inference.estimator.JensenShannonEstimator;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Row;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The coin: a fair coin C chooses which of two laws X is drawn from, and JSD is the mutual information I(X; C), what a draw tells of the coin. A judge
 * that learnt from one sample reads a lower bound of it off another sample, and answers rightly with probability (1 + TV)/2 at best.
 *
 * <p>For comparison the same held-out draws are put into the cells of a histogram, whose plug-in divergence is too high: at distance 0 it is all bias,
 * about (K - 1)/8 (1/n + 1/n) for K cells.
 *
 * <p>Sources: J. Lin (1991), doi:10.1109/18.61115; I. Goodfellow et al. (2014), arXiv:1406.2661.
 */
public final class Coin implements Experiment {
    private static final int SECONDS = 8;
    private static final double[] DISTANCES = {0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6};
    private static final double[] QUICK_DISTANCES = {0, 0.5, 1, 2, 4, 6};
    private static final List<Integer> LAYERS = List.of(16);
    private static final double RATE = 0.01;
    private static final int BATCH = 512;
    private static final int EVERY = 50;
    private static final int EXACT_POINTS = 121;
    private static final int CELLS = 64;
    private static final int ROWS_IN_CELLS = 500;
    private static final double ROOM = 4;

    /** For the greatest of nine readings: a sound one is that far off in one run of 500. */
    private static final double STANDARD_ERRORS = 3.5;

    /** Three standard errors of 20 000 draws a side, 0.0085 nats at most, and what the judge falls short by, 0.001. */
    private static final double BOUND_TOLERANCE = 0.01;

    /** A judge of a law and itself has nearly the same score everywhere, and then the bound has hardly any noise. */
    private static final double SAME_TOLERANCE = 0.002;

    /** At six deviations the exact value is 0.004 nats below ln 2. */
    private static final double FAR_TOLERANCE = 0.02;

    /** Three standard errors of a share of 40 000 answers are 0.0075. */
    private static final double ACCURACY_TOLERANCE = 0.01;

    /** About half of the plug-in's bias at distance 0. */
    private static final double CELLS_LEAST = 0.01;

    /** The experiment. */
    public Coin() {}

    @Override
    public String name() {
        return "coin";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        double[] distances = run.quick() ? QUICK_DISTANCES : DISTANCES;
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            told.add(look(run, distances[i], i, distances.length));
        }
        return new Findings(statements(told), List.of(bounds(told), accuracies(told), table(told)));
    }

    private static Told look(Run run, double distance, int index, int count) {
        Normal heads = Normal.of(0, 1);
        Normal tails = Normal.of(distance, 1);
        int rows = run.pick(40_000, 20_000);
        RandomGenerator random = Streams.of(run.seed(), Purpose.MEASURING, index);
        Sides learnt = new Sides(
                Source.resampling(sample(heads, rows, random)), Source.resampling(sample(tails, rows, random)));
        try (JudgeNetwork judge = JudgeNetwork.of(
                1,
                LAYERS,
                LogOdds.MINIMAX,
                Restraint.NONE,
                Descent.adam(RATE),
                Streams.of(run.seed(), Purpose.JUDGE_WEIGHTS, index))) {
            int steps = run.pick(1000, 500);
            new Lessons(run, "judge-learns", index, count, BATCH).teach(judge, learnt, steps, Pace.SETTLING, step -> {
                if (step % EVERY == 0) {
                    Reading reading = Reading.of(
                            judge, learnt, BATCH, Streams.of(run.seed(), Purpose.OTHER, (long) index * steps + step));
                    run.metrics(
                            "judge",
                            (long) index * steps + step,
                            Map.of("bound_nats", reading.jensenShannon().value()));
                }
            });
            Reading heldOut = Reading.of(judge, Sides.of(heads, tails), rows, random);
            return Told.of(heads, tails, heldOut, cells(heads, tails, random));
        }
    }

    private static double[] sample(Normal law, int rows, RandomGenerator random) {
        DoubleSupplier sampler = law.sampler(random);
        double[] values = new double[rows];
        Arrays.setAll(values, i -> sampler.getAsDouble());
        return values;
    }

    /** What a histogram says of small samples: the plug-in divergence, and the same less its first-order bias. */
    private static JensenShannonEstimate cells(Normal heads, Normal tails, RandomGenerator random) {
        double low = heads.mu() - ROOM;
        double high = tails.mu() + ROOM;
        return JensenShannonEstimator.MILLER_MADOW.estimate(
                counts(low, high, sample(heads, ROWS_IN_CELLS, random)),
                counts(low, high, sample(tails, ROWS_IN_CELLS, random)));
    }

    /** The draws in each cell; those beyond the range are in the outermost ones. */
    private static long[] counts(double low, double high, double[] sample) {
        EqualWidthBins bins = EqualWidthBins.over(low, high, CELLS);
        long[] counts = new long[bins.size()];
        for (double value : sample) {
            counts[bins.indexOf(Math.min(Math.max(value, low), high))]++;
        }
        return counts;
    }

    private static List<Statement> statements(List<Told> told) {
        Told same = told.get(0);
        Told last = told.get(told.size() - 1);
        return List.of(
                Statement.atMost("below", most(told, Told::excess), STANDARD_ERRORS),
                Statement.atMost("near", most(told, one -> one.exact - one.bound.value()), BOUND_TOLERANCE),
                Statement.atMost("accuracy", most(told, one -> Math.abs(one.accuracy - one.best)), ACCURACY_TOLERANCE),
                Statement.within("same", same.bound.value(), 0, SAME_TOLERANCE),
                Statement.within("far", last.bound.value(), Math.log(2), FAR_TOLERANCE)
                        .with("distance", last.distance),
                Statement.atLeast("cells", same.cells.plugIn(), CELLS_LEAST)
                        .with("cells", CELLS)
                        .with("rows", ROWS_IN_CELLS)
                        .with("judge", same.bound.value()));
    }

    private static double most(List<Told> told, ToDoubleFunction<Told> value) {
        return told.stream().mapToDouble(value).max().orElseThrow();
    }

    private static Figure bounds(List<Told> told) {
        return new Figure.Lines(
                "information",
                Axis.linear("distance-in-deviations"),
                Axis.linear("information-nats"),
                List.of(
                        exact(told, "exact-jsd", distance -> between(Measure.JENSEN_SHANNON, distance)),
                        curve(told, one -> one.bound.value()).points("judge-bound-nats", Stroke.SOLID),
                        curve(told, one -> one.cells.plugIn()).line("cells-plug-in", Stroke.DASHED),
                        curve(told, one -> one.cells.nats()).line("cells-corrected", Stroke.DOTTED)),
                List.of(new Level(Label.of("ln2-is-one-bit"), Math.log(2))));
    }

    private static Figure accuracies(List<Told> told) {
        return new Figure.Lines(
                "accuracy",
                Axis.linear("distance-in-deviations"),
                Axis.linear("share-of-right-answers"),
                List.of(
                        exact(told, "best-accuracy", distance -> (1 + between(Measure.TOTAL_VARIATION, distance)) / 2),
                        curve(told, Told::accuracy).points("judge-accuracy", Stroke.SOLID)),
                List.of());
    }

    private static Curve curve(List<Told> told, ToDoubleFunction<Told> value) {
        Curve curve = new Curve();
        told.forEach(one -> curve.add(one.distance, value.applyAsDouble(one)));
        return curve;
    }

    /** What is known without a judge, at every distance up to the largest. */
    private static Line exact(List<Told> told, String label, DoubleUnaryOperator value) {
        Curve curve = new Curve();
        for (int i = 0; i < EXACT_POINTS; i++) {
            double distance = told.get(told.size() - 1).distance * i / (EXACT_POINTS - 1);
            curve.add(distance, value.applyAsDouble(distance));
        }
        return curve.line(label, Stroke.NEUTRAL);
    }

    private static double between(Measure measure, double distance) {
        return DensityDivergence.of(measure)
                .between(Normal.of(0, 1), Normal.of(distance, 1))
                .value();
    }

    private static Figure table(List<Told> told) {
        return new Figure.Table(
                "table",
                Stream.of(
                                "exact-nats",
                                "exact-bits",
                                "judge-bound-nats",
                                "judge-bound-bits",
                                "standard-error-nats",
                                "cells-plug-in-nats",
                                "cells-corrected-nats",
                                "best-accuracy",
                                "judge-accuracy")
                        .map(Label::of)
                        .toList(),
                told.stream()
                        .map(one -> new Row(Label.of("laws-apart", "distance", one.distance), one.numbers()))
                        .toList());
    }

    private static double jensenShannon(Normal heads, Normal tails) {
        return DensityDivergence.of(Measure.JENSEN_SHANNON)
                .between(heads, tails)
                .value();
    }

    /**
     * What is known of the coin at one distance.
     *
     * @param distance of the means, in deviations
     * @param exact I(X; C) = JSD, in nats
     * @param bound the judge's, in nats
     * @param best (1 + TV)/2
     * @param accuracy the judge's share of right answers
     * @param cells the histogram's answer
     */
    private record Told(
            double distance,
            double exact,
            VariationalBound bound,
            double best,
            double accuracy,
            JensenShannonEstimate cells) {
        private static Told of(Normal heads, Normal tails, Reading reading, JensenShannonEstimate cells) {
            double variation = DensityDivergence.of(Measure.TOTAL_VARIATION)
                    .between(heads, tails)
                    .value();
            return new Told(
                    tails.mu(),
                    jensenShannon(heads, tails),
                    reading.jensenShannon(),
                    (1 + variation) / 2,
                    reading.accuracy(),
                    cells);
        }

        /** How far the bound lies above the exact value, in standard errors. */
        private double excess() {
            return (bound.value() - exact) / bound.standardError();
        }

        private double[] numbers() {
            return new double[] {
                exact,
                Unit.BITS.fromNats(exact),
                bound.value(),
                Unit.BITS.fromNats(bound.value()),
                bound.standardError(),
                cells.plugIn(),
                cells.nats(),
                best,
                accuracy
            };
        }
    }
}
