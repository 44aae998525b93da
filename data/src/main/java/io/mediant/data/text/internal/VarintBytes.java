package io.mediant.data.text.internal;

import java.util.Arrays;

/** Whole numbers from 0 on, each in as few bytes as it needs, seven bits a byte, in chunks that are never moved. */
final class VarintBytes {
    private static final int SHIFT = 16;
    private static final int CHUNK = 1 << SHIFT;
    private static final int FIRST_CHUNK = 1 << 8;

    private byte[][] chunks = {new byte[FIRST_CHUNK]};
    private long size;

    /** The position after the last number. */
    long size() {
        return size;
    }

    /** Appends a number. */
    void add(long number) {
        long rest = number;
        while (rest > 0x7F) {
            addByte((byte) (rest | 0x80));
            rest >>>= 7;
        }
        addByte((byte) rest);
    }

    private void addByte(byte value) {
        int chunk = (int) (size >>> SHIFT);
        int within = (int) size & (CHUNK - 1);
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunks.length);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[CHUNK];
        } else if (within == chunks[chunk].length) {
            chunks[chunk] = Arrays.copyOf(chunks[chunk], 4 * within);
        }
        chunks[chunk][within] = value;
        size++;
    }

    /** Forgets what is at a position and after it. */
    void truncate(long position) {
        size = position;
    }

    /** Appends the bytes from one position of another to another position. */
    void append(VarintBytes other, long from, long to) {
        for (long at = from; at < to; at++) {
            addByte(other.chunks[(int) (at >>> SHIFT)][(int) at & (CHUNK - 1)]);
        }
    }

    /** Reads from a position on. */
    Cursor from(long position) {
        return new Cursor(position);
    }

    /** A position that moves as numbers are read. */
    final class Cursor {
        private long at;

        private Cursor(long at) {
            this.at = at;
        }

        /** The position of the next number. */
        long position() {
            return at;
        }

        /** The next number. */
        long next() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte value = chunks[(int) (at >>> SHIFT)][(int) at & (CHUNK - 1)];
                at++;
                number |= (long) (value & 0x7F) << shift;
                if (value >= 0) {
                    return number;
                }
            }
        }
    }
}
