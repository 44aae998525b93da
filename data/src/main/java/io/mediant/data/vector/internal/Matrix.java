package io.mediant.data.vector.internal;

import io.mediant.data.vector.VectorProgress;
import java.nio.ByteBuffer;

/** Rows of numbers in a mapped file, row after row or column after column. Safe for use by several threads. */
public final class Matrix {
    private static final int TOLD_ROWS = 4096;

    private final MappedBytes bytes;
    private final ElementType type;
    private final boolean columnMajor;
    private final long rows;
    private final int dimensions;

    Matrix(MappedBytes bytes, ElementType type, boolean columnMajor, long rows, int dimensions) {
        this.bytes = bytes;
        this.type = type;
        this.columnMajor = columnMajor;
        this.rows = rows;
        this.dimensions = dimensions;
    }

    public long rows() {
        return rows;
    }

    public int dimensions() {
        return dimensions;
    }

    public ElementType type() {
        return type;
    }

    public boolean columnMajor() {
        return columnMajor;
    }

    /** Reads one row into an array from a position on. */
    public void read(long row, double[] into, int from) {
        int size = type.bytes();
        long start = columnMajor ? row * size : row * dimensions * size;
        long step = columnMajor ? rows * size : size;
        if (!columnMajor && MappedBytes.areTogether(start, start + (dimensions - 1L) * size)) {
            ByteBuffer segment = bytes.segment(start);
            int at = MappedBytes.within(start);
            for (int k = 0; k < dimensions; k++) {
                into[from + k] = type.at(segment, at + k * size);
            }
            return;
        }
        for (int k = 0; k < dimensions; k++) {
            long position = start + k * step;
            into[from + k] = type.at(bytes.segment(position), MappedBytes.within(position));
        }
    }

    /** Reads rows (in rising order) row after row, walking through the file once. */
    public void read(long[] chosen, double[] into, VectorProgress progress) {
        if (columnMajor) {
            readColumns(chosen, into, progress);
            return;
        }
        for (int i = 0; i < chosen.length; i++) {
            read(chosen[i], into, i * dimensions);
            if (i % TOLD_ROWS == 0) {
                progress.at(i, chosen.length);
            }
        }
        progress.at(chosen.length, chosen.length);
    }

    private void readColumns(long[] chosen, double[] into, VectorProgress progress) {
        int size = type.bytes();
        for (int k = 0; k < dimensions; k++) {
            long start = k * rows * size;
            for (int i = 0; i < chosen.length; i++) {
                long position = start + chosen[i] * size;
                into[i * dimensions + k] = type.at(bytes.segment(position), MappedBytes.within(position));
            }
            progress.at((long) chosen.length * (k + 1) / dimensions, chosen.length);
        }
    }
}
