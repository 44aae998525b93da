package io.mediant.data.text.internal;

import java.io.IOException;

/** Bytes that are no characters in the encoding that is being read. */
final class MalformedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final int value;

    MalformedTextException(long offset, int value) {
        super("byte " + String.format("0x%02X", value) + " at offset " + offset);
        this.offset = offset;
        this.value = value;
    }

    /** Where the first of these bytes is, counted from 0, in the text after decompression. */
    long offset() {
        return offset;
    }

    /** The first of these bytes, from 0 to 255. */
    int value() {
        return value;
    }
}
