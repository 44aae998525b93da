package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.Sql;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.VectorNotice;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorProgress;
import io.mediant.data.vector.VectorSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Copies the vectors of a table, and the fields of its rows, to the private folder in one pass, in the order of the rows. */
final class TableVectors implements AutoCloseable {
    private static final int TOLD_ROWS = 4096;

    private final String place;
    private final TableQuery table;
    private final VectorColumns columns;
    private final Scratch scratch;
    private final VectorProgress progress;
    private final Map<RowField, String> fieldColumns = new EnumMap<>(RowField.class);
    private final Map<RowField, SpilledTexts.Writer> texts = new EnumMap<>(RowField.class);
    private final BitSet missing = new BitSet();
    private SpilledVectors vectors;
    private boolean textsChecked;
    private int dimensions = -1;
    private int firstVector;
    private int rows;

    TableVectors(VectorSource source, VectorOptions options, Scratch scratch, VectorProgress progress) {
        this.place = Shown.name(source.name());
        this.scratch = scratch;
        this.progress = progress;
        table = new TableQuery(source.argument());
        try {
            options.fields().forEach((field, where) -> {
                if (table.types().containsKey(where)) {
                    table.checkText(place, where);
                    fieldColumns.put(field, where);
                }
            });
            columns = VectorColumns.choose(place, table, options.vector(), new LinkedHashSet<>(fieldColumns.values()));
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** The columns of the table. */
    List<String> names() {
        return List.copyOf(table.types().keySet());
    }

    /** Reads all rows. The fields of the result are those that are columns. */
    Opened read(String source) throws IOException {
        List<RowField> fields = List.copyOf(fieldColumns.keySet());
        String selected = fields.stream()
                .map(field -> ", " + TableQuery.text(fieldColumns.get(field)))
                .collect(Collectors.joining("", columns.selected(), ""));
        Map<RowField, RowValues> values = new EnumMap<>(RowField.class);
        try {
            vectors = new SpilledVectors(scratch, columns.single());
            for (RowField field : fields) {
                texts.put(field, new SpilledTexts.Writer(scratch));
            }
            table.rows(selected, row -> row(row, fields));
            if (dimensions < 0) {
                throw rows == 0
                        ? new DataException(
                                place + " has no rows", "there is nothing to compare", "name a table with rows")
                        : new DataException(
                                place + " has no vectors",
                                "the column " + Shown.name(columns.names().get(0)) + " is empty in all " + rows
                                        + " rows",
                                "check how the file was written");
            }
            Shapes.check(place, rows, dimensions);
            for (RowField field : fields) {
                values.put(field, texts.get(field).finish());
            }
            return new Opened(
                    vectors.finish(rows, dimensions),
                    columns.lists() ? Optional.of(columns.names().get(0)) : Optional.empty(),
                    columns.lists() ? List.of() : columns.names(),
                    missing,
                    values,
                    columns.guessed() ? List.of(new VectorNotice.ColumnsTaken(source, columns.names())) : List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(ResultSet row, List<RowField> fields) throws SQLException {
        try {
            vector(row.getArray(1));
            for (int i = 0; i < fields.size(); i++) {
                texts.get(fields.get(i)).add(row.getString(i + 2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = Math.incrementExact(rows);
        if (rows % TOLD_ROWS == 0) {
            progress.at(rows, 0);
        }
    }

    private void vector(Array array) throws SQLException, IOException {
        if (array == null) {
            absent();
            if (dimensions >= 0) {
                fill(dimensions);
            }
            return;
        }
        Object[] numbers = (Object[]) array.getArray();
        if (dimensions < 0) {
            dimensions = numbers.length;
            firstVector = rows;
            fill((long) rows * dimensions);
        } else if (numbers.length != dimensions) {
            throw new DataException(
                    place + " has vectors of different lengths",
                    "row " + rows + " of the column "
                            + Shown.name(columns.names().get(0)) + " has "
                            + Shown.count(numbers.length, "number") + ", but row " + firstVector + " has " + dimensions
                            + " (the first row is row 0)",
                    "give all rows vectors of one model, and leave out rows of others");
        }
        boolean complete = true;
        for (Object number : numbers) {
            complete &= number != null;
            vectors.add(number == null ? Double.NaN : ((Number) number).doubleValue());
        }
        if (!complete) {
            absent();
        }
    }

    private void fill(long numbers) throws IOException {
        for (long i = 0; i < numbers; i++) {
            vectors.add(Double.NaN);
        }
    }

    /** A number or vector is missing; or it is a text that is none, which is an error. */
    private void absent() {
        if (table.isText() && !textsChecked) {
            textsChecked = true;
            refuseTexts();
        }
        missing.set(rows);
    }

    private void refuseTexts() {
        String type = columns.lists() ? "DOUBLE[]" : "DOUBLE";
        String counts = columns.names().stream()
                .map(Sql::name)
                .map(name -> "count(" + name + ") - count(TRY_CAST(" + name + " AS " + type + "))")
                .collect(Collectors.joining(", "));
        table.rows(counts, row -> {
            for (int i = 0; i < columns.names().size(); i++) {
                if (row.getLong(i + 1) > 0) {
                    refuseText(columns.names().get(i), type);
                }
            }
        });
    }

    private void refuseText(String column, String type) {
        table.first(Sql.name(column), "v IS NOT NULL AND TRY_CAST(v AS " + type + ") IS NULL", row -> {
            throw new DataException(
                    "the column " + Shown.name(column) + " of " + place + " holds something else than "
                            + (columns.lists() ? "lists of numbers" : "numbers"),
                    "row " + row.getLong(1) + " (the first is row 0) holds " + Shown.name(row.getString(2)),
                    columns.lists()
                            ? "write lists as [0.5, 1, -2], with commas"
                            : "mend the value, or name the columns of the vectors with a pattern such as --vector 'x*'");
        });
    }

    @Override
    public void close() throws IOException {
        table.close();
        if (vectors != null) {
            vectors.close();
        }
        for (SpilledTexts.Writer writer : texts.values()) {
            writer.close();
        }
    }
}
