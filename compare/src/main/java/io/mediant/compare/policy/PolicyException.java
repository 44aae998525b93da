package io.mediant.compare.policy;

/**
 * A policy that cannot be applied. Carries the three lines that a user is shown: what happened (with file, line and
 * column where they are known), why, and how to fix it.
 */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final String fix;

    public PolicyException(String what, String why, String fix) {
        this(what, why, fix, null);
    }

    public PolicyException(String what, String why, String fix, Throwable cause) {
        super(what, cause);
        this.why = why;
        this.fix = fix;
    }

    /** The first line: what happened. */
    public String what() {
        return getMessage();
    }

    /** The second line: why. */
    public String why() {
        return why;
    }

    /** The third line: how to fix it. */
    public String fix() {
        return fix;
    }
}
