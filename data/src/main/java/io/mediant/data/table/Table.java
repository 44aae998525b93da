package io.mediant.data.table;

import java.util.List;
import java.util.Optional;

/**
 * A table that a {@link TableReader} has opened: one side of a comparison.
 *
 * @param source where the rows come from
 * @param relation name of the engine's relation that holds the rows
 * @param columns the columns in the table's order
 * @param rows number of rows
 */
public record Table(TableSource source, String relation, List<Column> columns, long rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The column of that name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
