package io.mediant.data;

/** Data that cannot be read or compared; says why with file, row, column and value where they are known. */
public final class DataException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    public DataException(String what, String why, String fix) {
        this(what, why, fix, null);
    }

    public DataException(String what, String why, String fix, Throwable cause) {
        super(what, why, fix, cause);
    }
}
