package io.mediant.data.table.internal;

import io.mediant.data.table.Column;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.PairColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Profiles many columns of a table in one scan; a column with NaN or infinities is looked at once more. */
public final class ProfileScan {
    private static final int FIELDS = 7;
    private static final int COLUMNS_PER_SCAN = 100;

    private final Engine engine;
    private final String relation;
    private final long rows;
    private final boolean ofReference;

    /**
     * @param relation the relation that holds the columns, as it stands after FROM
     * @param rows its number of rows
     * @param ofReference whether the reference's or the current side's columns are profiled
     */
    public ProfileScan(Engine engine, String relation, long rows, boolean ofReference) {
        this.engine = engine;
        this.relation = relation;
        this.rows = rows;
        this.ofReference = ofReference;
    }

    /** The profiles by the columns' names. */
    public Map<String, ColumnProfile> run(List<PairColumn> columns) throws SQLException {
        Map<String, ColumnProfile> profiles = new HashMap<>();
        for (int from = 0; from < columns.size(); from += COLUMNS_PER_SCAN) {
            scan(columns.subList(from, Math.min(columns.size(), from + COLUMNS_PER_SCAN)), profiles);
        }
        return profiles;
    }

    private void scan(List<PairColumn> columns, Map<String, ColumnProfile> profiles) throws SQLException {
        List<String> selected = new ArrayList<>();
        for (PairColumn column : columns) {
            selected.add(aggregates(column));
        }
        List<PairColumn> nonFinite = new ArrayList<>();
        engine.query(select(String.join(", ", selected)), row -> {
            for (int i = 0; i < columns.size(); i++) {
                int at = 1 + i * FIELDS;
                if (row.getLong(at + 2) > 0) {
                    nonFinite.add(columns.get(i));
                }
                profiles.put(columns.get(i).name(), profile(row, at, 0, 0, 0));
            }
        });
        for (PairColumn column : nonFinite) {
            String x = expression(column);
            String finite = " FILTER (WHERE isfinite(" + x + "))";
            String again = "count(" + x + "), count(" + Sql.name(side(column).name())
                    + "), 0, count(*) FILTER (WHERE isfinite(" + x + ") AND " + x + " <> trunc(" + x + ")), min(" + x
                    + ")" + finite
                    + ", max(" + x + ")" + finite + ", approx_count_distinct(" + x
                    + "), count(*) FILTER (WHERE isnan(" + x + ")), count(*) FILTER (WHERE " + x
                    + " = '-inf'::DOUBLE), count(*) FILTER (WHERE " + x + " = 'inf'::DOUBLE)";
            engine.query(
                    select(again),
                    row -> profiles.put(
                            column.name(),
                            profile(
                                    row,
                                    1,
                                    row.getLong(FIELDS + 1),
                                    row.getLong(FIELDS + 2),
                                    row.getLong(FIELDS + 3))));
        }
    }

    private Column side(PairColumn column) {
        return ofReference ? column.reference() : column.current();
    }

    private String expression(PairColumn column) {
        return Expressions.number(column, side(column));
    }

    private String select(String aggregates) {
        return "SELECT " + aggregates + " FROM " + relation;
    }

    /** Values, readable texts, values that are not finite, that are not whole, minimum, maximum, distinct values; of texts only the first two. */
    private String aggregates(PairColumn column) {
        Column side = side(column);
        String given = "count(" + Sql.name(side.name()) + ")";
        return switch (column.type()) {
            case NUMBER, INSTANT, TIME_OF_DAY -> {
                String x = expression(column);
                String odd = "coalesce(sum(CASE WHEN isfinite(" + x + ") THEN 0 ELSE 1 END), 0)::BIGINT, "
                        + (isWhole(side) ? "count(*) FILTER (WHERE " + x + " <> trunc(" + x + "))" : given);
                yield "count(" + x + "), " + given + ", " + odd + ", min(" + x + "), max(" + x
                        + "), approx_count_distinct(" + x + ")";
            }
            case STRING, BOOLEAN ->
                "count(" + Expressions.category(column, side) + "), " + given + ", 0, 0, NULL, NULL, 0";
            case EMPTY, UNSUPPORTED -> given + ", " + given + ", 0, 0, NULL, NULL, 0";
        };
    }

    /** Whether the first rows are whole numbers; a later one may not be. */
    private static boolean isWhole(Column side) {
        return side.sqlType().toUpperCase(Locale.ROOT).matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)");
    }

    private ColumnProfile profile(ResultSet row, int at, long nan, long negativeInfinity, long positiveInfinity)
            throws SQLException {
        long values = row.getLong(at);
        return new ColumnProfile(
                rows,
                rows - values,
                row.getLong(at + 1) - values,
                row.getLong(at + 3),
                nan,
                negativeInfinity,
                positiveInfinity,
                number(row, at + 4),
                number(row, at + 5),
                row.getLong(at + 6),
                0);
    }

    private static double number(ResultSet row, int at) throws SQLException {
        double value = row.getDouble(at);
        return row.wasNull() ? Double.NaN : value;
    }
}
