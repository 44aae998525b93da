package io.mediant.data.table;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Expressions;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Origin;
import io.mediant.data.table.internal.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of two tables beside a key column that says which of them belong together: their group, or their time. They are kept in the
 * engine, which uses its private folder where they do not fit into its memory, until the reader is closed; counts are grouped there and
 * handed over one by one. May be used from several threads.
 */
public final class KeyedRows {
    private final Engine engine;
    private final PairColumn key;
    private final boolean inTime;
    private final SideRows reference;
    private final SideRows current;
    private String groups = "";

    private record SideRows(Origin origin, String relation) {}

    private KeyedRows(Engine engine, PairColumn key, boolean inTime, SideRows reference, SideRows current) {
        this.engine = engine;
        this.key = key;
        this.inTime = inTime;
        this.reference = reference;
        this.current = current;
    }

    /** Reads the key and the columns of both sides. */
    static KeyedRows of(
            Engine engine,
            Importer importer,
            Table reference,
            Table current,
            PairColumn key,
            boolean inTime,
            List<PairColumn> columns) {
        List<PairColumn> all = Stream.concat(Stream.of(key), columns.stream()).toList();
        KeyedRows rows = new KeyedRows(
                engine, key, inTime, side(engine, importer, reference, all), side(engine, importer, current, all));
        rows.requireKeys(reference.source().label(), true);
        rows.requireKeys(current.source().label(), false);
        return rows;
    }

    private static SideRows side(Engine engine, Importer importer, Table table, List<PairColumn> columns) {
        String selected =
                columns.stream().map(column -> Sql.name(column.name())).collect(Collectors.joining(", "));
        String relation = importer.create(engine.newName(), table.origin(), selected, table.condition(), columns);
        return new SideRows(table.origin(), relation);
    }

    private void requireKeys(String label, boolean ofReference) {
        SideRows side = side(ofReference);
        try {
            long without = engine.number("SELECT count(*) - count(" + keyOf(ofReference) + ") FROM " + side.relation());
            if (without > 0) {
                throw new DataException(
                        "column \"" + key.name() + "\" has no value in " + without + (without == 1 ? " row" : " rows")
                                + " of " + label,
                        "rows without it belong to no group and to no time",
                        "fill it, or leave those rows out with a condition");
            }
        } catch (SQLException e) {
            throw Importer.failure(side.origin(), e);
        }
    }

    private SideRows side(boolean ofReference) {
        return ofReference ? reference : current;
    }

    /** A number for a time, a text for a group. */
    private String keyOf(boolean ofReference) {
        Column side = ofReference ? key.reference() : key.current();
        return inTime ? Expressions.number(key, side) : Expressions.category(key, side);
    }

    private static boolean isOrdered(PairColumn column) {
        return switch (column.type()) {
            case NUMBER, INSTANT, TIME_OF_DAY -> true;
            case BOOLEAN, STRING, EMPTY, UNSUPPORTED -> false;
        };
    }

    /** How many groups each side has. */
    public record Groups(long reference, long current) {}

    /** Numbers the groups of both sides from 0; needed before {@link #byGroup}. */
    public Groups numberGroups() {
        groups = Sql.name(engine.newName());
        String left = "SELECT " + keyOf(true) + " AS k FROM " + reference.relation();
        String right = "SELECT " + keyOf(false) + " AS k FROM " + current.relation();
        try {
            engine.execute("CREATE TABLE " + groups + " AS SELECT k, row_number() OVER (ORDER BY k) - 1 AS id FROM ("
                    + left + " UNION " + right + ")");
            return new Groups(
                    engine.number("SELECT count(DISTINCT k) FROM (" + left + ")"),
                    engine.number("SELECT count(DISTINCT k) FROM (" + right + ")"));
        } catch (SQLException e) {
            throw Importer.failure(reference.origin(), e);
        }
    }

    /** Hands over how many rows of one side each group has for each value of a column, one group after the other. */
    public void byGroup(PairColumn column, boolean ofReference, CellRule rule, CellConsumer consumer) {
        String rows = "(SELECT " + keyOf(ofReference) + " AS k, " + valueOf(column, ofReference) + " AS v FROM "
                + side(ofReference).relation() + ") AS r JOIN " + groups + " ON " + groups + ".k = r.k";
        read(
                "SELECT id, v, count(*) FROM " + rows + " GROUP BY id, v ORDER BY id",
                column,
                ofReference,
                rule,
                consumer);
    }

    /** Hands over the rows of one side in the order of time, if the key is one, and of the column's values where times are equal. */
    public void inTime(PairColumn column, boolean ofReference, CellRule rule, CellConsumer consumer) {
        String rows = "SELECT " + keyOf(ofReference) + " AS k, " + valueOf(column, ofReference) + " AS v FROM "
                + side(ofReference).relation();
        read("SELECT k, v, 1 FROM (" + rows + ") ORDER BY k, v", column, ofReference, rule, consumer);
    }

    private static String valueOf(PairColumn column, boolean ofReference) {
        Column side = ofReference ? column.reference() : column.current();
        return isOrdered(column) ? Expressions.number(column, side) : Expressions.category(column, side);
    }

    private void read(String sql, PairColumn column, boolean ofReference, CellRule rule, CellConsumer consumer) {
        boolean numbers = isOrdered(column);
        try {
            engine.query(
                    sql,
                    row -> consumer.accept(
                            row.getDouble(1), numbers ? number(row, rule) : text(row, rule), row.getLong(3)));
        } catch (SQLException e) {
            throw Importer.failure(side(ofReference).origin(), e);
        }
    }

    private static int number(ResultSet row, CellRule rule) throws SQLException {
        double value = row.getDouble(2);
        return row.wasNull() ? rule.ofMissing() : rule.ofNumber(value + 0.0);
    }

    private static int text(ResultSet row, CellRule rule) throws SQLException {
        String text = row.getString(2);
        return text == null ? rule.ofMissing() : rule.ofText(text);
    }
}
