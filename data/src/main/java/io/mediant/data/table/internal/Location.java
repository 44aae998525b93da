package io.mediant.data.table.internal;

import io.mediant.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.Paths;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a user says that rows are, resolved to files that exist, are readable and are of one format.
 *
 * @param files the files in the order of their names, at least one
 * @param format how they are to be read
 */
public record Location(List<Path> files, Format format) {

    /** The formats of tables. */
    public enum Format {
        CSV,
        PARQUET,
        JSON
    }

    private static final int DEEPEST_PATTERN = 32;

    /**
     * Resolves a file's name, a pattern, or standard input (which is copied to a file in {@code folder}, once).
     *
     * @throws DataException if there is nothing to read
     */
    public static Location of(String location, Path folder) {
        if (location.equals("-")) {
            return standardInput(folder);
        }
        Path file;
        try {
            file = Paths.get(location);
        } catch (InvalidPathException e) {
            file = null;
        }
        if (file != null && Files.exists(file)) {
            return new Location(List.of(file), format(check(file)));
        }
        if (location.matches(".*[*?\\[{].*")) {
            List<Path> files = matching(location);
            files.forEach(Location::check);
            Format format = format(files.get(0));
            for (Path other : files) {
                if (format(other) != format) {
                    throw new DataException(
                            "the pattern \"" + location + "\" mixes file formats",
                            files.get(0) + " is " + format + ", but " + other + " is " + format(other),
                            "use a pattern that matches files of one format");
                }
            }
            return new Location(files, format);
        }
        throw new DataException(
                "\"" + location + "\" does not exist",
                "there is no file or folder of that name"
                        + (file == null || file.isAbsolute()
                                ? ""
                                : " in " + Path.of("").toAbsolutePath()),
                "check the spelling; patterns may use * and ?");
    }

    private static Path check(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(
                    "\"" + file + "\" is a folder",
                    "a table is one file or several that a pattern matches",
                    "name a file, or a pattern such as \"" + file.resolve("*.csv") + "\"");
        }
        if (!Files.isReadable(file)) {
            throw new DataException(
                    "\"" + file + "\" cannot be read",
                    "permission is denied",
                    "ask for read permission, for example: chmod u+r FILE");
        }
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw CsvLayout.empty(file);
            }
        } catch (IOException e) {
            throw CsvLayout.unreadable(file, e);
        }
        return file;
    }

    private static List<Path> matching(String pattern) {
        int wild = pattern.replaceFirst("[*?\\[{].*", "").length();
        int slash = pattern.lastIndexOf('/', wild);
        Path root = Paths.get(slash < 0 ? "" : pattern.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> paths = Files.walk(root, DEEPEST_PATTERN)) {
            List<Path> files = paths.filter(path -> matcher.matches(path) && !Files.isDirectory(path))
                    .sorted()
                    .toList();
            if (!files.isEmpty()) {
                return files;
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new DataException(
                    "no file matches \"" + pattern + "\"",
                    "the folder " + root.toAbsolutePath() + " cannot be listed",
                    "check the folder's name and permission",
                    e);
        }
        throw new DataException(
                "no file matches \"" + pattern + "\"",
                "looked in " + root.toAbsolutePath(),
                "check the pattern; quote it so that the shell leaves it alone");
    }

    private static Format format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(parquet|pq)")) {
            return Format.PARQUET;
        }
        if (name.matches(".*\\.(json|jsonl|ndjson)(\\.gz)?")) {
            return Format.JSON;
        }
        if (name.matches(".*\\.(csv|tsv|txt)(\\.gz)?")) {
            return Format.CSV;
        }
        return formatOfContent(file);
    }

    private static Format formatOfContent(Path file) {
        if (!Files.isRegularFile(file)) {
            return Format.CSV;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PAR1")) {
                return Format.PARQUET;
            }
            return start.stripLeading().matches("(?s)[{\\[].*") ? Format.JSON : Format.CSV;
        } catch (IOException e) {
            throw CsvLayout.unreadable(file, e);
        }
    }

    private static Location standardInput(Path folder) {
        Path copy = folder.resolve("stdin");
        try {
            if (!Files.exists(copy)) {
                Files.copy(System.in, copy);
            }
            if (Files.size(copy) == 0) {
                throw new DataException(
                        "standard input is empty",
                        "\"-\" reads the table from standard input",
                        "pipe a table in, or name a file");
            }
            return new Location(List.of(copy), formatOfContent(copy));
        } catch (IOException e) {
            throw new DataException(
                    "standard input cannot be copied to a temporary file",
                    String.valueOf(e.getMessage()),
                    "make room in " + folder.getParent() + " or set another temporary folder with -Djava.io.tmpdir",
                    e);
        }
    }
}
