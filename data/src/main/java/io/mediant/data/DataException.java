package io.mediant.data;

/**
 * Data that cannot be read or compared. Carries the three lines that a user is shown: what happened, why (with file,
 * row, column and value where they are known) and how to fix it.
 */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final String fix;

    public DataException(String what, String why, String fix) {
        this(what, why, fix, null);
    }

    public DataException(String what, String why, String fix, Throwable cause) {
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
