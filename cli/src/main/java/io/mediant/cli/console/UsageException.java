package io.mediant.cli.console;

import io.mediant.data.ExplainedException;

/** Wrong usage of the command line. */
public final class UsageException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    public UsageException(String what, String why, String fix) {
        super(what, why, fix, null);
    }
}
