package io.mediant.data.vector;

import java.nio.file.Path;

/**
 * Where the vectors of one side come from: a NumPy array (.npy), an archive of arrays (.npz), tensors (.safetensors), or a table (.parquet, .csv,
 * .tsv, .json, .jsonl, .ndjson, the text formats also with .gz; a pattern such as {@code part-*.parquet}; {@code -} for a table from standard
 * input). What is there is looked at when it is opened.
 */
public final class VectorSource {
    /** Standard input. */
    public static final String STDIN = "-";

    private final String argument;

    private VectorSource(String argument) {
        this.argument = argument;
    }

    /** The source that a user names. */
    public static VectorSource of(String argument) {
        return new VectorSource(argument);
    }

    /** A file. */
    public static VectorSource of(Path file) {
        return new VectorSource(file.toString());
    }

    /** As the user names it. */
    public String argument() {
        return argument;
    }

    /** The source as a reader would name it (untrusted text). */
    public String name() {
        return argument.equals(STDIN) ? "stdin" : argument;
    }

    @Override
    public String toString() {
        return name();
    }
}
