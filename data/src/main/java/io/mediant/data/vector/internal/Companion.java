package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.Nearest;
import io.mediant.data.vector.RowField;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file beside the vectors that holds a field of their rows: an array, a column of a table, or the lines of a text.
 *
 * @param field what it says of the rows
 * @param where as the user names it
 * @param file the file
 * @param wanted the column that is named after a colon
 */
record Companion(RowField field, String where, Path file, Optional<String> wanted) {

    /**
     * Finds the file.
     *
     * @param where its name, for tables of several columns with a colon and the column
     * @param place the vectors as messages name them
     * @param within what the source itself has, as it would be named
     * @throws DataException if there is no such file
     */
    static Companion find(RowField field, String where, String place, List<String> within) {
        Optional<Path> whole = file(where);
        if (whole.isPresent()) {
            return new Companion(field, where, whole.get(), Optional.empty());
        }
        int colon = where.lastIndexOf(':');
        Optional<Path> table = colon < 1 ? Optional.empty() : file(where.substring(0, colon));
        if (table.isPresent()) {
            return new Companion(field, where, table.get(), Optional.of(where.substring(colon + 1)));
        }
        throw new DataException(
                Shown.name(where) + " of " + field.option() + " is not there",
                (within.isEmpty() ? "" : place + " has " + Shown.names(within) + "; ")
                        + "there is no file of that name",
                Nearest.to(where, within)
                        .map(near -> "did you mean " + field.option() + " " + near + "?")
                        .orElse("name a file with one value a row, such as labels.npy, labels.txt or meta.csv:label"));
    }

    /**
     * Reads the file.
     *
     * @param place the vectors as messages name them
     * @param rows rows of the vectors
     * @throws DataException if it cannot be read, or has another number of rows
     */
    RowValues read(Scratch scratch, String place, long rows) throws IOException {
        RowValues values = values(scratch);
        if (values.rows() != rows) {
            throw new DataException(
                    Shown.name(where) + " does not fit the vectors of " + place,
                    "it has " + Shown.count(values.rows(), "row") + ", the vectors have " + rows,
                    "name a file with one value for each vector, in the same order");
        }
        return values;
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private RowValues values(Scratch scratch) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.matches("(?s).*\\.(csv|tsv|json|jsonl|ndjson)(\\.gz)?|(?s).*\\.(parquet|pq)")) {
            return column(scratch);
        }
        if (wanted.isPresent()) {
            throw new DataException(
                    Shown.name(file.toString()) + " has no columns",
                    "only tables (.csv, .tsv, .parquet, .json, .jsonl) have",
                    "name the file alone");
        }
        return name.endsWith(".npy")
                ? NpyArray.open(Shown.name(file.toString()), file).values()
                : lines(scratch);
    }

    private RowValues column(Scratch scratch) throws IOException {
        String place = Shown.name(file.toString());
        try (TableQuery table = new TableQuery(file.toString());
                SpilledTexts.Writer texts = new SpilledTexts.Writer(scratch)) {
            Map<String, String> types = table.types();
            if (wanted.isEmpty() && types.size() > 1) {
                throw new DataException(
                        place + " has " + types.size() + " columns, but none is named",
                        "they are " + Shown.names(types.keySet()),
                        "name one after a colon, for example " + field.option() + " " + where + ":"
                                + types.keySet().iterator().next());
            }
            String column = wanted.orElseGet(() -> types.keySet().iterator().next());
            if (!types.containsKey(column)) {
                throw new DataException(
                        place + " has no column " + Shown.name(column),
                        "its columns are " + Shown.names(types.keySet()),
                        Nearest.to(column, types.keySet())
                                .map(near -> "did you mean " + field.option() + " " + file + ":" + near + "?")
                                .orElse("name one of them after the colon"));
            }
            table.checkText(place, column);
            table.rows(TableQuery.text(column), row -> {
                try {
                    texts.add(row.getString(1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return texts.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RowValues lines(Scratch scratch) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file);
                SpilledTexts.Writer texts = new SpilledTexts.Writer(scratch)) {
            String line = lines.readLine();
            if (line != null && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            for (; line != null; line = lines.readLine()) {
                texts.add(line);
            }
            return texts.finish();
        } catch (CharacterCodingException e) {
            throw new DataException(
                    Shown.name(file.toString()) + " is not UTF-8 text",
                    "a byte sequence is not valid; a file without the ending .npy or of a table is read as text, a line a row",
                    "convert it, for example: iconv -f ISO-8859-1 -t UTF-8 OLD > NEW",
                    e);
        }
    }
}
