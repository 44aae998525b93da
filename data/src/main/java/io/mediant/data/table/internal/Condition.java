package io.mediant.data.table.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition for rows, parsed by the engine but not run.
 *
 * @param error what is wrong with it, empty if it is exactly one expression
 * @param names the names that it uses, in lower case
 */
public record Condition(Optional<String> error, Set<String> names) {
    private static final Pattern REFERENCE = Pattern.compile("\"column_names\":\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Parses a condition. */
    public static Condition parse(Engine engine, String text) throws SQLException {
        Condition[] parsed = new Condition[1];
        String statement = "SELECT 1 WHERE (" + text + "\n)";
        engine.query(
                "SELECT json_extract_string(j, '$.error_message'), json_array_length(j, '$.statements'), j::VARCHAR FROM "
                        + "(SELECT json_serialize_sql(" + Sql.text(statement) + ") AS j)",
                row -> {
                    String message = row.getString(1);
                    if (message == null && row.getLong(2) != 1) {
                        message = "it holds more than one statement";
                    }
                    parsed[0] = new Condition(Optional.ofNullable(message), names(row.getString(3)));
                });
        return parsed[0];
    }

    private static Set<String> names(String tree) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Matcher reference = REFERENCE.matcher(tree);
        while (reference.find()) {
            Matcher name = NAME.matcher(reference.group(1));
            while (name.find()) {
                names.add(name.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
            }
        }
        return names;
    }
}
