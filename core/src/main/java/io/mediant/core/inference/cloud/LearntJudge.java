package io.mediant.core.inference.cloud;

/** A learnt judge with several settings, of which the calibration chooses one. */
interface LearntJudge {
    /** The number of settings. */
    int settings();

    /** Log-odds of "reference" of each row, before calibration, for each setting: an array per setting. */
    double[][] scores(Learning.Batch batch);

    /** Log-odds of each row for one setting. */
    default double[] scores(Learning.Batch batch, int setting) {
        return scores(batch)[setting];
    }
}
