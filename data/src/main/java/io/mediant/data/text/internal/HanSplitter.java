package io.mediant.data.text.internal;

import java.io.IOException;

/** Tokens are the single characters from U+4E00 to U+9FFF; all others are skipped. */
final class HanSplitter implements Splitter {
    private static final int BLOCK = 1 << 15;
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    private final char[] block = new char[BLOCK];

    @Override
    public void split(CharSource text, TokenSink sink) throws IOException {
        for (int read = text.read(block, 0, BLOCK); read >= 0; read = text.read(block, 0, BLOCK)) {
            for (int i = 0; i < read; i++) {
                if (block[i] >= FIRST && block[i] <= LAST) {
                    sink.token(block, i, 1);
                }
            }
        }
    }
}
