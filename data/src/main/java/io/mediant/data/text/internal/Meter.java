package io.mediant.data.text.internal;

import io.mediant.data.text.TextProgress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Adds up what all threads read and tells it, at most once for each {@value #STEP} bytes or documents' end. */
final class Meter {
    private static final long STEP = 1L << 20;

    private final TextProgress progress;
    private final long known;
    private long read;
    private long told;
    private int documents;

    /** @param known bytes of all files */
    Meter(TextProgress progress, long known) {
        this.progress = progress;
        this.known = known;
    }

    private synchronized void bytes(long count) {
        read += count;
        if (read - told >= STEP) {
            tell();
        }
    }

    /** Documents were counted. */
    synchronized void documents(int count) {
        documents += count;
        if (documents % 64 == 0 || read - told >= STEP) {
            tell();
        }
    }

    /** Everything is read. */
    synchronized void end() {
        tell();
    }

    private void tell() {
        told = read;
        progress.at(read, known, documents);
    }

    /** A stream whose bytes are counted. */
    InputStream metered(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                if (value >= 0) {
                    bytes(1);
                }
                return value;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                if (count > 0) {
                    bytes(count);
                }
                return count;
            }
        };
    }
}
