package io.mediant.data.text;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How sources are read.
 *
 * @param textColumn the column of tables that holds the texts
 * @param documentColumn the column of tables that names the documents; rows of the same name are one document. Without it each row is one
 * @param encoding encoding of all files; without it the byte-order mark decides, else UTF-8, else a guess that is told
 * @param include a glob on the names (without folders) of the files in folders
 * @param counts whether the sources are ready counts, {@code term<TAB>count} a line
 * @param blockTokens cuts documents into blocks of so many tokens, the last of a document may have fewer
 * @param linesAreDocuments whether each line of a file that is not blank is a document
 */
public record TextOptions(
        Optional<String> textColumn,
        Optional<String> documentColumn,
        Optional<Charset> encoding,
        Optional<String> include,
        boolean counts,
        OptionalInt blockTokens,
        boolean linesAreDocuments) {

    public TextOptions {
        if (blockTokens.isPresent() && blockTokens.getAsInt() < 1) {
            throw new IllegalArgumentException("blocks must have at least 1 token, but have " + blockTokens.getAsInt()
                    + "; give a size such as 1000");
        }
    }

    /** Documents as they are, in an encoding that is found out. */
    public static TextOptions defaults() {
        return new TextOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                false);
    }

    /** With the column of tables that holds the texts. */
    public TextOptions withTextColumn(String name) {
        return new TextOptions(
                Optional.of(name), documentColumn, encoding, include, counts, blockTokens, linesAreDocuments);
    }

    /** With the column of tables that names the documents. */
    public TextOptions withDocumentColumn(String name) {
        return new TextOptions(
                textColumn, Optional.of(name), encoding, include, counts, blockTokens, linesAreDocuments);
    }

    /** With the encoding of all files. */
    public TextOptions withEncoding(Charset charset) {
        return new TextOptions(
                textColumn, documentColumn, Optional.of(charset), include, counts, blockTokens, linesAreDocuments);
    }

    /** With only those files of folders whose names match a glob such as {@code *.txt}. */
    public TextOptions withInclude(String glob) {
        return new TextOptions(
                textColumn, documentColumn, encoding, Optional.of(glob), counts, blockTokens, linesAreDocuments);
    }

    /** With ready counts instead of texts, or not. */
    public TextOptions withCounts(boolean ready) {
        return new TextOptions(textColumn, documentColumn, encoding, include, ready, blockTokens, linesAreDocuments);
    }

    /** With documents cut into blocks. */
    public TextOptions withBlockTokens(int tokens) {
        return new TextOptions(
                textColumn, documentColumn, encoding, include, counts, OptionalInt.of(tokens), linesAreDocuments);
    }

    /** With lines as documents, or not. */
    public TextOptions withLinesAreDocuments(boolean lines) {
        return new TextOptions(textColumn, documentColumn, encoding, include, counts, blockTokens, lines);
    }
}
