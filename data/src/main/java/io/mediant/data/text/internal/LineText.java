package io.mediant.data.text.internal;

import java.io.IOException;

/** The lines of a text that are not blank, each as a text of its own, without the white space at its beginning. */
final class LineText implements CharSource {
    private static final int BLOCK = 1 << 15;

    private final CharSource text;
    private final char[] block = new char[BLOCK];
    private int next;
    private int end;
    private boolean ended;
    private long line = 1;

    LineText(CharSource text) {
        this.text = text;
    }

    /** Goes to the next line, when the one before was read to its end; false if there is none. */
    boolean advance() throws IOException {
        while (available()) {
            char c = block[next];
            if (!WhitespaceSplitter.isWhite(c)) {
                return true;
            }
            if (c == '\n') {
                line++;
            }
            next++;
        }
        return false;
    }

    /** Number of the line that is being read, from 1 on. */
    long line() {
        return line;
    }

    private boolean available() throws IOException {
        while (next == end && !ended) {
            next = 0;
            int read = text.read(block, 0, BLOCK);
            ended = read < 0;
            end = Math.max(0, read);
        }
        return next < end;
    }

    @Override
    public int read(char[] target, int from, int to) throws IOException {
        if (!available() || block[next] == '\n') {
            return -1;
        }
        int most = Math.min(end, next + to - from);
        int stop = next;
        while (stop < most && block[stop] != '\n') {
            stop++;
        }
        if (stop < end && Character.isHighSurrogate(block[stop - 1])) {
            stop--;
        }
        int count = stop - next;
        System.arraycopy(block, next, target, from, count);
        next = stop;
        return count;
    }
}
