package io.mediant.lab.run;

import java.util.Map;

/**
 * What an experiment is given: a seed from which every draw follows, whether it should be short, and a way to tell how it goes. It calls
 * {@link #proceed} before every step, where the run may be paused or stopped.
 */
public final class Run {
    private final long seed;
    private final boolean quick;
    private final RunListener listener;
    private final RunControl control;

    public Run(long seed, boolean quick, RunListener listener, RunControl control) {
        this.seed = seed;
        this.quick = quick;
        this.listener = listener;
        this.control = control;
    }

    /** A full run that tells nobody. */
    public static Run quiet(long seed) {
        return new Run(seed, false, RunListener.NONE, new RunControl());
    }

    /** A short run that tells nobody. */
    public static Run quick(long seed) {
        return new Run(seed, true, RunListener.NONE, new RunControl());
    }

    /** The seed from which every draw follows. */
    public long seed() {
        return seed;
    }

    /** Whether the run should take less than 20 seconds, with what that costs in accuracy. */
    public boolean quick() {
        return quick;
    }

    /** One number for a full run, another for a short one. */
    public int pick(int full, int whenQuick) {
        return quick ? whenQuick : full;
    }

    /** Waits while the run is paused. @throws RunStoppedException if it is to stop */
    public void proceed() {
        control.await();
    }

    /** By what the learning rates that the run began with are multiplied now. */
    public double rateFactor() {
        return control.rateFactor();
    }

    /** By what the learning rates of judges are multiplied now. */
    public double judgeRateFactor() {
        return control.judgeRateFactor();
    }

    /** By what the learning rates of generators are multiplied now. */
    public double generatorRateFactor() {
        return control.generatorRateFactor();
    }

    /** The judge's steps in a round. @param usual what they are unless a lever sets them */
    public int judgeSteps(int usual) {
        return control.judgeSteps().orElse(usual);
    }

    /** Tells how far the run has come. @param stage a key of the texts under {@code lab.stage.} */
    public void progress(double share, String stage) {
        listener.event(new RunEvent.Progress(share, stage));
    }

    /** Tells what was measured. */
    public void metrics(String trainee, long step, Map<String, Double> values) {
        listener.event(new RunEvent.Metrics(trainee, step, values));
    }

    /** Tells what a trainee looks like. */
    public void picture(String trainee, long step, Snapshot snapshot) {
        listener.event(new RunEvent.Picture(trainee, step, snapshot));
    }
}
