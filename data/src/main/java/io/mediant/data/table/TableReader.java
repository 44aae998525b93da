package io.mediant.data.table;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.Condition;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Location;
import io.mediant.data.table.internal.Origin;
import io.mediant.data.table.internal.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at tables: finds the files, their columns and the columns' types. Rows are read by {@link TablePair#load}, into the
 * embedded engine, within the memory limit of {@link ReadOptions}.
 */
public final class TableReader implements AutoCloseable {
    private static final int FIRST_ROWS = 1000;
    private static final int COLUMNS_PER_QUERY = 1000;

    private final ReadOptions options;
    private final Engine engine;
    private final Map<String, Origin> origins = new HashMap<>();
    private boolean typesByAllRows;

    public TableReader(ReadOptions options) {
        this.options = options;
        try {
            engine = new Engine(options);
        } catch (SQLException e) {
            throw new IllegalStateException("the table engine could not be started", e);
        }
    }

    /** From now on, decides the types of text files by all their rows, which costs one more reading. */
    public void typesByAllRows() {
        typesByAllRows = true;
        origins.clear();
    }

    /**
     * Looks at a table.
     *
     * @throws DataException if there is no file that can be read as a table
     * @throws PredicateException if the condition is not one
     */
    public Table open(TableSource source) {
        Origin origin = origins.computeIfAbsent(
                source.location(), location -> importer().look(Location.of(location, engine.folder())));
        List<Column> columns = columns(origin);
        return source.predicate().isPresent()
                ? withCondition(source, origin, columns)
                : new Table(source, origin, columns, Set.of());
    }

    /** Puts two tables side by side. */
    public TablePair pair(Table reference, Table current) {
        return new TablePair(engine, importer(), options.threads(), reference, current);
    }

    private Importer importer() {
        return new Importer(engine, options, typesByAllRows);
    }

    private Table withCondition(TableSource source, Origin origin, List<Column> columns) {
        String predicate = source.predicate().orElseThrow();
        try {
            Condition condition = Condition.parse(engine, predicate);
            if (condition.error().isPresent()) {
                throw PredicateException.notOne(predicate, condition.error().get());
            }
            Table table = new Table(source, origin, columns, condition.names());
            engine.number("SELECT count(*) FROM (FROM " + table.origin().from() + " LIMIT " + FIRST_ROWS + ") WHERE "
                    + table.condition());
            return table;
        } catch (SQLException e) {
            throw PredicateException.of(
                    predicate, e, columns.stream().map(Column::name).toList());
        }
    }

    private List<Column> columns(Origin origin) {
        List<Column> columns = new ArrayList<>();
        try {
            engine.query("DESCRIBE FROM " + origin.from(), row -> {
                String type = row.getString("column_type");
                columns.add(new Column(row.getString("column_name"), type(type), type));
            });
            return origin.layout().isPresent() ? withNumbersRecognised(origin, columns) : columns;
        } catch (SQLException e) {
            throw Importer.failure(origin, e);
        }
    }

    /** Texts that are all numbers are numbers: the engine takes a column that begins with "inf" for texts or dates. */
    private List<Column> withNumbersRecognised(Origin origin, List<Column> columns) throws SQLException {
        Set<Column> first = numbersAmong(columns, "(FROM " + origin.from() + " LIMIT " + FIRST_ROWS + ")");
        Set<Column> numbers = numbersAmong(first, origin.from());
        return columns.stream()
                .map(column -> numbers.contains(column)
                        ? new Column(column.name(), ColumnType.NUMBER, column.sqlType())
                        : column)
                .toList();
    }

    private Set<Column> numbersAmong(Iterable<Column> columns, String from) throws SQLException {
        List<Column> texts = new ArrayList<>();
        columns.forEach(column -> {
            if (column.type() == ColumnType.STRING || column.type() == ColumnType.INSTANT) {
                texts.add(column);
            }
        });
        Set<Column> numbers = new HashSet<>();
        for (int first = 0; first < texts.size(); first += COLUMNS_PER_QUERY) {
            List<Column> some = texts.subList(first, Math.min(texts.size(), first + COLUMNS_PER_QUERY));
            String counts = some.stream()
                    .map(column -> Sql.name(column.name()))
                    .map(name -> "count(" + name + "), count(TRY_CAST(CAST(" + name + " AS VARCHAR) AS DOUBLE))")
                    .collect(Collectors.joining(", "));
            engine.query("SELECT " + counts + " FROM " + from, row -> {
                for (int i = 0; i < some.size(); i++) {
                    long given = row.getLong(2 * i + 1);
                    if (given > 0 && given == row.getLong(2 * i + 2)) {
                        numbers.add(some.get(i));
                    }
                }
            });
        }
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

    @Override
    public void close() {
        engine.close();
    }
}
