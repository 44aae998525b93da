package io.mediant.data.vector;

import io.mediant.core.distribution.PointCloud;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Vectors in memory, with what is known of each: all rows of a source, or those that were drawn and are valid, in the order of the source. Immutable. */
public final class Vectors {
    private final String name;
    private final String element;
    private final PointCloud points;
    private final long[] rows;
    private final Map<RowField, String[]> values;
    private final long totalRows;
    private final List<VectorNotice> notices;

    Vectors(
            String name,
            String element,
            PointCloud points,
            long[] rows,
            Map<RowField, String[]> values,
            long totalRows,
            List<VectorNotice> notices) {
        this.name = name;
        this.element = element;
        this.points = points;
        this.rows = rows;
        this.values = Collections.unmodifiableMap(values);
        this.totalRows = totalRows;
        this.notices = List.copyOf(notices);
    }

    /** Where they come from, and which of it they are (untrusted text). */
    public String name() {
        return name;
    }

    /** The type of the numbers in the source: float16, bfloat16, float32, float64, int8, uint8, ... */
    public String element() {
        return element;
    }

    /** The vectors. */
    public PointCloud points() {
        return points;
    }

    /** Number of vectors, at least 2. */
    public int size() {
        return rows.length;
    }

    /** Number of coordinates of each. */
    public int dimensions() {
        return points.dimension();
    }

    /** The number of each vector's row in the source, from 0 on, rising; a copy. */
    public long[] rows() {
        return rows.clone();
    }

    /** The number of a vector's row in the source, from 0 on. */
    public long row(int index) {
        return rows[index];
    }

    /** Number of rows that they were drawn from. */
    public long totalRows() {
        return totalRows;
    }

    /** What is known beside the vectors. */
    public Set<RowField> fields() {
        return values.keySet();
    }

    /** What a field says of a vector (untrusted text); empty if it says nothing, or is not known. */
    public Optional<String> value(RowField field, int index) {
        Objects.checkIndex(index, rows.length);
        return Optional.ofNullable(values.get(field)).map(texts -> texts[index]);
    }

    /** What a reader of the result should know. */
    public List<VectorNotice> notices() {
        return notices;
    }

    @Override
    public String toString() {
        return "Vectors[" + name + ", " + size() + " of " + totalRows + " rows, " + dimensions() + " dimensions]";
    }
}
