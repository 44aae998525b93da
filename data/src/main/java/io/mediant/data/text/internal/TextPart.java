package io.mediant.data.text.internal;

import java.nio.file.Path;
import java.util.List;

/** A part of a source that is read as one. */
sealed interface TextPart {
    /** Its name for messages and documents. */
    String name();

    /**
     * A file of text.
     *
     * @param file the file
     * @param name the document's name
     */
    record TextFile(Path file, String name) implements TextPart {}

    /**
     * A file of ready counts.
     *
     * @param file the file
     * @param name its name
     */
    record CountFile(Path file, String name) implements TextPart {}

    /**
     * Tables of one format.
     *
     * @param files the files, none for standard input
     * @param name begins the names of documents
     */
    record Tables(List<Path> files, String name) implements TextPart {}

    /**
     * Standard input, which can be read once.
     *
     * @param counts whether it is ready counts
     */
    record StandardInput(boolean counts) implements TextPart {
        @Override
        public String name() {
            return "stdin";
        }
    }
}
