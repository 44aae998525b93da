package io.mediant.data.table;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.ColumnSorter;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Expressions;
import io.mediant.data.table.internal.ProfileScan;
import io.mediant.data.table.internal.Sql;
import io.mediant.data.table.internal.TypeConflict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two tables side by side: what they have in common, and the counts of their columns. Everything is computed from all
 * rows. May be used from several threads.
 */
public final class TablePair {
    private final TableReader reader;
    private final Engine engine;
    private final Table reference;
    private final Table current;
    private final ColumnSorter sorter;

    TablePair(TableReader reader, Table reference, Table current) {
        this.reader = reader;
        this.engine = reader.engine();
        this.reference = reference;
        this.current = current;
        this.sorter = new ColumnSorter(engine);
    }

    public Table reference() {
        return reference;
    }

    public Table current() {
        return current;
    }

    /** Names that both tables have, in the reference's order. */
    public List<String> commonNames() {
        return reference.names().stream()
                .filter(name -> current.column(name).isPresent())
                .toList();
    }

    /**
     * A common column with the type that both sides are read as.
     *
     * @param requested the type that the user asks for, if any
     * @throws DataException if the sides have different types and none was asked for
     */
    public PairColumn column(String name, Optional<ColumnType> requested) {
        Column p = reference.column(name).orElseThrow();
        Column q = current.column(name).orElseThrow();
        if (requested.isPresent()) {
            return new PairColumn(name, requested.get(), p, q);
        }
        if (p.type() == q.type()) {
            return new PairColumn(name, p.type(), p, q);
        }
        try {
            if (isEmpty(p)) {
                return new PairColumn(name, q.type(), p, q);
            }
            if (isEmpty(q)) {
                return new PairColumn(name, p.type(), p, q);
            }
            throw TypeConflict.between(engine, name, side(reference, p), side(current, q));
        } catch (SQLException e) {
            throw failure(name, e);
        }
    }

    private TypeConflict.SideOf side(Table table, Column column) {
        TableReader.Opened opened = reader.opened(table.source());
        return new TypeConflict.SideOf(
                table,
                column,
                opened.source().layout(),
                opened.source().location().files().get(0));
    }

    private boolean isEmpty(Column column) throws SQLException {
        return column.type() == ColumnType.EMPTY
                || engine.number("SELECT count(" + Sql.name(column.name()) + ") FROM " + Sql.name(column.relation()))
                        == 0;
    }

    /** The profiles of both sides of a column. */
    public record Profiles(ColumnProfile reference, ColumnProfile current) {}

    /** Profiles of many columns, with one scan of each relation for up to 100 of them. */
    public Map<String, Profiles> profiles(List<PairColumn> columns) {
        try {
            Map<String, ColumnProfile> p = new ProfileScan(engine, reference.rows(), true).run(columns);
            Map<String, ColumnProfile> q = new ProfileScan(engine, current.rows(), false).run(columns);
            Map<String, Profiles> profiles = new LinkedHashMap<>();
            for (PairColumn column : columns) {
                profiles.put(column.name(), new Profiles(p.get(column.name()), q.get(column.name())));
            }
            return profiles;
        } catch (SQLException e) {
            throw failure(columns.get(0).name(), e);
        }
    }

    /** Exact number of distinct values on one side. */
    public long distinct(PairColumn column, boolean ofReference) {
        Column side = ofReference ? column.reference() : column.current();
        try {
            return engine.number(
                    "SELECT count(DISTINCT " + Sql.name(side.name()) + ") FROM " + Sql.name(side.relation()));
        } catch (SQLException e) {
            throw failure(column.name(), e);
        }
    }

    /** How often each category occurs; rows without a value are left out. Falling pooled counts, then by label. */
    public List<CategoryCount> categories(PairColumn column) {
        String sql = "SELECT label, sum(p)::BIGINT, sum(q)::BIGINT FROM (" + grouped(column, true) + " UNION ALL "
                + grouped(column, false) + ") GROUP BY label ORDER BY sum(p) + sum(q) DESC, label";
        List<CategoryCount> counts = new ArrayList<>();
        try {
            engine.query(sql, row -> counts.add(new CategoryCount(row.getString(1), row.getLong(2), row.getLong(3))));
        } catch (SQLException e) {
            throw failure(column.name(), e);
        }
        return counts;
    }

    private String grouped(PairColumn column, boolean ofReference) {
        Column side = ofReference ? column.reference() : column.current();
        String x = Expressions.category(column, side);
        String counts = ofReference ? "count(*) AS p, 0 AS q" : "0 AS p, count(*) AS q";
        return "SELECT " + x + " AS label, " + counts + " FROM " + Sql.name(side.relation()) + " WHERE " + x
                + " IS NOT NULL GROUP BY 1";
    }

    /**
     * Walks through the distinct values of an ordered column in rising order. Rows without a value and NaN are left out.
     * What does not fit into a part of this process's memory is sorted by the engine, which may spill.
     */
    public void ordered(PairColumn column, Profiles profiles, OrderedConsumer consumer) {
        try {
            sorter.walk(
                    new ColumnSorter.Input(
                            Expressions.number(column, column.reference()),
                            column.reference().relation(),
                            profiles.reference()),
                    new ColumnSorter.Input(
                            Expressions.number(column, column.current()),
                            column.current().relation(),
                            profiles.current()),
                    consumer);
        } catch (SQLException e) {
            throw failure(column.name(), e);
        }
    }

    private static DataException failure(String column, SQLException cause) {
        return new DataException(
                "column \"" + column + "\" cannot be read",
                String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                "leave it out with --exclude, give more memory with --memory, or mend the file",
                cause);
    }
}
