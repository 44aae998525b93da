package io.mediant.compare.policy;

import io.mediant.data.ExplainedException;

/** A policy that cannot be applied; says where with file, line and column where they are known. */
public final class PolicyException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    public PolicyException(String what, String why, String fix) {
        this(what, why, fix, null);
    }

    public PolicyException(String what, String why, String fix, Throwable cause) {
        super(what, why, fix, cause);
    }
}
