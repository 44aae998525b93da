package io.mediant.core.inference.internal;

import java.util.SplittableRandom;

/**
 * The score of cells that is most correlated between neighbours of a series: the leading eigenvector, after the constant one, of the
 * symmetrised matrix of moves from cell to cell. Found by power iteration on (I + P)/2, so that the most positive correlation wins.
 */
public final class DominantScore {
    private static final int ITERATIONS = 40;
    private static final long SEED = 1;

    private DominantScore() {}

    /** Returns a score for each cell, of mean 0 and variance 1 over the series; all 0 where one cell holds every row. */
    public static double[] of(int[] series, int cells) {
        double[] rows = new double[cells];
        double[] moves = new double[cells];
        for (int t = 0; t < series.length; t++) {
            rows[series[t]]++;
            moves[series[t]] += t > 0 && t < series.length - 1 ? 2 : 1;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] score = new double[cells];
        for (int k = 0; k < cells; k++) {
            score[k] = k + random.nextDouble();
        }
        boolean varies = standardise(score, rows, series.length);
        double[] next = new double[cells];
        for (int i = 0; i < ITERATIONS && varies; i++) {
            for (int t = 1; t < series.length; t++) {
                next[series[t]] += score[series[t - 1]];
                next[series[t - 1]] += score[series[t]];
            }
            for (int k = 0; k < cells; k++) {
                score[k] = moves[k] > 0 ? 0.5 * (score[k] + next[k] / moves[k]) : 0;
                next[k] = 0;
            }
            varies = standardise(score, rows, series.length);
        }
        return score;
    }

    private static boolean standardise(double[] score, double[] rows, double total) {
        double mean = 0;
        for (int k = 0; k < score.length; k++) {
            mean += score[k] * rows[k] / total;
        }
        double variance = 0;
        for (int k = 0; k < score.length; k++) {
            score[k] = rows[k] > 0 ? score[k] - mean : 0;
            variance += score[k] * score[k] * rows[k] / total;
        }
        for (int k = 0; k < score.length; k++) {
            score[k] = variance > 0 ? score[k] / Math.sqrt(variance) : 0;
        }
        return variance > 0;
    }
}
