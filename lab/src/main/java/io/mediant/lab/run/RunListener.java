package io.mediant.lab.run;

/** Hears what a run tells, on the run's own thread: whoever is slow slows the run. */
@FunctionalInterface
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = event -> {};

    /** Something happened. */
    void event(RunEvent event);
}
