package io.mediant.data.text.internal;

import java.io.IOException;

/** A text that is read once, block by block. */
@FunctionalInterface
interface CharSource {
    /** The smallest room that {@link #read} must be given. */
    int SMALLEST_ROOM = 2;

    /**
     * Reads the next characters. A surrogate pair is never parted.
     *
     * @param block takes the characters
     * @param from where the first goes
     * @param to end of the room, at least {@value #SMALLEST_ROOM} after {@code from}
     * @return how many there are, possibly 0 before the end; -1 at the end
     */
    int read(char[] block, int from, int to) throws IOException;
}
