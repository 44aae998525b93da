package io.mediant.core.inference.dependence;

import io.mediant.core.inference.internal.DominantScore;
import java.util.Arrays;

/**
 * How long blocks of a time series must be to be exchanged like independent rows.
 *
 * <p>The series of cells is turned into one of numbers by the score of the cells that is most correlated from one row to the next (the
 * leading direction of the correspondence analysis of neighbours), since a test is misled most by the slowest direction. Of its
 * autocorrelations r_h, smoothed by the flat-top window w of Politis and Romano up to the lag 2M beyond which they are noise (the
 * first run of max(5, sqrt(log10 n)) lags below 2 sqrt(log10 n/n) begins after M), follow
 *
 * <pre>
 * time = sum over all h of w r_h,   spread = sum over all h of w |h| r_h.
 * </pre>
 *
 * The variance of a mean over blocks of length L is short of the true one by the share spread/(time L); L is the least whole number
 * that brings it to {@value #LOST} and is at least n^(1/3). This is longer than the length of D. N. Politis and H. White (2004),
 * doi:10.1081/ETC-120028836, whose selection of lags it uses: theirs has the least error of a variance, this one keeps a test's level.
 *
 * <p>Series of more than 20 000 rows are first averaged over runs of equal length, so that the time does not grow with the square of n.
 *
 * @param rows the length L, at least 1
 * @param correlationTime the factor by which neighbours' correlation inflates the variance of the score's mean, at least 1
 * @param lag M, the last lag that is not noise
 * @param conclusive whether autocorrelations fell to noise within a quarter of the series; if not, the series is too short or has a trend
 */
public record BlockLength(int rows, double correlationTime, int lag, boolean conclusive) {
    private static final double LOST = 0.04;
    private static final int MOST_VALUES = 20_000;
    private static final double NOISE = 2;
    private static final int QUIET_LAGS = 5;

    /**
     * Chooses the length for a series.
     *
     * @param series the cell of each row in the order of time, at least 1; a single row is not conclusive
     * @param cells number of cells
     * @throws IllegalArgumentException if there are no rows or a cell is out of range
     */
    public static BlockLength of(int[] series, int cells) {
        requireCells(series, cells);
        if (series.length == 1) {
            return new BlockLength(1, 1, 0, false);
        }
        int run = (series.length + MOST_VALUES - 1) / MOST_VALUES;
        double[] rows = scores(series, cells);
        double[] values = run == 1 ? rows : means(rows, run);
        BlockLength ofRuns = of(values);
        double ofRows = meanProduct(rows, 0);
        double inflation = ofRows > 0 ? run * meanProduct(values, 0) / ofRows : 1;
        return new BlockLength(
                Math.min(series.length, ofRuns.rows() * run),
                Math.max(1, ofRuns.correlationTime() * inflation),
                ofRuns.lag() * run,
                ofRuns.conclusive());
    }

    private static BlockLength of(double[] values) {
        int n = values.length;
        double variance = meanProduct(values, 0);
        if (!(variance > 0)) {
            return new BlockLength(1, 1, 0, true);
        }
        double limit = NOISE * Math.sqrt(Math.log10(n) / n);
        int quiet = (int) Math.max(QUIET_LAGS, Math.ceil(Math.sqrt(Math.log10(n))));
        int last = Math.max(1, n / 4);
        double[] correlations = new double[Math.min(16, last + 1)];
        int lag = 0;
        int h = 1;
        for (; h <= last && h - lag <= quiet; h++) {
            if (h == correlations.length) {
                correlations = Arrays.copyOf(correlations, Math.min(last + 1, 2 * h));
            }
            correlations[h] = meanProduct(values, h) / variance;
            if (Math.abs(correlations[h]) >= limit) {
                lag = h;
            }
        }
        boolean conclusive = h - lag > quiet;
        double time = 1;
        double spread = 0;
        for (int k = 1; k <= Math.min(2 * lag, last); k++) {
            double correlation = k < h ? correlations[k] : meanProduct(values, k) / variance;
            double window = Math.min(1, 2 * (1 - k / (2.0 * lag)));
            time += 2 * window * correlation;
            spread += 2 * window * k * correlation;
        }
        time = Math.max(1, time);
        double length = Math.max(Math.cbrt(n), spread / (LOST * time));
        return new BlockLength((int) Math.min(n, Math.ceil(length)), time, lag, conclusive);
    }

    private static void requireCells(int[] series, int cells) {
        if (series.length == 0) {
            throw new IllegalArgumentException("the series has no rows; both sides need at least one");
        }
        for (int t = 0; t < series.length; t++) {
            if (series[t] < 0 || series[t] >= cells) {
                throw new IllegalArgumentException(
                        "row " + t + " is in cell " + series[t] + ", but there are " + cells + " cells, from 0");
            }
        }
    }

    private static double[] scores(int[] series, int cells) {
        double[] ofCells = DominantScore.of(series, cells);
        double[] values = new double[series.length];
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
            values[t] = ofCells[series[t]];
            sum += values[t];
        }
        double mean = sum / values.length;
        for (int t = 0; t < values.length; t++) {
            values[t] -= mean;
        }
        return values;
    }

    private static double[] means(double[] rows, int run) {
        double[] means = new double[rows.length / run];
        for (int t = 0; t < means.length * run; t++) {
            means[t / run] += rows[t] / run;
        }
        return means;
    }

    private static double meanProduct(double[] values, int lag) {
        double sum = 0;
        for (int t = lag; t < values.length; t++) {
            sum += values[t] * values[t - lag];
        }
        return sum / values.length;
    }
}
