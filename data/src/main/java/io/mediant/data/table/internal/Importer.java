package io.mediant.data.table.internal;

import io.mediant.data.DataException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes relations of the engine from files. Text formats are read into tables of the engine's own file; Parquet is left where
 * it is, unless only some columns are asked for.
 */
public final class Importer {
    private final Engine engine;
    private final List<String> nullTexts;

    public Importer(Engine engine, List<String> nullTexts) {
        this.engine = engine;
        this.nullTexts = nullTexts;
    }

    /**
     * Files that can be imported.
     *
     * @param location the files
     * @param layout the layout of delimited text, empty for other formats
     */
    public record Source(Location location, Optional<CsvLayout> layout) {}

    /** Looks at the files' layout, and refuses what has none. */
    public Source look(Location location) {
        if (location.format() != Location.Format.CSV) {
            return new Source(location, Optional.empty());
        }
        CsvLayout layout = CsvLayout.of(location.files().get(0));
        for (Path file : location.files()) {
            checkSameNames(layout, location.files().get(0), file);
        }
        return new Source(location, Optional.of(layout));
    }

    /** The names of the columns, in the order of the file. */
    public List<String> names(Source source) {
        if (source.layout().isPresent()) {
            return source.layout().get().names();
        }
        List<String> names = new ArrayList<>();
        try {
            engine.query("DESCRIBE FROM " + from(source, ""), row -> names.add(row.getString("column_name")));
        } catch (SQLException e) {
            throw failure(source, e);
        }
        return names;
    }

    /** Creates a relation that holds all rows and columns. */
    public void create(String relation, Source source) {
        boolean stays = source.location().format() == Location.Format.PARQUET;
        create((stays ? "CREATE VIEW " : "CREATE TABLE ") + Sql.name(relation) + " AS FROM %s", relation, source);
    }

    /** Creates a relation that holds some columns of the rows that satisfy a condition. */
    public void create(String relation, Source source, List<String> columns, String condition) {
        String selected = columns.stream().map(Sql::name).collect(Collectors.joining(", "));
        String sql = "CREATE TABLE " + Sql.name(relation) + " AS SELECT " + selected.replace("%", "%%")
                + " FROM %s WHERE " + condition.replace("%", "%%");
        create(sql, relation, source);
    }

    /** Number of rows that satisfy a condition, counted in the files. */
    public long count(Source source, String condition) throws SQLException {
        return engine.number("SELECT count(*) FROM " + from(source, "") + " WHERE " + condition);
    }

    private void create(String template, String relation, Source source) {
        try {
            engine.execute(template.formatted(from(source, "")));
        } catch (SQLException e) {
            if (source.layout().isEmpty() || !isConversion(e)) {
                throw failure(source, e);
            }
            try {
                // A late row does not fit the types of the first rows: decide the types from every row.
                engine.execute("DROP TABLE IF EXISTS " + Sql.name(relation));
                engine.execute(template.formatted(from(source, ", sample_size=-1")));
            } catch (SQLException again) {
                throw failure(source, again);
            }
        }
    }

    private String from(Source source, String options) {
        String paths = paths(source.location());
        return switch (source.location().format()) {
            case PARQUET -> "read_parquet(" + paths + ")";
            case JSON -> "read_json(" + paths + ")";
            case CSV -> {
                CsvLayout layout = source.layout().orElseThrow();
                yield "read_csv(" + paths + ", delim=" + Sql.text(String.valueOf(layout.separator()))
                        + ", quote='\"', escape='\"', comment='', header=true, skip=0, names="
                        + Sql.texts(layout.names()) + nulls() + options + ")";
            }
        };
    }

    private String nulls() {
        if (nullTexts.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>(nullTexts);
        texts.add("");
        return ", nullstr=" + Sql.texts(texts);
    }

    private static void checkSameNames(CsvLayout layout, Path first, Path file) {
        if (file.equals(first)) {
            return;
        }
        CsvLayout other = CsvLayout.of(file);
        if (!other.equals(layout)) {
            throw new DataException(
                    "the files of one pattern have different columns",
                    "\"" + first + "\" has " + layout.names() + ", but \"" + file + "\" has " + other.names(),
                    "use a pattern that matches files of one layout");
        }
    }

    private static boolean isConversion(SQLException e) {
        return e.getMessage() != null && e.getMessage().contains("Could not convert");
    }

    private static DataException failure(Source source, SQLException cause) {
        Location location = source.location();
        Path file = location.files().get(0);
        String message = String.valueOf(cause.getMessage());
        if (message.contains("not utf-8 encoded") || message.contains("Invalid unicode")) {
            return CsvLayout.notUtf8(
                    file, firstMatching(message, "Error on Line: .*", "a byte sequence is not valid UTF-8"), cause);
        }
        if (source.layout().isPresent()) {
            for (Path each : location.files()) {
                DataException uneven = source.layout().get().unevenRecord(each);
                if (uneven != null) {
                    return uneven;
                }
            }
        }
        if (message.contains("Out of Memory") || message.contains("failed to allocate")) {
            return new DataException(
                    "\"" + file + "\" does not fit into the memory limit",
                    firstLine(message),
                    "give more with --memory",
                    cause);
        }
        if (location.format() == Location.Format.PARQUET) {
            return new DataException(
                    "\"" + file + "\" is not a complete Parquet file",
                    firstLine(message),
                    "write or copy the file again; it may be truncated",
                    cause);
        }
        return new DataException(
                "\"" + file + "\" cannot be read as " + location.format().name().toLowerCase(Locale.ROOT),
                firstLine(message),
                "check the file's format; its ending says how it is read",
                cause);
    }

    private static String firstMatching(String message, String pattern, String otherwise) {
        return message.lines()
                .filter(line -> line.matches(".*" + pattern))
                .findFirst()
                .map(line -> line.replaceFirst(".*Error on Line: ", "line "))
                .orElse(otherwise);
    }

    /** The engine's first line without its class of error. */
    static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^[A-Za-z ]+ Error: ", "");
    }

    private static String paths(Location location) {
        Map<String, String> sorted = new TreeMap<>();
        for (Path file : location.files()) {
            sorted.put(file.toString(), Sql.literalPath(file.toString()));
        }
        return "[" + String.join(", ", sorted.values()) + "]";
    }
}
