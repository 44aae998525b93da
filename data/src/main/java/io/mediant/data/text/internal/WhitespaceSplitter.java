package io.mediant.data.text.internal;

import java.io.IOException;

/** Tokens are the runs of characters between white space. */
final class WhitespaceSplitter implements Splitter {
    private final char[] block = new char[LONGEST];

    /** Unicode's White_Space and the ASCII separators 28 to 31. */
    static boolean isWhite(char c) {
        if (c < 0x80) {
            return c <= ' ' && (c == ' ' || (c >= '\t' && c <= '\r') || c >= 0x1C);
        }
        return c == 0x85 || (c >= 0xA0 && Character.isSpaceChar(c));
    }

    @Override
    public void split(CharSource text, TokenSink sink) throws IOException {
        int kept = 0;
        boolean skipping = false;
        for (int read = text.read(block, kept, LONGEST); read >= 0; read = text.read(block, kept, LONGEST)) {
            int end = kept + read;
            int start = 0;
            int at = kept;
            while (at < end) {
                if (isWhite(block[at])) {
                    if (at > start && !skipping) {
                        sink.token(block, start, at - start);
                    }
                    skipping = false;
                    start = at + 1;
                }
                at++;
            }
            if (skipping) {
                start = end;
            }
            kept = end - start;
            if (start > 0) {
                System.arraycopy(block, start, block, 0, kept);
            } else if (LONGEST - kept < SMALLEST_ROOM) {
                sink.token(block, 0, kept);
                sink.cut();
                skipping = true;
                kept = 0;
            }
        }
        if (kept > 0) {
            sink.token(block, 0, kept);
        }
    }

    private static final int SMALLEST_ROOM = CharSource.SMALLEST_ROOM;
}
