package io.mediant.data.table;

/**
 * A row far down in a text file does not fit the types that its first rows suggest. Open the tables again with
 * {@link TableReader#typesByAllRows()}.
 */
public final class LateTypesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LateTypesException(Throwable cause) {
        super("a row does not fit the types of the first rows", cause);
    }
}
