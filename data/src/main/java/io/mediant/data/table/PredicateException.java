package io.mediant.data.table;

import io.mediant.data.ExplainedException;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** A condition for the rows of a side that is not a valid SQL condition over the table's columns: wrong usage. */
public final class PredicateException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    private PredicateException(String what, String why, String fix, Throwable cause) {
        super(what, why, fix, cause);
    }

    static PredicateException of(String predicate, SQLException cause, List<String> columns) {
        String names = columns.stream().limit(20).collect(Collectors.joining(", "));
        return new PredicateException(
                "the condition \"" + predicate + "\" is not valid",
                firstLine(String.valueOf(cause.getMessage())),
                "use these columns: " + names + (columns.size() > 20 ? ", ..." : ""),
                cause);
    }

    /** Refuses what is not exactly one expression. */
    static void check(Engine engine, String predicate) throws SQLException {
        String[] error = new String[1];
        String statement = "SELECT 1 WHERE (" + predicate + "\n)";
        engine.query(
                "SELECT json_extract_string(j, '$.error_message'), json_array_length(j, '$.statements') FROM (SELECT json_serialize_sql("
                        + Sql.text(statement) + ") AS j)",
                row -> {
                    String message = row.getString(1);
                    if (message != null) {
                        error[0] = message;
                    } else if (row.getLong(2) != 1) {
                        error[0] = "it holds more than one statement";
                    }
                });
        if (error[0] != null) {
            throw new PredicateException(
                    "the condition \"" + predicate + "\" is not valid SQL",
                    firstLine(error[0]),
                    "write what may stand after WHERE, for example: month = 2 AND city = 'Oslo'",
                    null);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^[A-Za-z ]+ Error: ", "");
    }
}
