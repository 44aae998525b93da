package io.mediant.data;

/** A failure that is the user's to mend. Carries the three lines that a user is shown: what happened, why, and how to fix it. */
public abstract class ExplainedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final String fix;

    protected ExplainedException(String what, String why, String fix, Throwable cause) {
        super(what, cause);
        this.why = why;
        this.fix = fix;
    }

    /** The first line: what happened. */
    public final String what() {
        return getMessage();
    }

    /** The second line: why. */
    public final String why() {
        return why;
    }

    /** The third line: how to fix it. */
    public final String fix() {
        return fix;
    }
}
