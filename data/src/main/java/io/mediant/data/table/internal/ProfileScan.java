package io.mediant.data.table.internal;

import io.mediant.data.table.Column;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.PairColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Profiles many columns of a table in one scan; a column with NaN or infinities is looked at once more. */
public final class ProfileScan {
    private static final int FIELDS = 7;
    private static final int COLUMNS_PER_SCAN = 100;

    private final Engine engine;
    private final long rows;
    private final boolean ofReference;

    /**
     * @param rows number of rows of the table
     * @param ofReference whether the reference's or the current side's columns are profiled
     */
    public ProfileScan(Engine engine, long rows, boolean ofReference) {
        this.engine = engine;
        this.rows = rows;
        this.ofReference = ofReference;
    }

    /** The profiles by the columns' names. */
    public Map<String, ColumnProfile> run(List<PairColumn> columns) throws SQLException {
        Map<String, List<PairColumn>> byRelation = new LinkedHashMap<>();
        for (PairColumn column : columns) {
            byRelation
                    .computeIfAbsent(side(column).relation(), relation -> new ArrayList<>())
                    .add(column);
        }
        Map<String, ColumnProfile> profiles = new HashMap<>();
        for (List<PairColumn> together : byRelation.values()) {
            for (int from = 0; from < together.size(); from += COLUMNS_PER_SCAN) {
                scan(together.subList(from, Math.min(together.size(), from + COLUMNS_PER_SCAN)), profiles);
            }
        }
        return profiles;
    }

    private void scan(List<PairColumn> columns, Map<String, ColumnProfile> profiles) throws SQLException {
        List<String> selected = new ArrayList<>();
        for (PairColumn column : columns) {
            selected.add(aggregates(column));
        }
        List<PairColumn> nonFinite = new ArrayList<>();
        engine.query(select(String.join(", ", selected), columns.get(0)), row -> {
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
            String again = "count(" + x + "), count(" + Sql.name(side(column).name()) + "), 0, min(" + x + ")" + finite
                    + ", max(" + x + ")" + finite + ", approx_count_distinct(" + x
                    + "), 0.0, count(*) FILTER (WHERE isnan(" + x + ")), count(*) FILTER (WHERE " + x
                    + " = '-inf'::DOUBLE), count(*) FILTER (WHERE " + x + " = 'inf'::DOUBLE)";
            engine.query(
                    select(again, column),
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

    private String select(String aggregates, PairColumn column) {
        return "SELECT " + aggregates + " FROM " + Sql.name(side(column).relation());
    }

    /** Values, readable texts, values that are not finite, minimum, maximum, distinct values, mean length. */
    private String aggregates(PairColumn column) {
        Column side = side(column);
        String given = "count(" + Sql.name(side.name()) + ")";
        return switch (column.type()) {
            case NUMBER, INSTANT, TIME_OF_DAY -> {
                String x = expression(column);
                boolean whole = column.type() == ColumnType.NUMBER && isWhole(side.sqlType());
                String odd = whole ? "0" : "count(*) FILTER (WHERE NOT isfinite(" + x + "))";
                yield "count(" + x + "), " + given + ", " + odd + ", min(" + x + "), max(" + x
                        + "), approx_count_distinct(" + x + "), 0.0";
            }
            case STRING, BOOLEAN -> {
                String x = Expressions.category(column, side);
                yield "count(" + x + "), " + given + ", 0, NULL, NULL, approx_count_distinct(" + x
                        + "), coalesce(avg(length(" + x + ")), 0.0)";
            }
            case EMPTY, UNSUPPORTED -> given + ", " + given + ", 0, NULL, NULL, 0, 0.0";
        };
    }

    private static boolean isWhole(String sqlType) {
        return sqlType.toUpperCase(Locale.ROOT).matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)");
    }

    private ColumnProfile profile(ResultSet row, int at, long nan, long negativeInfinity, long positiveInfinity)
            throws SQLException {
        long values = row.getLong(at);
        return new ColumnProfile(
                rows,
                rows - values,
                row.getLong(at + 1) - values,
                nan,
                negativeInfinity,
                positiveInfinity,
                number(row, at + 3),
                number(row, at + 4),
                row.getLong(at + 5),
                row.getDouble(at + 6));
    }

    private static double number(ResultSet row, int at) throws SQLException {
        double value = row.getDouble(at);
        return row.wasNull() ? Double.NaN : value;
    }
}
