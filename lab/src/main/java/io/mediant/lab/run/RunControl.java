package io.mediant.lab.run;

import java.util.OptionalInt;

/** The levers of a run: pause, go on, a number of single steps, slow motion, learning rates, the judge's steps, stop. Safe to use from any thread. */
public final class RunControl {
    private boolean paused;
    private boolean stopped;
    private long allowed;
    private long pauseMillis;
    private double rateFactor = 1;
    private double judgeRateFactor = 1;
    private double generatorRateFactor = 1;
    private int judgeSteps = -1;

    /** A run that goes on at once. */
    public RunControl() {}

    /** Holds the run before its next step. */
    public synchronized void pause() {
        paused = true;
        allowed = 0;
    }

    /** Lets the run go on. */
    public synchronized void play() {
        paused = false;
        notifyAll();
    }

    /** Lets a paused run make so many steps. */
    public synchronized void step(long steps) {
        paused = true;
        allowed += Math.max(0, steps);
        notifyAll();
    }

    /** Slow motion: waits so long before each step, in milliseconds; 0 for none. */
    public synchronized void slow(long millis) {
        pauseMillis = Math.max(0, millis);
        notifyAll();
    }

    /** Multiplies all learning rates that the run began with. @throws IllegalArgumentException unless it is above 0 */
    public synchronized void rateFactor(double factor) {
        rateFactor = positive(factor);
    }

    /** Multiplies the learning rates of judges, beside {@link #rateFactor(double)}. @throws IllegalArgumentException unless it is above 0 */
    public synchronized void judgeRateFactor(double factor) {
        judgeRateFactor = positive(factor);
    }

    /** Multiplies the learning rates of generators, beside {@link #rateFactor(double)}. @throws IllegalArgumentException unless it is above 0 */
    public synchronized void generatorRateFactor(double factor) {
        generatorRateFactor = positive(factor);
    }

    private static double positive(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the factor of the learning rates must be above 0, but is " + factor);
        }
        return factor;
    }

    /** By what all learning rates are multiplied. */
    public synchronized double rateFactor() {
        return rateFactor;
    }

    /** By what the learning rates of judges are multiplied in all. */
    public synchronized double judgeRateFactor() {
        return rateFactor * judgeRateFactor;
    }

    /** By what the learning rates of generators are multiplied in all. */
    public synchronized double generatorRateFactor() {
        return rateFactor * generatorRateFactor;
    }

    /** Sets the judge's steps in a round, for runs that ask for them. @throws IllegalArgumentException if they are fewer than 0 */
    public synchronized void judgeSteps(int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("the judge's steps must be at least 0, but are " + steps);
        }
        judgeSteps = steps;
    }

    /** The judge's steps in a round; empty where they were not set. */
    public synchronized OptionalInt judgeSteps() {
        return judgeSteps < 0 ? OptionalInt.empty() : OptionalInt.of(judgeSteps);
    }

    /** Stops the run before its next step. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Whether the run is held. */
    public synchronized boolean paused() {
        return paused;
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /**
     * Waits until the next step may be made.
     *
     * @throws RunStoppedException if the run is to stop, or its thread was interrupted
     */
    synchronized void await() {
        try {
            for (long until = now() + pauseMillis, left = pauseMillis; left > 0 && !stopped; left = until - now()) {
                wait(Math.min(left, pauseMillis + 1));
            }
            while (paused && allowed == 0 && !stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        if (stopped || Thread.currentThread().isInterrupted()) {
            throw new RunStoppedException();
        }
        if (paused) {
            allowed--;
        }
    }
}
