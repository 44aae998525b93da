package io.mediant.lab.objective;

import org.bytedeco.pytorch.Tensor;

/**
 * A game between a judge that scores draws and a generator that makes some of them. Both losses go down as their player does better.
 *
 * <p>Scores are the judge's raw outputs, a column of one number for each draw; what they mean is the objective's.
 */
public interface Objective {
    /** The name on the command line. */
    String objectiveName();

    /** What the judge brings down. */
    Tensor judgeLoss(Tensor realScores, Tensor fakeScores);

    /** What the generator brings down. */
    Tensor generatorLoss(Tensor fakeScores);

    /** What a judge's scores say about the distance of the two sides. */
    Reading reading();

    /** What the scores of a judge say about the distance of the two sides. */
    enum Reading {
        /** The score is a log-odds, so (V + ln 4)/2 is a lower bound of JSD, in nats. */
        LOG_ODDS,
        /** The difference of mean scores is an estimate of W1, in the unit of the data, up to the slope that the critic has. */
        SLOPE,
        /** The loss is minus a lower bound of an f-divergence. */
        VARIATIONAL,
        /** The score is a target that least squares fits: 1 for real and 0 for fake. */
        LABEL
    }
}
