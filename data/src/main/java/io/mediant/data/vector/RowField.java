package io.mediant.data.vector;

import java.util.Locale;

/** What may be known of a row beside its vector. */
public enum RowField {
    /** What the row is called. */
    ID,
    /** The class it belongs to. */
    LABEL,
    /** The text it was made from. */
    TEXT,
    /** The file or address of the picture it was made from. */
    IMAGE;

    /** The option of the command line that names it. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }
}
