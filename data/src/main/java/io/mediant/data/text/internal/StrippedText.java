package io.mediant.data.text.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A text of which all matches of a pattern are removed; a blank takes the place of each, so that nothing grows together. */
final class StrippedText implements CharSource, SlidingMatches.Receiver {
    private static final char[] BLANK = {' '};

    private final SlidingMatches matches;
    private char[] ready = new char[1 << 12];
    private int next;
    private int size;

    StrippedText(Pattern pattern) {
        matches = new SlidingMatches(pattern);
    }

    /** Begins another text. */
    void open(CharSource text) {
        matches.open(text);
        next = 0;
        size = 0;
    }

    @Override
    public int read(char[] block, int from, int to) throws IOException {
        if (next == size) {
            next = 0;
            size = 0;
            if (!matches.advance(this)) {
                return -1;
            }
        }
        int count = Math.min(to - from, size - next);
        if (count > 0 && count < size - next && Character.isHighSurrogate(ready[next + count - 1])) {
            count--;
        }
        System.arraycopy(ready, next, block, from, count);
        next += count;
        return count;
    }

    @Override
    public void between(char[] text, int from, int to) {
        append(text, from, to - from);
    }

    @Override
    public void match(char[] text, int from, int to, boolean cut) {
        append(BLANK, 0, 1);
    }

    private void append(char[] text, int from, int count) {
        if (size + count > ready.length) {
            ready = Arrays.copyOf(ready, Math.max(2 * ready.length, size + count));
        }
        System.arraycopy(text, from, ready, size, count);
        size += count;
    }
}
