package io.mediant.data.vector;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which vectors are read from a source, and what else of each row.
 *
 * <p>A field of the rows is named by a column of the same table, by an array of the same archive, or by a file beside it with one value per row: an
 * array of numbers or texts (.npy), a column of a table ({@code meta.csv:year}, or {@code meta.csv} if it has only one), or the lines of a text
 * file. What is within the source comes first.
 *
 * @param array the array of an archive or the tensor; without it the only one of two dimensions
 * @param vector the column of a table that holds lists of numbers, or a pattern such as {@code x*} for columns of one number each; without it the only
 *     column of lists, or else all columns of numbers that are not fields
 * @param fields where the fields of the rows are
 * @param dropInvalid whether rows with missing or infinite numbers, or NaN, are left out and counted; otherwise they are an error
 */
public record VectorOptions(
        Optional<String> array, Optional<String> vector, Map<RowField, String> fields, boolean dropInvalid) {

    public VectorOptions {
        EnumMap<RowField, String> copy = new EnumMap<>(RowField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** The only vectors of the source, no fields, rows that are not valid are an error. */
    public static VectorOptions defaults() {
        return new VectorOptions(Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /** With an array of an archive, or a tensor. */
    public VectorOptions withArray(String name) {
        return new VectorOptions(Optional.of(name), vector, fields, dropInvalid);
    }

    /** With a column of lists, or with columns of numbers: {@code x*}. */
    public VectorOptions withVector(String column) {
        return new VectorOptions(array, Optional.of(column), fields, dropInvalid);
    }

    /** With names of the rows. */
    public VectorOptions withIds(String where) {
        return withField(RowField.ID, where);
    }

    /** With classes of the rows. */
    public VectorOptions withLabels(String where) {
        return withField(RowField.LABEL, where);
    }

    /** With texts of the rows. */
    public VectorOptions withTexts(String where) {
        return withField(RowField.TEXT, where);
    }

    /** With pictures of the rows. */
    public VectorOptions withImages(String where) {
        return withField(RowField.IMAGE, where);
    }

    /** With a field of the rows. */
    public VectorOptions withField(RowField field, String where) {
        EnumMap<RowField, String> more = new EnumMap<>(RowField.class);
        more.putAll(fields);
        more.put(field, where);
        return new VectorOptions(array, vector, more, dropInvalid);
    }

    /** With rows left out that are not valid, or not. */
    public VectorOptions withDropInvalid(boolean drop) {
        return new VectorOptions(array, vector, fields, drop);
    }
}
