package io.mediant.data.vector.internal;

/** A header is not written as its format demands; the message is the reason, in words for a user. */
final class MalformedHeaderException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedHeaderException(String why) {
        super(why);
    }
}
