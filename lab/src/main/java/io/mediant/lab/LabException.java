package io.mediant.lab;

/** A failure that is the user's to mend. Carries the three lines that a user is shown: what happened, why, and how to fix it. */
public class LabException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    public enum Kind {
        /** A setting, a name or an option that cannot be. */
        SETTING,
        /** Data that cannot be used. */
        DATA,
        /** The engine cannot be loaded, or a file cannot be written. */
        MACHINE,
        /** Training left the numbers. */
        DIVERGED
    }

    private final Kind kind;
    private final String why;
    private final String fix;

    public LabException(Kind kind, String what, String why, String fix) {
        this(kind, what, why, fix, null);
    }

    public LabException(Kind kind, String what, String why, String fix, Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.why = why;
        this.fix = fix;
    }

    public final Kind kind() {
        return kind;
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
