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

/**
 * Makes a relation of the engine from files. Text formats are read once, into a table of the engine's own file; Parquet
 * is left where it is.
 */
public final class Importer {
    private final Engine engine;
    private final List<String> nullTexts;

    public Importer(Engine engine, List<String> nullTexts) {
        this.engine = engine;
        this.nullTexts = nullTexts;
    }

    /** Creates a relation of the given name, and tells the CSV layout where there is one. */
    public Optional<CsvLayout> create(String relation, Location location) {
        return switch (location.format()) {
            case PARQUET -> {
                run("CREATE VIEW " + Sql.name(relation) + " AS FROM read_parquet(" + paths(location) + ")", location);
                yield Optional.empty();
            }
            case JSON -> {
                run("CREATE TABLE " + Sql.name(relation) + " AS FROM read_json(" + paths(location) + ")", location);
                yield Optional.empty();
            }
            case CSV -> Optional.of(createFromCsv(relation, location));
        };
    }

    private CsvLayout createFromCsv(String relation, Location location) {
        CsvLayout layout = CsvLayout.of(location.files().get(0));
        for (Path file : location.files()) {
            checkSameNames(layout, location.files().get(0), file);
        }
        String sql = "CREATE TABLE " + Sql.name(relation) + " AS FROM read_csv(" + paths(location) + ", delim="
                + Sql.text(String.valueOf(layout.separator()))
                + ", quote='\"', escape='\"', comment='', header=true, skip=0, names=" + Sql.texts(layout.names())
                + nulls() + "%s)";
        try {
            engine.execute(sql.formatted(""));
        } catch (SQLException e) {
            if (!isConversion(e)) {
                throw failure(location, layout, e);
            }
            try {
                // A late row does not fit the types of the first rows: decide the types from every row.
                engine.execute("DROP TABLE IF EXISTS " + Sql.name(relation));
                engine.execute(sql.formatted(", sample_size=-1"));
            } catch (SQLException again) {
                throw failure(location, layout, again);
            }
        }
        return layout;
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

    private void run(String sql, Location location) {
        try {
            engine.execute(sql);
        } catch (SQLException e) {
            throw failure(location, null, e);
        }
    }

    private static boolean isConversion(SQLException e) {
        return e.getMessage() != null && e.getMessage().contains("Could not convert");
    }

    private static DataException failure(Location location, CsvLayout layout, SQLException cause) {
        Path file = location.files().get(0);
        String message = String.valueOf(cause.getMessage());
        if (message.contains("not utf-8 encoded") || message.contains("Invalid unicode")) {
            return CsvLayout.notUtf8(
                    file, firstMatching(message, "Error on Line: .*", "a byte sequence is not valid UTF-8"), cause);
        }
        if (layout != null) {
            for (Path each : location.files()) {
                DataException uneven = layout.unevenRecord(each);
                if (uneven != null) {
                    return uneven;
                }
            }
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
