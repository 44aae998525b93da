package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.data.text.TextOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How texts are read. */
public final class TextInputOptions {
    @Option(names = "--text", paramLabel = "COLUMN", description = "Column of a table that holds the texts.")
    private String textColumn;

    @Option(
            names = "--document",
            paramLabel = "COLUMN",
            description = "Column of a table that names the documents (default: each row is one).")
    private String documentColumn;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Of a folder, only files whose name matches, such as '*.txt'.")
    private String include;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the files (default: UTF-8, or what the file's mark or its bytes say).")
    private String encoding;

    @Option(names = "--counts", description = "The files hold ready counts: a term, a tab and its count on each line.")
    private boolean counts;

    @Option(
            names = "--blocks",
            paramLabel = "N",
            description = "Cut documents into blocks of N tokens, which then stand for documents.")
    private Integer blocks;

    @Option(names = "--lines", description = "Each line is a document.")
    private boolean lines;

    /** The options for reading. */
    public TextOptions textOptions() {
        if (blocks != null && blocks < 1) {
            throw new UsageException(
                    "wrong value for --blocks", blocks + " tokens make no block", "write for example --blocks 1000");
        }
        return new TextOptions(
                Optional.ofNullable(textColumn),
                Optional.ofNullable(documentColumn),
                Optional.ofNullable(encoding).map(TextInputOptions::charset),
                Optional.ofNullable(include),
                counts,
                blocks == null ? OptionalInt.empty() : OptionalInt.of(blocks),
                lines);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "wrong value for --encoding",
                    "there is no encoding \"" + name + "\"",
                    "write for example UTF-8, GB18030, Big5, windows-1252 or UTF-16LE");
        }
    }
}
