package io.mediant.data.text.internal;

import java.io.IOException;

/** A NUL character, which no text has. */
final class BinaryTextException extends IOException {
    private static final long serialVersionUID = 1L;

    BinaryTextException() {
        super("a NUL byte");
    }
}
