package io.mediant.data.text.internal;

import java.io.IOException;

/**
 * Tokens are all runs of n neighbouring characters (code points). White space between others counts as one blank; blank
 * tokens, and blanks before the first and after the last character, are left out.
 */
final class CharNgramSplitter implements Splitter {
    private static final int BLOCK = 1 << 15;

    private final int n;
    private final char[] block = new char[BLOCK];
    private final int[] starts;
    private final char[] recent;

    CharNgramSplitter(int n) {
        this.n = n;
        starts = new int[n];
        recent = new char[8 * n + 2];
    }

    @Override
    public void split(CharSource text, TokenSink sink) throws IOException {
        int points = 0;
        int used = 0;
        boolean blank = false;
        for (int read = text.read(block, 0, BLOCK); read >= 0; read = text.read(block, 0, BLOCK)) {
            for (int i = 0; i < read; i++) {
                char c = block[i];
                if (WhitespaceSplitter.isWhite(c)) {
                    blank = points > 0;
                    continue;
                }
                if (blank) {
                    used = append(' ', used, points++, sink);
                    blank = false;
                }
                if (Character.isHighSurrogate(c) && i + 1 < read) {
                    recent[used++] = c;
                    i++;
                    used = append(block[i], used, points++, sink);
                } else {
                    used = append(c, used, points++, sink);
                }
            }
        }
    }

    /** Ends a code point, whose first half may stand already in front of {@code used}. */
    private int append(char last, int used, int points, TokenSink sink) {
        int end = used;
        recent[end++] = last;
        boolean pair = Character.isLowSurrogate(last) && end >= 2 && Character.isHighSurrogate(recent[end - 2]);
        starts[points % n] = end - (pair ? 2 : 1);
        if (points + 1 >= n) {
            int from = starts[(points + 1) % n];
            if (n > 1 || last != ' ') {
                sink.token(recent, from, end - from);
            }
            if (end > 6 * n) {
                System.arraycopy(recent, from, recent, 0, end - from);
                for (int i = 0; i < n; i++) {
                    starts[i] -= from;
                }
                end -= from;
            }
        }
        return end;
    }
}
