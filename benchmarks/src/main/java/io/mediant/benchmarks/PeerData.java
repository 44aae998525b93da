package io.mediant.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A matrix of numbers under a name: what a case is measured on, here and in another process. The arrays are not copied; nobody writes
 * to them.
 */
final class PeerData {
    private static final int ROWS_AT_ONCE = 256;

    private final String name;
    private final double[][] rows;

    private PeerData(String name, double[][] rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * A matrix.
     *
     * @param name a word without spaces
     * @param rows at least one, all of one length; not copied
     */
    static PeerData of(String name, double[]... rows) {
        return new PeerData(name, rows);
    }

    /** Draws a matrix, row after row. */
    static PeerData draw(
            String name, int rows, int columns, long seed, ToDoubleFunction<SplittableRandom> distribution) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int k = 0; k < columns; k++) {
                row[k] = distribution.applyAsDouble(random);
            }
        }
        return new PeerData(name, values);
    }

    String name() {
        return name;
    }

    double[][] rows() {
        return rows;
    }

    int columns() {
        return rows[0].length;
    }

    /** The only row of a matrix of one row. */
    double[] row() {
        if (rows.length != 1) {
            throw new IllegalStateException(name + " has " + rows.length + " rows; one is expected");
        }
        return rows[0];
    }

    /** Writes the numbers as little-endian doubles, row after row, to a new file {@code NAME.f64} in a folder, and returns its path. */
    Path write(Path folder) throws IOException {
        Path path = folder.resolve(name + ".f64");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.min(ROWS_AT_ONCE, rows.length) * columns() * Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (double[] row : rows) {
                if (bytes.remaining() == 0) {
                    flush(bytes, file);
                }
                for (double value : row) {
                    bytes.putDouble(value);
                }
            }
            flush(bytes, file);
        }
        return path;
    }

    private static void flush(ByteBuffer bytes, FileChannel file) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        bytes.clear();
    }
}
