package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import io.mediant.data.text.TextOptions;
import io.mediant.data.text.TextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the parts of a source: a file, the files of a folder and its folders but hidden ones, the files that a pattern matches. */
final class TextFiles {
    private static final String COMPRESSED = "(\\.gz)?";

    private final TextSource source;
    private final TextOptions options;

    private TextFiles(TextSource source, TextOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * The parts in natural order of their names, at least one.
     *
     * @throws DataException if there is nothing to read
     */
    static List<TextPart> of(TextSource source, TextOptions options) {
        return new TextFiles(source, options).parts();
    }

    private List<TextPart> parts() {
        String argument = source.argument();
        if (argument.equals(TextSource.STDIN)) {
            return List.of(
                    options.textColumn().isPresent()
                            ? new TextPart.Tables(List.of(), source.name())
                            : new TextPart.StandardInput(options.counts()));
        }
        Path path = path(argument);
        if (path != null && Files.isDirectory(path)) {
            return parts(inFolder(path));
        }
        if (path != null && Files.exists(path)) {
            return parts(List.of(new Named(path, String.valueOf(path.getFileName()))));
        }
        if (argument.matches("(?s).*[*?\\[{].*")) {
            return parts(matching(argument));
        }
        throw new DataException(
                "\"" + argument + "\" does not exist",
                "there is no file or folder of that name"
                        + (path == null || path.isAbsolute()
                                ? ""
                                : " in " + Path.of("").toAbsolutePath()),
                "check the spelling; patterns may use * and ?");
    }

    private record Named(Path file, String name) {}

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private List<Named> inFolder(Path folder) {
        List<Named> files = walk(folder, file -> true);
        if (files.isEmpty()) {
            throw new DataException(
                    "the folder \"" + folder + "\" holds no documents",
                    "there is no file in it or in its folders; hidden ones are not read",
                    "name a folder with one document a file");
        }
        if (options.include().isEmpty()) {
            return files;
        }
        String glob = options.include().get();
        PathMatcher matcher = matcher(glob);
        List<Named> included = files.stream()
                .filter(named -> matcher.matches(named.file().getFileName()))
                .toList();
        if (included.isEmpty()) {
            throw new DataException(
                    "no file in the folder \"" + folder + "\" matches \"" + glob + "\"",
                    "it holds " + files.size() + " files, the first is \""
                            + files.get(0).name() + "\"",
                    "write a pattern on the names without folders, such as *.txt, and quote it for the shell");
        }
        return included;
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new DataException(
                    "\"" + glob + "\" is not a pattern of file names",
                    e.getDescription(),
                    "write for example *.txt or {a,b}*.md",
                    e);
        }
    }

    private List<Named> matching(String pattern) {
        int wild = pattern.replaceFirst("(?s)[*?\\[{].*", "").length();
        int slash = pattern.lastIndexOf('/', wild);
        Path root = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
        PathMatcher matcher = matcher(pattern);
        if (Files.isDirectory(root.toAbsolutePath())) {
            List<Named> files = walk(root, matcher::matches);
            if (!files.isEmpty()) {
                return files;
            }
        }
        throw new DataException(
                "no file matches \"" + pattern + "\"",
                "looked in " + root.toAbsolutePath(),
                "check the pattern; quote it so that the shell leaves it alone");
    }

    private static List<Named> walk(Path root, Predicate<Path> wanted) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(
                            path -> wanted.test(path) && Files.isRegularFile(path) && !isHidden(root.relativize(path)))
                    .map(path ->
                            new Named(path, root.relativize(path).toString().replace('\\', '/')))
                    .sorted(Comparator.comparing(Named::name, NaturalOrder.INSTANCE))
                    .toList();
        } catch (IOException e) {
            throw notListed(root, e);
        } catch (UncheckedIOException e) {
            throw notListed(root, e.getCause());
        }
    }

    private static DataException notListed(Path root, IOException e) {
        return new DataException(
                "the folder \"" + root + "\" cannot be listed",
                String.valueOf(e.getMessage()),
                "check its permission and that of its folders",
                e);
    }

    private static boolean isHidden(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private List<TextPart> parts(List<Named> files) {
        List<TextPart> parts = new ArrayList<>();
        List<Named> tables = new ArrayList<>();
        for (Named named : files) {
            String name = named.name().toLowerCase(Locale.ROOT);
            if (options.counts() || name.matches("(?s).*\\.counts\\.tsv" + COMPRESSED)) {
                parts.add(new TextPart.CountFile(named.file(), named.name()));
            } else if (name.matches("(?s).*\\.(csv|tsv|json|jsonl|ndjson)" + COMPRESSED)
                    || name.matches("(?s).*\\.(parquet|pq)")) {
                tables.add(named);
            } else {
                parts.add(new TextPart.TextFile(named.file(), named.name()));
            }
        }
        if (tables.isEmpty()) {
            refuseMixture(parts);
            return parts;
        }
        if (!parts.isEmpty()) {
            throw mixture("\"" + tables.get(0).name() + "\" is a table, \""
                    + parts.get(0).name() + "\" is not");
        }
        return List.of(new TextPart.Tables(
                tables.stream().map(Named::file).toList(),
                tables.size() == 1 ? tables.get(0).name() : source.name()));
    }

    private void refuseMixture(List<TextPart> parts) {
        for (TextPart part : parts) {
            if (part instanceof TextPart.CountFile != parts.get(0) instanceof TextPart.CountFile) {
                throw mixture("\"" + parts.get(0).name() + "\" and \"" + part.name()
                        + "\" are not both texts or both ready counts");
            }
        }
    }

    private DataException mixture(String why) {
        return new DataException(
                "\"" + source.name() + "\" mixes texts with tables or counts",
                why,
                "choose the files of one kind with a pattern on their names, for example --include '*.txt'");
    }
}
