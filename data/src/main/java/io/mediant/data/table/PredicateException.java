package io.mediant.data.table;

import io.mediant.data.ExplainedException;
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

    static PredicateException notOne(String predicate, String error) {
        return new PredicateException(
                "the condition \"" + predicate + "\" is not valid SQL",
                firstLine(error),
                "write what may stand after WHERE, for example: month = 2 AND city = 'Oslo'",
                null);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^[A-Za-z ]+ Error: ", "");
    }
}
