package io.mediant.data.text.internal;

/** Takes tokens one after the other. */
@FunctionalInterface
interface TokenSink {
    /** The next token; its characters may change afterwards. */
    void token(char[] text, int from, int count);

    /** A token was longer than the limit and ends where the limit is. */
    default void cut() {}
}
