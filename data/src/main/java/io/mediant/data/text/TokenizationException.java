package io.mediant.data.text;

import io.mediant.data.ExplainedException;

/** What was asked for as a tokenization is not one: wrong usage. */
public final class TokenizationException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    TokenizationException(String what, String why, String fix) {
        super(what, why, fix, null);
    }
}
