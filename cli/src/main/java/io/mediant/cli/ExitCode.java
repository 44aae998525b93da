package io.mediant.cli;

/** What the process tells its caller. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;

    /** Drift (or an undecided answer) where the caller asked to fail on it; in the lab, a statement of theory that did not hold. */
    public static final int DRIFT = 1;

    /** Wrong usage: an option, an argument or a policy. */
    public static final int USAGE = 2;

    /** The data cannot be read or compared. */
    public static final int DATA = 3;

    /** Everything else, such as a report that cannot be written. */
    public static final int INTERNAL = 4;

    /** Stopped by a signal. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
