package io.mediant.data.text;

import java.nio.file.Path;

/**
 * Where the texts of one side come from: a file, a folder with all its files, a pattern such as {@code letters/*.txt}, a table of
 * texts (.csv, .tsv, .jsonl, .ndjson, .json, .parquet), ready counts (.counts.tsv), each also compressed with gzip, or {@code -} for
 * standard input. What is there is looked at when it is read.
 */
public final class TextSource {
    /** Standard input. */
    public static final String STDIN = "-";

    private final String argument;

    private TextSource(String argument) {
        this.argument = argument;
    }

    /** The source that a user names. */
    public static TextSource of(String argument) {
        return new TextSource(argument);
    }

    /** A file or folder. */
    public static TextSource of(Path path) {
        return new TextSource(path.toString());
    }

    /** As the user names it. */
    public String argument() {
        return argument;
    }

    /** The source as a reader would name it. */
    public String name() {
        return argument.equals(STDIN) ? "stdin" : argument;
    }

    @Override
    public String toString() {
        return name();
    }
}
