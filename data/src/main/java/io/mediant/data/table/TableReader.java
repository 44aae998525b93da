package io.mediant.data.table;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Location;
import io.mediant.data.table.internal.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens tables. One reader serves both sides of a comparison, and reads a file that both sides share only once. Rows stay
 * in the embedded engine, within the memory limit of {@link ReadOptions}.
 */
public final class TableReader implements AutoCloseable {

    /** What a location has become: one relation of all rows, or, for a wide table, nothing yet. */
    record Opened(Importer.Source source, Optional<String> relation, List<String> names) {}

    /** Wider tables are kept in parts: the cost of a query grows with the width of its relation. */
    private static final int COLUMNS_PER_RELATION = 500;

    private static final int FIRST_ROWS = 1000;

    private final Engine engine;
    private final Importer importer;
    private final Map<String, Opened> opened = new HashMap<>();
    private int relations;

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
            if (source.predicate().isPresent()) {
                checkCondition(base, source);
            }
            List<Column> columns = new ArrayList<>();
            for (String relation : relations(base, source)) {
                columns.addAll(columns(relation, base.source().layout().isPresent()));
            }
            long rows = engine.number(
                    "SELECT count(*) FROM " + Sql.name(columns.get(0).relation()));
            if (rows == 0) {
                throw noRows(source);
            }
            return new Table(source, columns, rows);
        } catch (SQLException e) {
            throw unreadable(source.location(), e);
        }
    }

    private Opened load(String text) {
        Importer.Source source = importer.look(Location.of(text, engine.folder()));
        List<String> names = importer.names(source);
        if (names.size() > COLUMNS_PER_RELATION) {
            return new Opened(source, Optional.empty(), names);
        }
        String relation = nextRelation();
        importer.create(relation, source);
        return new Opened(source, Optional.of(relation), names);
    }

    private String nextRelation() {
        return "relation" + relations++;
    }

    private List<String> relations(Opened base, TableSource source) throws SQLException {
        if (base.relation().isPresent()) {
            String relation = base.relation().get();
            return List.of(source.predicate().isPresent() ? view(relation, source) : relation);
        }
        List<String> parts = new ArrayList<>();
        List<String> names = base.names();
        for (int from = 0; from < names.size(); from += COLUMNS_PER_RELATION) {
            String part = nextRelation();
            List<String> some = names.subList(from, Math.min(names.size(), from + COLUMNS_PER_RELATION));
            importer.create(part, base.source(), some, condition(source));
            engine.execute("CHECKPOINT");
            parts.add(part);
        }
        return parts;
    }

    private String view(String base, TableSource source) throws SQLException {
        String name = nextRelation();
        engine.execute("CREATE VIEW " + Sql.name(name) + " AS SELECT * FROM " + Sql.name(base) + " WHERE "
                + condition(source));
        return name;
    }

    private void checkCondition(Opened base, TableSource source) throws SQLException {
        String predicate = source.predicate().orElseThrow();
        PredicateException.check(engine, predicate);
        try {
            count(base, condition(source));
        } catch (SQLException e) {
            throw PredicateException.of(predicate, e, base.names());
        }
    }

    private long count(Opened base, String condition) throws SQLException {
        return base.relation().isPresent()
                ? engine.number(
                        "SELECT count(*) FROM " + Sql.name(base.relation().get()) + " WHERE " + condition)
                : importer.count(base.source(), condition);
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
        try {
            return count(opened.get(reference.location()), condition(reference) + " AND " + condition(current));
        } catch (SQLException e) {
            throw unreadable(reference.location(), e);
        }
    }

    private static String condition(TableSource source) {
        return source.predicate().map(text -> "(" + text + "\n)").orElse("true");
    }

    private List<Column> columns(String relation, boolean fromText) throws SQLException {
        List<Column> columns = new ArrayList<>();
        engine.query("DESCRIBE " + Sql.name(relation), row -> {
            String type = row.getString("column_type");
            columns.add(new Column(row.getString("column_name"), type(type), type, relation));
        });
        return fromText ? withNumbersRecognised(relation, columns) : columns;
    }

    /** Texts that are all numbers are numbers: the engine takes a column that begins with "inf" for texts. */
    private List<Column> withNumbersRecognised(String relation, List<Column> columns) throws SQLException {
        String firstRows = "(FROM " + Sql.name(relation) + " LIMIT " + FIRST_ROWS + ")";
        Set<Column> numbers = numbersAmong(numbersAmong(columns, firstRows), Sql.name(relation));
        return columns.stream()
                .map(column -> numbers.contains(column)
                        ? new Column(column.name(), ColumnType.NUMBER, column.sqlType(), relation)
                        : column)
                .toList();
    }

    private Set<Column> numbersAmong(Collection<Column> columns, String from) throws SQLException {
        List<Column> texts = columns.stream()
                .filter(column -> column.type() == ColumnType.STRING)
                .toList();
        Set<Column> numbers = new HashSet<>();
        if (texts.isEmpty()) {
            return numbers;
        }
        String counts = texts.stream()
                .map(column -> Sql.name(column.name()))
                .map(name -> "count(" + name + "), count(TRY_CAST(" + name + " AS DOUBLE))")
                .collect(Collectors.joining(", "));
        engine.query("SELECT " + counts + " FROM " + from, row -> {
            for (int i = 0; i < texts.size(); i++) {
                long given = row.getLong(2 * i + 1);
                if (given > 0 && given == row.getLong(2 * i + 2)) {
                    numbers.add(texts.get(i));
                }
            }
        });
        return numbers;
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
