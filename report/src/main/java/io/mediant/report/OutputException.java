package io.mediant.report;

import java.io.IOException;

/** A file that could not be written. Carries the three lines that a user is shown: what, why and how to fix it. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final String fix;

    OutputException(String what, String why, String fix, Throwable cause) {
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
