package io.mediant.cli.option;

import io.mediant.compare.Status;

/** When a run ends with exit code 1. */
public enum FailOn {
    /** The verdict is drift. */
    DRIFT,
    /** The verdict is drift or inconclusive. */
    INCONCLUSIVE;

    /** Whether this verdict fails the run. */
    public boolean fails(Status verdict) {
        return verdict == Status.DRIFT || (this == INCONCLUSIVE && verdict == Status.INCONCLUSIVE);
    }
}
