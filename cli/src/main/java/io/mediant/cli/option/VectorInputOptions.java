package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.VectorOptions;
import picocli.CommandLine.Option;

/** How vectors are read. */
public final class VectorInputOptions {
    private static final int DEFAULT_ROWS = 20_000;
    private static final int LEAST_ROWS = 2;

    @Option(
            names = "--array",
            paramLabel = "NAME",
            description = "Array of a .npz archive, or tensor of a .safetensors.")
    private String array;

    @Option(
            names = "--vector",
            paramLabel = "COLUMN",
            description =
                    "Column of a table that holds lists of numbers, or a pattern such as 'x*' for columns of one number each"
                            + " (default: the only column of lists, or else all columns of numbers).")
    private String vector;

    @Option(
            names = "--id",
            paramLabel = "WHERE",
            description =
                    "What the rows are called: a column of the table, an array of the archive, or a file with one value a row"
                            + " (.npy, .txt, or meta.csv:column).")
    private String ids;

    @Option(names = "--label", paramLabel = "WHERE", description = "The rows' classes, named in the same way.")
    private String labels;

    @Option(names = "--text", paramLabel = "WHERE", description = "The texts that the vectors were made from.")
    private String texts;

    @Option(
            names = "--image",
            paramLabel = "WHERE",
            description = "The files of the pictures that they were made from.")
    private String images;

    @Option(
            names = "--drop-invalid",
            description = "Leave out rows with NaN, infinite or missing numbers, and say how many (default: an error).")
    private boolean dropInvalid;

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            description = "Compare at most N rows of a side, drawn at random and said so (default: 20000).")
    private int maxRows = DEFAULT_ROWS;

    /** The options for reading. */
    public VectorOptions vectorOptions() {
        VectorOptions options = VectorOptions.defaults().withDropInvalid(dropInvalid);
        if (array != null) {
            options = options.withArray(array);
        }
        if (vector != null) {
            options = options.withVector(vector);
        }
        options = withField(options, RowField.ID, ids);
        options = withField(options, RowField.LABEL, labels);
        options = withField(options, RowField.TEXT, texts);
        return withField(options, RowField.IMAGE, images);
    }

    private static VectorOptions withField(VectorOptions options, RowField field, String where) {
        return where == null ? options : options.withField(field, where);
    }

    /** The most rows of a side. */
    public int maxRows() {
        if (maxRows < LEAST_ROWS) {
            throw new UsageException(
                    "wrong value for --max-rows",
                    maxRows + " rows make no cloud",
                    "give at least 100, for example --max-rows 20000");
        }
        return maxRows;
    }
}
