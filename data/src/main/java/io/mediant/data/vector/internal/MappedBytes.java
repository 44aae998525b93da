package io.mediant.data.vector.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A part of a file, mapped into memory in segments of 1 GiB: nothing is read before it is asked for, and files may be larger than 2 GiB. Numbers whose
 * size divides 8 and whose position is a multiple of it never lie across two segments. The memory is given back when the object is garbage.
 */
final class MappedBytes {
    private static final int SHIFT = 30;
    private static final int MASK = (1 << SHIFT) - 1;

    private final ByteBuffer[] segments;
    private final long length;

    private MappedBytes(ByteBuffer[] segments, long length) {
        this.segments = segments;
        this.length = length;
    }

    /** Maps {@code length} bytes from {@code offset} on; the file must have them. */
    static MappedBytes map(Path file, long offset, long length, ByteOrder order) throws IOException {
        ByteBuffer[] segments = new ByteBuffer[Math.toIntExact((length + MASK) >> SHIFT)];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 0; i < segments.length; i++) {
                long start = (long) i << SHIFT;
                long size = Math.min(length - start, 1L << SHIFT);
                segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, offset + start, size)
                        .order(order);
            }
        }
        return new MappedBytes(segments, length);
    }

    long length() {
        return length;
    }

    /** The segment that holds a position. */
    ByteBuffer segment(long position) {
        return segments[(int) (position >> SHIFT)];
    }

    /** Whether two positions are in one segment. */
    static boolean areTogether(long position, long other) {
        return position >> SHIFT == other >> SHIFT;
    }

    /** Where a position is in its segment. */
    static int within(long position) {
        return (int) (position & MASK);
    }

    /** Copies bytes, also across segments. */
    byte[] copy(long position, int count) {
        byte[] copy = new byte[count];
        int done = 0;
        while (done < count) {
            ByteBuffer segment = segment(position + done);
            int at = within(position + done);
            int part = Math.min(count - done, segment.limit() - at);
            segment.get(at, copy, done, part);
            done += part;
        }
        return copy;
    }
}
