package io.mediant.data.table;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the rows of one side come from.
 *
 * @param location a file (.csv, .tsv, .parquet, .json, .jsonl, the text formats also with .gz), a pattern such as {@code orders-*.csv}, or {@code -} for standard input
 * @param predicate an SQL condition that a row must satisfy, empty for all rows
 */
public record TableSource(String location, Optional<String> predicate) {

    /** Standard input. */
    public static final String STDIN = "-";

    /** All rows of a file, a pattern or standard input. */
    public static TableSource of(String location) {
        return new TableSource(location, Optional.empty());
    }

    /** All rows of a file. */
    public static TableSource of(Path file) {
        return of(file.toString());
    }

    /** Only the rows that satisfy an SQL condition, such as {@code month = 2}. */
    public TableSource where(String condition) {
        return new TableSource(location, Optional.of(condition));
    }

    /** The source as a reader would name it. */
    public String label() {
        String name = location.equals(STDIN) ? "stdin" : location;
        return predicate.map(condition -> name + " where " + condition).orElse(name);
    }
}
