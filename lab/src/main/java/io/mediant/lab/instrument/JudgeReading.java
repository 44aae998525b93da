package io.mediant.lab.instrument;

import io.mediant.core.divergence.FDivergence;
import io.mediant.core.divergence.StandardGenerator;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Variational;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** What a judge's scores of draws that it did not learn from say about the distance of the two sides, by the meaning that its objective gives them. */
public final class JudgeReading {
    private JudgeReading() {}

    /** The reading, by the name of each measure. */
    public static Map<String, Double> of(Objective objective, double[] realScores, double[] fakeScores) {
        return switch (objective.reading()) {
            case LOG_ODDS ->
                Map.of(
                        "bound_nats", logOddsBound(realScores, fakeScores),
                        "judge_accuracy", accuracy(realScores, fakeScores, 0));
            case SLOPE -> Map.of("critic_w1", mean(realScores) - mean(fakeScores));
            case LABEL -> Map.of("judge_accuracy", accuracy(realScores, fakeScores, 0.5));
            case VARIATIONAL -> {
                StandardGenerator generator = ((Variational) objective).generator();
                yield Map.of(
                        "variational_bound", variational(generator, generator::activation, realScores, fakeScores));
            }
        };
    }

    /** (V + ln 4)/2 with V = mean ln D of real + mean ln(1 - D) of fake draws, D = σ(score): a lower bound of JSD in expectation, in nats. */
    public static double logOddsBound(double[] realScores, double[] fakeScores) {
        return variational(StandardGenerator.GAN, JudgeReading::logSigmoid, realScores, fakeScores) / 2;
    }

    static double logSigmoid(double score) {
        return Math.min(score, 0) - Math.log1p(Math.exp(-Math.abs(score)));
    }

    /** The share of draws on the right side of a threshold, both sides together. */
    static double accuracy(double[] realScores, double[] fakeScores, double threshold) {
        long right = Arrays.stream(realScores).filter(s -> s > threshold).count()
                + Arrays.stream(fakeScores).filter(s -> s <= threshold).count();
        return right / (double) (realScores.length + fakeScores.length);
    }

    private static double variational(
            StandardGenerator generator, DoubleUnaryOperator activation, double[] realScores, double[] fakeScores) {
        return FDivergence.of(generator)
                .variationalForm()
                .lowerBound(activated(activation, realScores), activated(activation, fakeScores))
                .value();
    }

    private static double[] activated(DoubleUnaryOperator activation, double[] scores) {
        return Arrays.stream(scores).map(activation).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
