package io.mediant.data.table;

import io.mediant.data.table.internal.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table that a {@link TableReader} has looked at: one side of a comparison, of which only the columns are known yet. */
public final class Table {
    private final TableSource source;
    private final Origin origin;
    private final Map<String, Column> columns;
    private final Set<String> namesInCondition;

    Table(TableSource source, Origin origin, List<Column> columns, Set<String> namesInCondition) {
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        this.source = source;
        this.origin = origin;
        this.columns = Collections.unmodifiableMap(byName);
        this.namesInCondition = namesInCondition;
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

    /** Whether the condition for this side's rows uses a column of that name. */
    public boolean isNamedInCondition(String name) {
        return namesInCondition.contains(name);
    }

    Origin origin() {
        return origin;
    }

    /** The rows of this side as an SQL condition. */
    String condition() {
        return source.predicate().map(text -> "(" + text + "\n)").orElse("true");
    }
}
