package io.mediant.compare.table;

import java.util.List;

/** The policy names a column that the tables do not have: wrong usage. */
public final class UnknownColumnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> known;

    UnknownColumnException(String name, List<String> known) {
        super("there is no column \"" + name + "\" in both tables");
        this.name = name;
        this.known = List.copyOf(known);
    }

    /** The name that was not found (untrusted text). */
    public String name() {
        return name;
    }

    /** The names that both tables have. */
    public List<String> known() {
        return known;
    }
}
