package io.mediant.data.table.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes names and texts, so that nothing a file or a user says becomes part of a statement. */
public final class Sql {
    private Sql() {}

    /** A name as an identifier. */
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal. */
    public static String text(String literal) {
        return '\'' + literal.replace("'", "''") + '\'';
    }

    /** Texts as a list literal. */
    public static String texts(Collection<String> literals) {
        return literals.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A file's path so that the engine takes it as that file and not as a pattern. */
    public static String literalPath(String path) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '*' || c == '?' || c == '[') {
                escaped.append('[').append(c).append(']');
            } else {
                escaped.append(c);
            }
        }
        return text(escaped.toString());
    }
}
