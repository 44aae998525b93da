package io.mediant.data.table;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.CsvLayout;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Location;
import io.mediant.data.table.internal.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Opens tables. One reader serves both sides of a comparison, and reads a file that both sides share only once. Rows stay
 * in the embedded engine, within the memory limit of {@link ReadOptions}.
 */
public final class TableReader implements AutoCloseable {

    /** What a location has become. */
    record Opened(String relation, Location location, Optional<CsvLayout> layout, List<Column> columns) {}

    private static final int FIRST_ROWS = 1000;

    private final Engine engine;
    private final Importer importer;
    private final Map<String, Opened> opened = new HashMap<>();
    private int views;

    public TableReader(ReadOptions options) {
        try {
            engine = new Engine(options);
        } catch (SQLException e) {
            throw new IllegalStateException("the table engine could not be started", e);
        }
        importer = new Importer(engine, options.nullTexts());
    }

    /**
     * Opens a table.
     *
     * @throws DataException if the file cannot be read as a table or has no rows
     * @throws PredicateException if the condition is not one
     */
    public Table open(TableSource source) {
        Opened base = opened.computeIfAbsent(source.location(), this::load);
        try {
            List<Column> columns = base.columns();
            String relation = base.relation();
            if (source.predicate().isPresent()) {
                relation = view(relation, source.predicate().get(), columns);
            }
            long rows = engine.number("SELECT count(*) FROM " + Sql.name(relation));
            if (rows == 0) {
                throw noRows(source);
            }
            return new Table(source, relation, columns, rows);
        } catch (SQLException e) {
            throw unreadable(source.location(), e);
        }
    }

    private static DataException unreadable(String location, SQLException cause) {
        return new DataException(
                "\"" + location + "\" cannot be read",
                String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                "check the file",
                cause);
    }

    /** Puts two tables side by side. */
    public TablePair pair(Table reference, Table current) {
        return new TablePair(this, reference, current);
    }

    Engine engine() {
        return engine;
    }

    Opened opened(TableSource source) {
        return opened.get(source.location());
    }

    /** How many rows of a shared file satisfy the conditions of both sides; 0 for different files. */
    public long rowsOnBothSides(TableSource reference, TableSource current) {
        if (!reference.location().equals(current.location())) {
            return 0;
        }
        String relation = opened.get(reference.location()).relation();
        try {
            return engine.number("SELECT count(*) FROM " + Sql.name(relation) + " WHERE " + condition(reference)
                    + " AND " + condition(current));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String condition(TableSource source) {
        return source.predicate().map(text -> "(" + text + "\n)").orElse("true");
    }

    private Opened load(String text) {
        Location location = Location.of(text, engine.folder());
        String relation = "data" + opened.size();
        Optional<CsvLayout> layout = importer.create(relation, location);
        try {
            List<Column> columns = columns(relation);
            return new Opened(
                    relation,
                    location,
                    layout,
                    layout.isPresent() ? withNumbersRecognised(relation, columns) : columns);
        } catch (SQLException e) {
            throw unreadable(text, e);
        }
    }

    private String view(String base, String predicate, List<Column> columns) throws SQLException {
        PredicateException.check(engine, predicate);
        String name = "side" + views++;
        String sql = "CREATE VIEW " + Sql.name(name) + " AS SELECT * FROM " + Sql.name(base) + " WHERE (" + predicate
                + "\n)";
        try {
            engine.execute(sql);
            engine.number("SELECT count(*) FROM " + Sql.name(name));
        } catch (SQLException e) {
            throw PredicateException.of(predicate, e, columns);
        }
        return name;
    }

    private List<Column> columns(String relation) throws SQLException {
        List<Column> columns = new ArrayList<>();
        engine.query("DESCRIBE " + Sql.name(relation), row -> {
            String type = row.getString("column_type");
            columns.add(new Column(row.getString("column_name"), type(type), type, columns.size()));
        });
        return columns;
    }

    /** Texts that are all numbers are numbers: the engine takes a column that begins with "inf" for texts. */
    private List<Column> withNumbersRecognised(String relation, List<Column> columns) throws SQLException {
        List<Column> recognised = new ArrayList<>();
        for (Column column : columns) {
            boolean numbers = column.type() == ColumnType.STRING
                    && areNumbers(column, "(FROM " + Sql.name(relation) + " LIMIT " + FIRST_ROWS + ")")
                    && areNumbers(column, Sql.name(relation));
            recognised.add(
                    numbers
                            ? new Column(column.name(), ColumnType.NUMBER, column.sqlType(), column.position())
                            : column);
        }
        return recognised;
    }

    private boolean areNumbers(Column column, String from) throws SQLException {
        String name = Sql.name(column.name());
        return engine.number("SELECT CASE WHEN count(" + name + ") > 0 AND count(" + name + ") = count(TRY_CAST(" + name
                        + " AS DOUBLE)) THEN 1 ELSE 0 END FROM " + from)
                == 1;
    }

    private static ColumnType type(String sqlType) {
        String type = sqlType.toUpperCase(Locale.ROOT);
        if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.startsWith("UNION")) {
            return ColumnType.UNSUPPORTED;
        }
        if (type.matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|BIGNUM|DECIMAL.*")) {
            return ColumnType.NUMBER;
        }
        if (type.equals("BOOLEAN")) {
            return ColumnType.BOOLEAN;
        }
        if (type.equals("DATE") || type.startsWith("TIMESTAMP")) {
            return ColumnType.INSTANT;
        }
        if (type.startsWith("TIME")) {
            return ColumnType.TIME_OF_DAY;
        }
        if (type.equals("VARCHAR") || type.startsWith("ENUM") || type.equals("UUID") || type.equals("JSON")) {
            return ColumnType.STRING;
        }
        return type.equals("\"NULL\"") || type.equals("NULL") ? ColumnType.EMPTY : ColumnType.UNSUPPORTED;
    }

    private static DataException noRows(TableSource source) {
        if (source.predicate().isPresent()) {
            return new DataException(
                    "no row of \"" + source.location() + "\" satisfies the condition "
                            + source.predicate().get(),
                    "a side without rows cannot be compared",
                    "check the condition's values, for example with quotation marks around texts: city = 'Oslo'");
        }
        return new DataException(
                "\"" + source.location() + "\" has no rows",
                "it has a header, but nothing below it",
                "check how the file was written");
    }

    @Override
    public void close() {
        engine.close();
    }
}
