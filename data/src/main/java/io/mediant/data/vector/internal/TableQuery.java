package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Location;
import io.mediant.data.table.internal.Origin;
import io.mediant.data.table.internal.Sql;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table whose rows are asked for in their order. Columns of delimited text are texts, so that nothing is guessed from the first rows. */
final class TableQuery implements AutoCloseable {
    private static final String NUMBER = "row_number() OVER () - 1";

    private final Engine engine;
    private final Origin origin;
    private final String from;
    private final Map<String, String> types = new LinkedHashMap<>();

    TableQuery(String location) {
        ReadOptions settings = ReadOptions.defaults();
        try {
            engine = new Engine(settings);
        } catch (SQLException e) {
            throw new IllegalStateException("the table engine could not be started", e);
        }
        try {
            origin = new Importer(engine, settings, false).look(Location.of(location, engine.folder()));
            from = isText()
                    ? origin.from().substring(0, origin.from().length() - 1) + ", all_varchar=true)"
                    : origin.from();
            describe();
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void describe() {
        try {
            engine.execute("SET preserve_insertion_order = true");
            engine.query(
                    "DESCRIBE FROM " + from,
                    row -> types.put(row.getString("column_name"), row.getString("column_type")));
        } catch (SQLException e) {
            throw Importer.failure(origin, e);
        }
    }

    /** Whether the table is delimited text, all its columns texts. */
    boolean isText() {
        return origin.layout().isPresent();
    }

    /** The engine's types of the columns, in the table's order. */
    Map<String, String> types() {
        return Collections.unmodifiableMap(types);
    }

    /** Hands over all rows in their order. */
    void rows(String selected, Engine.RowReader reader) {
        ask("SELECT " + selected + " FROM " + from, reader);
    }

    /** Hands over the first rows, all their columns. */
    void first(int rows, Engine.RowReader reader) {
        ask("FROM " + from + " LIMIT " + rows, reader);
    }

    /** Hands over the number (from 0 on) and the value v of the first row whose v satisfies a condition, if there is one. */
    void first(String value, String condition, Engine.RowReader reader) {
        ask(
                "SELECT n, v FROM (SELECT " + NUMBER + " AS n, " + value + " AS v FROM " + from + ") WHERE " + condition
                        + " ORDER BY n LIMIT 1",
                reader);
    }

    private void ask(String sql, Engine.RowReader reader) {
        try {
            engine.query(sql, reader);
        } catch (SQLException e) {
            throw Importer.failure(origin, e);
        }
    }

    /** A column's values as texts. */
    static String text(String column) {
        return "CAST(" + Sql.name(column) + " AS VARCHAR)";
    }

    /** Refuses a column whose values cannot be shown as texts. */
    void checkText(String place, String column) {
        String type = types.get(column);
        if (type.equals("BLOB") || type.endsWith("]") || type.matches("(STRUCT|MAP|UNION).*")) {
            throw new DataException(
                    "the column " + Shown.name(column) + " of " + place + " does not hold one text a row",
                    "it is of the type " + type,
                    "name a column of texts or numbers");
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
