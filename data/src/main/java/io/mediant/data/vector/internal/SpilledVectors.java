package io.mediant.data.vector.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes vectors row after row into a temporary file, from which they are mapped. */
final class SpilledVectors implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final boolean single;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /** @param single whether numbers have 32 bits, else 64 */
    SpilledVectors(Scratch scratch, boolean single) throws IOException {
        file = scratch.file();
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.single = single;
    }

    void add(double value) throws IOException {
        if (buffer.remaining() < Double.BYTES) {
            flush();
        }
        if (single) {
            buffer.putFloat((float) value);
        } else {
            buffer.putDouble(value);
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    Matrix finish(long rows, int dimensions) throws IOException {
        flush();
        channel.close();
        ElementType type = single ? ElementType.FLOAT32 : ElementType.FLOAT64;
        MappedBytes bytes = MappedBytes.map(file, 0, rows * dimensions * type.bytes(), ByteOrder.LITTLE_ENDIAN);
        return new Matrix(bytes, type, false, rows, dimensions);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
