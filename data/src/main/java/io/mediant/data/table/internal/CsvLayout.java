package io.mediant.data.table.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.mediant.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * The separator and the names of a delimited text file, read from its first record: the separator is the one of
 * {@code , ; tab |} that is found most often there outside quotation marks. Nothing is guessed from later lines, so a
 * file is never read with rows left out.
 *
 * @param separator the character between fields
 * @param names the names of the columns, in the file's order
 */
public record CsvLayout(char separator, List<String> names) {
    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_HEADER = 16 << 20;

    /** Reads the layout, and refuses what has no usable header. */
    public static CsvLayout of(Path file) {
        char separator = separator(file);
        List<String> names;
        try (CsvReader<CsvRecord> records = open(file, separator)) {
            var iterator = records.iterator();
            if (!iterator.hasNext()) {
                throw empty(file);
            }
            names = iterator.next().getFields();
        } catch (CsvParseException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        checkNames(file, names);
        return new CsvLayout(separator, names);
    }

    /**
     * Looks for the first record (after the header) whose number of fields is not the header's.
     *
     * @return the error that tells where, or null where every record fits
     */
    public DataException unevenRecord(Path file) {
        try (CsvReader<CsvRecord> records = open(file, separator)) {
            for (CsvRecord record : records) {
                int fields = record.getFieldCount();
                if (fields != names.size()) {
                    return new DataException(
                            quoted(file) + " has rows of different lengths",
                            "the header has " + count(names.size(), "field") + ", but the row at line "
                                    + record.getStartingLineNumber() + " has " + count(fields, "field"),
                            "give every row the header's number of fields; quote fields that contain "
                                    + (separator == '\t' ? "a tab" : "\"" + separator + "\""));
                }
            }
            return null;
        } catch (CsvParseException e) {
            return unreadable(file, e);
        } catch (UncheckedIOException e) {
            return unreadable(file, e.getCause());
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /** Where a value stands. */
    public record Place(long line, String value) {}

    /** The first value of a column that satisfies a condition, or null. Empty fields are passed over. */
    public Place find(Path file, String name, Predicate<String> condition) {
        int position = names.indexOf(name);
        try (CsvReader<CsvRecord> records = open(file, separator)) {
            boolean header = true;
            for (CsvRecord record : records) {
                if (!header && position < record.getFieldCount()) {
                    String value = record.getField(position);
                    if (!value.isEmpty() && condition.test(value)) {
                        return new Place(record.getStartingLineNumber(), value);
                    }
                }
                header = false;
            }
            return null;
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            return null;
        }
    }

    private static CsvReader<CsvRecord> open(Path file, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader(file));
    }

    private static char separator(Path file) {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.tsv(\\.gz)?")) {
            return '\t';
        }
        int[] found = new int[SEPARATORS.length()];
        try (Reader reader = reader(file)) {
            boolean quoted = false;
            boolean any = false;
            for (int read = 0; read < LONGEST_HEADER; read++) {
                int c = reader.read();
                if (c < 0 || (!quoted && any && (c == '\n' || c == '\r'))) {
                    break;
                }
                any |= c != '\n' && c != '\r';
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                    found[SEPARATORS.indexOf(c)]++;
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static Reader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain =
                file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        Reader reader = new java.io.BufferedReader(new InputStreamReader(
                plain,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static void checkNames(Path file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                throw new DataException(
                        quoted(file) + " has a column without a name",
                        "field " + (i + 1) + " of the header is empty",
                        "give every column a name in the first line");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new DataException(
                        quoted(file) + " has two columns named \"" + name + "\"",
                        "the second is field " + (i + 1)
                                + " of the header (names that differ only in case count as equal)",
                        "rename one of them");
            }
        }
    }

    static DataException empty(Path file) {
        return new DataException(
                quoted(file) + " is empty", "it has no header and no rows", "check how the file was written");
    }

    static DataException unreadable(Path file, Throwable cause) {
        if (cause instanceof MalformedInputException || cause instanceof CharacterCodingException) {
            return notUtf8(file, "a byte sequence is not valid UTF-8", cause);
        }
        String message = String.valueOf(cause.getMessage());
        if (message.contains("maximum buffer size")) {
            return new DataException(
                    quoted(file) + " has a field of more than 16 MB",
                    "either a text is that long, or a quotation mark is never closed: "
                            + message.replaceFirst("(?s).*\\((record [^()]*)\\)$", "$1"),
                    "close the quotation mark, or keep long texts in files of their own",
                    cause);
        }
        return new DataException(quoted(file) + " cannot be read", message, "check the file", cause);
    }

    static DataException notUtf8(Path file, String why, Throwable cause) {
        return new DataException(
                quoted(file) + " is not UTF-8 text",
                why,
                "convert it, for example: iconv -f ISO-8859-1 -t UTF-8 OLD > NEW",
                cause);
    }

    private static String quoted(Path file) {
        return '"' + file.toString() + '"';
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
