package io.mediant.data.vector;

import io.mediant.data.vector.internal.Matrix;
import io.mediant.data.vector.internal.Opened;
import io.mediant.data.vector.internal.RowValues;
import io.mediant.data.vector.internal.Scratch;
import java.io.Closeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The vectors of a source, open for reading: row i is the i-th vector, counted from 0. Numbers are mapped from the file (or from an unpacked copy
 * in a temporary folder) and are not in the heap; rows may hold NaN and infinite numbers. Safe for use by several threads until it is closed.
 */
public final class VectorTable implements Closeable {
    private final VectorSource source;
    private final VectorOptions options;
    private final Opened opened;
    private final Scratch scratch;

    VectorTable(VectorSource source, VectorOptions options, Opened opened, Scratch scratch) {
        this.source = source;
        this.options = options;
        this.opened = opened;
        this.scratch = scratch;
    }

    /** What was opened. */
    public VectorSource source() {
        return source;
    }

    /** How it was opened. */
    public VectorOptions options() {
        return options;
    }

    /** The array, tensor or column that holds the vectors, if it has a name (untrusted text). */
    public Optional<String> part() {
        return opened.part();
    }

    /** Number of rows, at least 1. */
    public long rows() {
        return matrix().rows();
    }

    /** Number of coordinates of each vector, at least 1. */
    public int dimensions() {
        return matrix().dimensions();
    }

    /** The type of the numbers: float16, bfloat16, float32, float64, int8, uint8, ... */
    public String element() {
        return matrix().type().label();
    }

    /** Whether the numbers lie column after column (Fortran's order), so that reading a single row is slow. */
    public boolean columnMajor() {
        return matrix().columnMajor();
    }

    /** The columns of a table that are the dimensions, in their order (untrusted text); empty where the dimensions have no names. */
    public List<String> columns() {
        return opened.columns();
    }

    /** What is known of the rows beside their vectors. */
    public Set<RowField> fields() {
        return Set.copyOf(opened.fields().keySet());
    }

    /** What a reader of results should know of the source. */
    public List<VectorNotice> notices() {
        return opened.notices();
    }

    /**
     * Reads a vector.
     *
     * @param row its number, from 0 on
     * @param into takes the coordinates; has room for exactly one vector
     */
    public void read(long row, double[] into) {
        if (into.length != dimensions()) {
            throw new IllegalArgumentException("the array has room for " + into.length
                    + " coordinates, but vectors have " + dimensions() + "; make it of dimensions()");
        }
        matrix().read(Objects.checkIndex(row, rows()), into, 0);
    }

    /** What a field says of a row (untrusted text); empty if it says nothing, or is not known. */
    public Optional<String> value(RowField field, long row) {
        Objects.checkIndex(row, rows());
        RowValues values = opened.fields().get(field);
        return values == null ? Optional.empty() : values.at(row);
    }

    Matrix matrix() {
        return opened.matrix();
    }

    /** Whether a row lacks numbers; they stand as NaN. */
    boolean isIncomplete(long row) {
        return row <= Integer.MAX_VALUE && opened.missing().get((int) row);
    }

    /** Removes what was unpacked. */
    @Override
    public void close() {
        scratch.close();
    }
}
