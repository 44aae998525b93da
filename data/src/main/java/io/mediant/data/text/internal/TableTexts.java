package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import io.mediant.data.Nearest;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Location;
import io.mediant.data.table.internal.Origin;
import io.mediant.data.table.internal.Sql;
import io.mediant.data.text.TextOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the texts of tables row by row, in the rows' order. A row without a text is an empty text. */
final class TableTexts {
    private static final long ENGINE_MEMORY = 256L << 20;

    /** A text in one field may have 16 MB, as many as the reader of the header takes. */
    private static final String LONG_LINES = ", max_line_size=16777216, buffer_size=33554432";

    private final TextPart.Tables tables;
    private final TextOptions options;
    private final Receiver receiver;

    TableTexts(TextPart.Tables tables, TextOptions options, Receiver receiver) {
        this.tables = tables;
        this.options = options;
        this.receiver = receiver;
    }

    /** Takes the text of a row. */
    @FunctionalInterface
    interface Receiver {
        void text(String document, CharSource text) throws IOException;
    }

    /** Counts all rows; those of the same document together. */
    List<CountedDocument> read(DocumentCounter counter, Meter meter) {
        Map<String, List<CountedDocument>> byName = new LinkedHashMap<>();
        rows((name, text) -> {
            receiver.text(name, text);
            counter.take().forEach(counted -> byName.computeIfAbsent(counted.name(), key -> new ArrayList<>())
                    .add(counted));
            meter.documents(0);
        });
        List<CountedDocument> documents = new ArrayList<>();
        byName.values().forEach(parts -> documents.add(counter.merged(parts)));
        return documents;
    }

    /** Hands over all rows. */
    void rows(Receiver rows) {
        ReadOptions defaults = ReadOptions.defaults();
        ReadOptions settings =
                new ReadOptions(ENGINE_MEMORY, defaults.threads(), defaults.temporaryFolder(), List.of());
        try (Engine engine = new Engine(settings)) {
            Location location = location(engine);
            Origin origin = new Importer(engine, settings, false).look(location);
            try {
                query(engine, origin, rows);
            } catch (SQLException e) {
                throw Importer.failure(origin, e);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the table engine could not be started", e);
        }
    }

    private Location location(Engine engine) {
        if (tables.files().isEmpty()) {
            return Location.of("-", engine.folder());
        }
        List<Location> each = tables.files().stream()
                .map(file -> Location.of(file.toString(), engine.folder()))
                .toList();
        for (Location location : each) {
            if (location.format() != each.get(0).format()) {
                throw new DataException(
                        "\"" + tables.name() + "\" mixes file formats",
                        each.get(0).files().get(0) + " is " + each.get(0).format() + ", but "
                                + location.files().get(0) + " is " + location.format(),
                        "choose files of one format with a pattern on their names");
            }
        }
        return new Location(tables.files(), each.get(0).format());
    }

    private void query(Engine engine, Origin origin, Receiver rows) throws SQLException {
        engine.execute("SET preserve_insertion_order = true");
        String from = origin.layout().isPresent()
                ? origin.from().substring(0, origin.from().length() - 1) + ", all_varchar=true" + LONG_LINES + ")"
                : origin.from();
        Map<String, String> types = new LinkedHashMap<>();
        engine.query(
                "DESCRIBE FROM " + from, row -> types.put(row.getString("column_name"), row.getString("column_type")));
        String text = column(types, options.textColumn(), "text");
        String type = types.get(text).toUpperCase(Locale.ROOT);
        if (!type.equals("VARCHAR") && !type.startsWith("ENUM") && !type.equals("JSON") && !type.equals("\"NULL\"")) {
            throw new DataException(
                    "the column \"" + text + "\" of \"" + tables.name() + "\" does not hold texts",
                    "it is of the type " + type,
                    "name a column of texts with --text; the columns are " + types.keySet());
        }
        Optional<String> document = options.documentColumn().map(name -> column(types, Optional.of(name), "document"));
        String selected = Sql.name(text) + ", "
                + document.map(name -> "CAST(" + Sql.name(name) + " AS VARCHAR)")
                        .orElse("NULL");
        long[] row = new long[1];
        engine.query("SELECT " + selected + " FROM " + from, result -> {
            row[0]++;
            String value = result.getString(1);
            String name = result.getString(2);
            try {
                rows.text(
                        name == null ? tables.name() + ":" + row[0] : name, new StringText(value == null ? "" : value));
            } catch (IOException e) {
                throw TextBytes.unreadable(tables.name() + ", row " + row[0], e);
            }
        });
        if (row[0] == 0) {
            throw new DataException(
                    "\"" + tables.name() + "\" has no rows", "there is no text in it", "name a table with rows");
        }
    }

    private String column(Map<String, String> types, Optional<String> wanted, String option) {
        if (wanted.isPresent() && types.containsKey(wanted.get())) {
            return wanted.get();
        }
        if (wanted.isEmpty()) {
            throw new DataException(
                    "\"" + tables.name() + "\" is a table, but no column of texts is named",
                    "its columns are " + types.keySet(),
                    "name the column that holds the texts, for example --text "
                            + types.keySet().iterator().next());
        }
        throw new DataException(
                "\"" + tables.name() + "\" has no column \"" + wanted.get() + "\"",
                "its columns are " + types.keySet(),
                Nearest.to(wanted.get(), types.keySet())
                        .map(near -> "did you mean --" + option + " " + near + "?")
                        .orElse("name one of them with --" + option));
    }
}
