package io.mediant.core.inference.internal;

import java.util.Arrays;

/** Statistics of random relabellings, and how many of them reach the observed statistic. */
public final class Exceedances {
    private final int reached;
    private final double[] ascending;
    private final boolean stopped;

    Exceedances(int reached, double[] values, boolean stopped) {
        this.reached = reached;
        this.stopped = stopped;
        ascending = values;
        Arrays.sort(ascending);
    }

    /** How many statistics reach the observed one. */
    public int reached() {
        return reached;
    }

    /** The number of relabellings that were drawn. */
    public int drawn() {
        return ascending.length;
    }

    /** Whether drawing ended early, with a wanted number of exceedances. */
    public boolean stopped() {
        return stopped;
    }

    /** (1 + reached)/(1 + R); reached/L where drawing ended early, after L relabellings. */
    public double p() {
        return stopped ? reached / (double) drawn() : (1.0 + reached) / (1.0 + drawn());
    }

    /** The mean of the statistics. */
    public double mean() {
        return Arrays.stream(ascending).average().orElseThrow();
    }

    /** The standard deviation of the statistics; 0 for a single one. */
    public double standardDeviation() {
        double mean = mean();
        double squares =
                Arrays.stream(ascending).map(x -> (x - mean) * (x - mean)).sum();
        return drawn() > 1 ? Math.sqrt(squares / (drawn() - 1)) : 0;
    }

    /** The 95th percentile of the statistics. */
    public double percentile95() {
        return ascending[Math.min(drawn() - 1, (int) Math.ceil(0.95 * drawn()) - 1)];
    }
}
