package io.mediant.data.vector.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Texts in a temporary file; 8 bytes a row stay in memory: where the text ends, made negative where it is missing. */
final class SpilledTexts implements RowValues {
    private final MappedBytes bytes;
    private final long[] ends;
    private final int rows;

    private SpilledTexts(MappedBytes bytes, long[] ends, int rows) {
        this.bytes = bytes;
        this.ends = ends;
        this.rows = rows;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Optional<String> at(long row) {
        int index = (int) row;
        if (ends[index] < 0) {
            return Optional.empty();
        }
        long start = index == 0 ? 0 : end(ends[index - 1]);
        byte[] text = bytes.copy(start, Math.toIntExact(ends[index] - start));
        return Optional.of(new String(text, StandardCharsets.UTF_8));
    }

    private static long end(long stored) {
        return stored < 0 ? ~stored : stored;
    }

    /** Takes texts row by row. */
    static final class Writer implements AutoCloseable {
        private final Path file;
        private final OutputStream out;
        private long[] ends = new long[1024];
        private int rows;
        private long length;

        Writer(Scratch scratch) throws IOException {
            file = scratch.file();
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }

        /** The next row's text, or null if it is missing. */
        void add(String text) throws IOException {
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, Math.multiplyExact(2, rows));
            }
            if (text == null) {
                ends[rows++] = ~length;
                return;
            }
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.write(encoded);
            length += encoded.length;
            ends[rows++] = length;
        }

        SpilledTexts finish() throws IOException {
            out.close();
            return new SpilledTexts(MappedBytes.map(file, 0, length, ByteOrder.LITTLE_ENDIAN), ends, rows);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
