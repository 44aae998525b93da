package io.mediant.lab.experiment.likelihood;

import io.mediant.core.divergence.Divergences;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The figures of {@link RewardTuning}. */
final class RewardFigures {
    private static final int CURVE_POINTS = 81;

    private RewardFigures() {}

    /** @param tuned from the highest price to the lowest, each with its estimates */
    static List<Figure> of(Answers answers, List<TunedPolicy> tuned, List<Estimates> estimates) {
        return List.of(
                frontier(answers, tuned), training(tuned), scatter(tuned, estimates), table(answers, tuned, estimates));
    }

    private static Figure frontier(Answers answers, List<TunedPolicy> tuned) {
        double[] x = new double[CURVE_POINTS];
        double[] y = new double[CURVE_POINTS];
        double first = Math.log(2 * tuned.get(0).beta());
        double last = Math.log(tuned.get(tuned.size() - 1).beta() / 2);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double beta = Math.exp(first + (last - first) * i / (CURVE_POINTS - 1));
            double[] best = TiltedPolicy.of(answers.reference(), answers.rewards(), beta)
                    .probabilities();
            x[i] = Divergences.kullbackLeibler(best, answers.reference());
            y[i] = answers.meanReward(best);
        }
        double[] divergences =
                tuned.stream().mapToDouble(TunedPolicy::divergence).toArray();
        double[] rewards = tuned.stream()
                .mapToDouble(policy -> answers.meanReward(policy.policy()))
                .toArray();
        return new Figure.Lines(
                "frontier",
                Figure.Axis.linear("rlhf.kl"),
                Figure.Axis.linear("rlhf.reward"),
                List.of(
                        new Figure.Line(Label.of("rlhf.best"), Figure.Stroke.NEUTRAL, x, y),
                        Figure.Line.points(Label.of("rlhf.learnt"), Figure.Stroke.CURRENT, divergences, rewards)),
                List.of(new Figure.Level(Label.of("rlhf.reference-reward"), answers.meanReward(answers.reference()))));
    }

    private static Figure training(List<TunedPolicy> tuned) {
        List<Figure.Stroke> strokes = List.of(Figure.Stroke.SOLID, Figure.Stroke.DASHED, Figure.Stroke.DOTTED);
        List<Figure.Line> lines = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            TunedPolicy policy = tuned.get(2 * i);
            lines.add(policy.lost().line(TunedPolicy.name(policy.beta()), strokes.get(i)));
        }
        return new Figure.Lines(
                "training", Figure.Axis.linear("step"), Figure.Axis.logarithmic("rlhf.lost"), lines, List.of());
    }

    private static Figure scatter(List<TunedPolicy> tuned, List<Estimates> estimates) {
        double[] x = tuned.stream().mapToDouble(TunedPolicy::divergence).toArray();
        Map<DivergenceEstimator, Figure.Stroke> strokes = Map.of(
                DivergenceEstimator.K1, Figure.Stroke.SOLID,
                DivergenceEstimator.K2, Figure.Stroke.DASHED,
                DivergenceEstimator.K3, Figure.Stroke.DOTTED);
        List<Figure.Line> lines = new ArrayList<>();
        for (DivergenceEstimator estimator : DivergenceEstimator.values()) {
            double[] y = estimates.stream().mapToDouble(e -> e.sd(estimator)).toArray();
            lines.add(new Figure.Line(Label.of(label(estimator)), strokes.get(estimator), x, y));
        }
        return new Figure.Lines(
                "scatter", Figure.Axis.logarithmic("rlhf.kl"), Figure.Axis.logarithmic("rlhf.sd"), lines, List.of());
    }

    private static Figure table(Answers answers, List<TunedPolicy> tuned, List<Estimates> estimates) {
        List<Label> columns = new ArrayList<>();
        columns.add(Label.of("rlhf.reward"));
        columns.add(Label.of("rlhf.value"));
        columns.add(Label.of("rlhf.best-value"));
        columns.add(Label.of("rlhf.kl"));
        for (DivergenceEstimator estimator : DivergenceEstimator.values()) {
            columns.add(Label.of(label(estimator) + "-mean"));
            columns.add(Label.of(label(estimator) + "-error"));
        }
        List<Figure.Row> rows = new ArrayList<>();
        for (int i = 0; i < tuned.size(); i++) {
            TunedPolicy policy = tuned.get(i);
            Estimates seen = estimates.get(i);
            double reward = answers.meanReward(policy.policy());
            double value = reward - policy.beta() * policy.divergence();
            DoubleStream.Builder numbers = DoubleStream.builder();
            numbers.add(reward).add(value).add(policy.best().best()).add(policy.divergence());
            for (DivergenceEstimator estimator : DivergenceEstimator.values()) {
                numbers.add(seen.mean(estimator)).add(seen.standardError(estimator));
            }
            rows.add(new Figure.Row(
                    Label.of(TunedPolicy.name(policy.beta())), numbers.build().toArray()));
        }
        return new Figure.Table("policies", columns, rows);
    }

    private static String label(DivergenceEstimator estimator) {
        return "rlhf." + estimator.name().toLowerCase(Locale.ROOT);
    }
}
