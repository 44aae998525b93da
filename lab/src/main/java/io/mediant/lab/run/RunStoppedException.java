package io.mediant.lab.run;

/** A run was asked to stop, and did. */
public final class RunStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunStoppedException() {
        super("the run was stopped");
    }
}
