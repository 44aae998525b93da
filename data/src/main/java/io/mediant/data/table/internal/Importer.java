package io.mediant.data.table.internal;

import io.mediant.data.DataException;
import io.mediant.data.table.Column;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.LateTypesException;
import io.mediant.data.table.PairColumn;
import io.mediant.data.table.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says how the engine reads files, and reads them into relations. */
public final class Importer {
    private static final double FILE_BYTES_IN_MEMORY = 1.5;
    private static final Pattern INCOMPLETE = Pattern.compile(
            "magic bytes|footer|too small|metadata|TProtocol|TTransport|read past|IO Error", Pattern.CASE_INSENSITIVE);

    private final Engine engine;
    private final ReadOptions options;
    private final boolean typesByAllRows;

    /** @param typesByAllRows whether the types of text files are decided by every row or by the first ones */
    public Importer(Engine engine, ReadOptions options, boolean typesByAllRows) {
        this.engine = engine;
        this.options = options;
        this.typesByAllRows = typesByAllRows;
    }

    /** Looks at the files' layout, and refuses what has none. */
    public Origin look(Location location) {
        String paths = paths(location);
        return switch (location.format()) {
            case PARQUET -> new Origin("read_parquet(" + paths + ")", false, location, Optional.empty());
            case JSON -> new Origin("read_json(" + paths + ", sample_size=-1)", true, location, Optional.empty());
            case CSV -> {
                CsvLayout layout = CsvLayout.of(location.files().get(0));
                for (Path file : location.files()) {
                    checkSameNames(layout, location.files().get(0), file);
                }
                String from = "read_csv(" + paths + ", delim=" + Sql.text(String.valueOf(layout.separator()))
                        + ", quote='\"', escape='\"', comment='', header=true, skip=0, names="
                        + Sql.texts(layout.names()) + nulls() + (typesByAllRows ? ", sample_size=-1" : "") + ")";
                yield new Origin(from, true, location, Optional.of(layout));
            }
        };
    }

    /**
     * Creates a relation that holds some columns of the rows that satisfy a condition. Numbers of text files become
     * floating-point ones whatever the first rows suggest, since the engine would round a late 1.5 to a whole number.
     *
     * @param selected the columns as they stand after SELECT
     * @param columns the types that columns are read as
     * @return the relation as it stands after FROM
     * @throws LateTypesException if a text file's types must be decided by all rows
     */
    public String create(String name, Origin origin, String selected, String condition, List<PairColumn> columns) {
        String relation = (origin.needsImport() && isLarge(origin.location()) ? engine.onDisk() : "") + Sql.name(name);
        String kind = origin.needsImport() ? "CREATE TABLE " : "CREATE VIEW ";
        try {
            engine.execute(kind + relation + " AS SELECT " + selected + " FROM " + typed(origin, columns) + " WHERE "
                    + condition);
            return relation;
        } catch (SQLException e) {
            if (origin.layout().isPresent() && isConversion(e) && !typesByAllRows) {
                throw new LateTypesException(e);
            }
            throw failure(origin, e);
        }
    }

    private static String typed(Origin origin, List<PairColumn> columns) {
        if (origin.layout().isEmpty() || !origin.needsImport()) {
            return origin.from();
        }
        String types = columns.stream()
                .filter(column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.STRING)
                .filter(column -> column.reference().type() != ColumnType.STRING
                        || column.current().type() != ColumnType.STRING)
                .map(column -> Sql.text(column.name()) + ": "
                        + (column.type() == ColumnType.NUMBER && isNumberInBoth(column) ? "'DOUBLE'" : "'VARCHAR'"))
                .collect(Collectors.joining(", "));
        String from = origin.from();
        return types.isEmpty() ? from : from.substring(0, from.length() - 1) + ", types={" + types + "})";
    }

    private static boolean isNumberInBoth(PairColumn column) {
        return isNumber(column.reference()) && isNumber(column.current());
    }

    /** Whether the engine itself takes the column for numbers. */
    private static boolean isNumber(Column column) {
        return column.type() == ColumnType.NUMBER && !column.sqlType().matches("VARCHAR|DATE|TIMESTAMP.*");
    }

    /** Removes what {@link #create} made. */
    public void drop(Origin origin, String relation) {
        try {
            engine.execute((origin.needsImport() ? "DROP TABLE " : "DROP VIEW ") + relation);
        } catch (SQLException e) {
            throw failure(origin, e);
        }
    }

    private boolean isLarge(Location location) {
        long bytes = 0;
        for (Path file : location.files()) {
            try {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
            } catch (IOException e) {
                throw CsvLayout.unreadable(file, e);
            }
        }
        return bytes > FILE_BYTES_IN_MEMORY * options.memoryBytes();
    }

    private String nulls() {
        if (options.nullTexts().isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>(options.nullTexts());
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

    /** The error for a statement about files that the engine could not carry out. */
    public static DataException failure(Origin origin, SQLException cause) {
        Location location = origin.location();
        Path file = location.files().get(0);
        String message = String.valueOf(cause.getMessage());
        if (message.contains("not utf-8 encoded") || message.contains("Invalid unicode")) {
            return CsvLayout.notUtf8(
                    file, firstMatching(message, "Error on Line: .*", "a byte sequence is not valid UTF-8"), cause);
        }
        if (origin.layout().isPresent()) {
            for (Path each : location.files()) {
                DataException uneven = origin.layout().get().unevenRecord(each);
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
        if (location.format() == Location.Format.PARQUET
                && INCOMPLETE.matcher(message).find()) {
            return new DataException(
                    "\"" + file + "\" is not a complete Parquet file",
                    firstLine(message),
                    "write or copy the file again; it may be truncated",
                    cause);
        }
        return new DataException(
                "\"" + file + "\" cannot be read as " + location.format().name().toLowerCase(Locale.ROOT),
                firstLine(message),
                "check the file's format (its ending says how it is read), and the conditions if there are any",
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
