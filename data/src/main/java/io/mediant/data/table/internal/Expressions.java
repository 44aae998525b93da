package io.mediant.data.table.internal;

import io.mediant.data.table.Column;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.PairColumn;

/** How a column is read as the type that it is compared as. */
public final class Expressions {
    private Expressions() {}

    /** A number for every row of an ordered column: the value itself, or seconds since 1970 or since midnight. */
    public static String number(PairColumn pair, Column side) {
        String name = Sql.name(side.name());
        String cast = side.type() == ColumnType.STRING ? "TRY_CAST(" : "CAST(";
        return switch (pair.type()) {
            case NUMBER -> cast + name + " AS DOUBLE)";
            case TIME_OF_DAY -> "epoch(" + cast + name + " AS TIME))";
            case INSTANT -> instant(cast + name + " AS TIMESTAMP)");
            case BOOLEAN, STRING, EMPTY, UNSUPPORTED ->
                throw new IllegalArgumentException("column " + pair.name() + " has no order");
        };
    }

    private static String instant(String timestamp) {
        return "CASE WHEN isfinite(" + timestamp + ") THEN epoch(" + timestamp + ") WHEN " + timestamp
                + " > TIMESTAMP '1970-01-01' THEN CAST('inf' AS DOUBLE) WHEN " + timestamp
                + " IS NOT NULL THEN CAST('-inf' AS DOUBLE) END";
    }

    /** A text for every row of a column without an order. */
    public static String category(PairColumn pair, Column side) {
        String name = Sql.name(side.name());
        boolean numbers =
                pair.reference().type() == ColumnType.NUMBER && pair.current().type() == ColumnType.NUMBER;
        if (numbers && !pair.reference().sqlType().equals(pair.current().sqlType())) {
            return commonNumber(name);
        }
        if (pair.type() == ColumnType.BOOLEAN && side.type() == ColumnType.STRING) {
            return "CAST(TRY_CAST(" + name + " AS BOOLEAN) AS VARCHAR)";
        }
        return "CAST(" + name + " AS VARCHAR)";
    }

    /** A number as it is written whatever its type: whole ones with all their digits and no fraction. */
    private static String commonNumber(String name) {
        String number = "CAST(" + name + " AS DOUBLE)";
        String whole = "TRY_CAST(" + name + " AS HUGEINT)";
        return "CASE WHEN " + number + " = trunc(" + number + ") AND " + whole + " IS NOT NULL THEN CAST(" + whole
                + " AS VARCHAR) ELSE CAST(" + number + " AS VARCHAR) END";
    }
}
