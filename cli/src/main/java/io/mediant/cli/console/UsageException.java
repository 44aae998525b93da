package io.mediant.cli.console;

/** Wrong usage of the command line: what happened, why, and how to fix it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final String fix;

    public UsageException(String what, String why, String fix) {
        super(what);
        this.why = why;
        this.fix = fix;
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
