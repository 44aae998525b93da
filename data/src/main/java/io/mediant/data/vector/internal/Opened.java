package io.mediant.data.vector.internal;

import io.mediant.data.vector.RowField;
import io.mediant.data.vector.VectorNotice;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a source.
 *
 * @param matrix the vectors
 * @param part the array, tensor or column that holds them, if it has a name
 * @param columns the columns of the dimensions, if each has one
 * @param missing rows that lack numbers, which stand as NaN
 * @param fields what else is known of the rows
 * @param notices what a reader should know
 */
public record Opened(
        Matrix matrix,
        Optional<String> part,
        List<String> columns,
        BitSet missing,
        Map<RowField, RowValues> fields,
        List<VectorNotice> notices) {}
