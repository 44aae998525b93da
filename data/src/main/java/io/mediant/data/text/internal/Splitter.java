package io.mediant.data.text.internal;

import java.io.IOException;

/** Cuts texts into tokens. Keeps buffers between texts and is used by one thread. */
interface Splitter {
    /** The longest token in characters. What is longer is cut there, and {@link TokenSink#cut} is told. */
    int LONGEST = 1 << 16;

    /** Reads a text to its end and hands its tokens over in their order. */
    void split(CharSource text, TokenSink sink) throws IOException;
}
