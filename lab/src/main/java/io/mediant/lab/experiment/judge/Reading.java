package io.mediant.lab.experiment.judge;

import io.mediant.core.divergence.FDivergence;
import io.mediant.core.divergence.StandardGenerator;
import io.mediant.core.divergence.VariationalBound;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.training.JudgeNetwork;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What a judge says of draws that it did not learn from: its scores of both sides. A score is a log-odds, or the raw output of an f-GAN's judge.
 *
 * @param real scores of real draws
 * @param fake scores of as many others
 */
@SuppressWarnings("ArrayRecordComponent")
record Reading(double[] real, double[] fake) {
    private static final int ROWS_AT_ONCE = 1 << 14;

    /** Shows so many draws of each side to a judge. */
    static Reading of(JudgeNetwork judge, Sides sides, int rows, RandomGenerator random) {
        return new Reading(scores(judge, sides.real(), rows, random), scores(judge, sides.fake(), rows, random));
    }

    private static double[] scores(JudgeNetwork judge, Source source, int rows, RandomGenerator random) {
        double[] scores = new double[rows];
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int size = Math.min(ROWS_AT_ONCE, rows - from);
            try (StepScope scope = new StepScope()) {
                System.arraycopy(judge.scoresOf(source.draw(size, random)), 0, scores, from, size);
            }
        }
        return scores;
    }

    /** The lower bound of an f-divergence, in nats, with its standard error. */
    VariationalBound bound(StandardGenerator generator) {
        return FDivergence.of(generator)
                .variationalForm()
                .lowerBound(
                        Arrays.stream(real).map(generator::activation).toArray(),
                        Arrays.stream(fake).map(generator::activation).toArray());
    }

    /** The lower bound (V + ln 4)/2 of the Jensen-Shannon divergence, in nats, with its standard error. */
    VariationalBound jensenShannon() {
        VariationalBound twice = bound(StandardGenerator.GAN);
        return new VariationalBound(
                twice.value() / 2, twice.standardError() / 2, twice.referenceSize(), twice.currentSize());
    }

    /** The judge's value V = mean of ln D over real draws + mean of ln(1 - D) over the others, from -∞ to 0. */
    double value() {
        return bound(StandardGenerator.GAN).value() - Math.log(4);
    }

    /** The difference of mean scores, real less fake. */
    double difference() {
        return Arrays.stream(real).average().orElseThrow()
                - Arrays.stream(fake).average().orElseThrow();
    }

    /** The share of draws, half of them real, that the judge puts on the right side. */
    double accuracy() {
        double right = Arrays.stream(real).filter(score -> score > 0).count();
        double rejected = Arrays.stream(fake).filter(score -> score <= 0).count();
        return 0.5 * (right / real.length + rejected / fake.length);
    }
}
