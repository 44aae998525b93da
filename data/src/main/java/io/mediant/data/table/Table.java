package io.mediant.data.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that a {@link TableReader} has opened: one side of a comparison. */
public final class Table {
    private final TableSource source;
    private final Map<String, Column> columns;
    private final long rows;

    Table(TableSource source, List<Column> columns, long rows) {
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        this.source = source;
        this.columns = Collections.unmodifiableMap(byName);
        this.rows = rows;
    }

    /** Where the rows come from. */
    public TableSource source() {
        return source;
    }

    /** The columns in the table's order. */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** The names of the columns in the table's order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The column of that name. */
    public Optional<Column> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Number of rows. */
    public long rows() {
        return rows;
    }
}
