package io.mediant.data.table;

import io.mediant.data.DataException;
import io.mediant.data.table.internal.Ascending;
import io.mediant.data.table.internal.ColumnSorter;
import io.mediant.data.table.internal.Engine;
import io.mediant.data.table.internal.Importer;
import io.mediant.data.table.internal.Origin;
import io.mediant.data.table.internal.SideLoader;
import io.mediant.data.table.internal.SideValues;
import io.mediant.data.table.internal.Sql;
import io.mediant.data.table.internal.TypeConflict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two tables side by side: what they have in common and, once {@link #load} has read them, the counts of their columns.
 * Everything is computed from all rows. After loading, it may be used from several threads.
 */
public final class TablePair {
    /** Columns of texts with more distinct values than this are not read. */
    public static final int MOST_CATEGORIES = 1_000_000;

    private final Engine engine;
    private final Importer importer;
    private final Table reference;
    private final Table current;
    private final ColumnSorter sorter;
    private final SideLoader referenceSide;
    private final SideLoader currentSide;
    private long rowsOnBothSides;

    TablePair(Engine engine, Importer importer, int threads, Table reference, Table current) {
        this.engine = engine;
        this.importer = importer;
        this.reference = reference;
        this.current = current;
        sorter = new ColumnSorter(engine);
        referenceSide = new SideLoader(engine, importer, sorter, threads);
        currentSide = new SideLoader(engine, importer, sorter, threads);
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
        if (requested.isPresent() || p.type() == q.type()) {
            return new PairColumn(name, requested.orElse(p.type()), p, q, requested.isPresent());
        }
        try {
            if (isEmpty(reference, p)) {
                return new PairColumn(name, q.type(), p, q, false);
            }
            if (isEmpty(current, q)) {
                return new PairColumn(name, p.type(), p, q, false);
            }
            throw TypeConflict.between(
                    engine,
                    name,
                    new TypeConflict.SideOf(reference.source().label(), p, reference.origin()),
                    new TypeConflict.SideOf(current.source().label(), q, current.origin()));
        } catch (SQLException e) {
            throw Importer.failure(reference.origin(), e);
        }
    }

    private boolean isEmpty(Table table, Column column) throws SQLException {
        return column.type() == ColumnType.EMPTY
                || engine.number("SELECT count(" + Sql.name(column.name()) + ") FROM "
                                + table.origin().from() + " WHERE " + table.condition())
                        == 0;
    }

    /**
     * Reads the columns of both tables.
     *
     * @param columns what to read
     * @param sideDone called after the reference and again after the current side has been read
     * @throws DataException if a file cannot be read or a side has no rows
     * @throws LateTypesException if the types of a text file must be decided by all its rows
     */
    public void load(List<PairColumn> columns, Runnable sideDone) {
        boolean shared = reference.origin().equals(current.origin());
        Origin p = reference.origin();
        Origin q = current.origin();
        String base = "";
        if (shared && p.needsImport() && reference.names().size() <= SideLoader.COLUMNS_PER_PART) {
            base = importer.create(engine.newName(), p, "*", "true", columns);
            p = new Origin(base, false, p.location(), p.layout());
            q = p;
        }
        referenceSide.load(p, reference.condition(), columns, true, false);
        requireRows(reference, referenceSide);
        sideDone.run();
        currentSide.load(q, current.condition(), columns, false, false);
        requireRows(current, currentSide);
        List<PairColumn> keysOnOneSide = columns.stream()
                .filter(column -> referenceSide.has(column.name()) != currentSide.has(column.name()))
                .toList();
        if (!keysOnOneSide.isEmpty()) {
            referenceSide.load(p, reference.condition(), keysOnOneSide, true, true);
            currentSide.load(q, current.condition(), keysOnOneSide, false, true);
        }
        if (shared && hasCondition()) {
            rowsOnBothSides = countOnBothSides(p);
        }
        if (!base.isEmpty()) {
            importer.drop(reference.origin(), base);
        }
        sideDone.run();
    }

    /**
     * Reads columns of both tables beside a key that says which rows belong together.
     *
     * @param key a common column that has a value in every row
     * @param inTime whether the key is the rows' time, of a type that has an order; else it is their group
     * @throws DataException if a file cannot be read or rows have no key
     * @throws LateTypesException if the types of a text file must be decided by all its rows
     */
    public KeyedRows keyed(PairColumn key, boolean inTime, List<PairColumn> columns) {
        return KeyedRows.of(engine, importer, reference, current, key, inTime, columns);
    }

    private boolean hasCondition() {
        return reference.source().predicate().isPresent()
                || current.source().predicate().isPresent();
    }

    private long countOnBothSides(Origin origin) {
        try {
            return engine.number("SELECT count(*) FROM " + origin.from() + " WHERE " + reference.condition() + " AND "
                    + current.condition());
        } catch (SQLException e) {
            throw Importer.failure(origin, e);
        }
    }

    private static void requireRows(Table table, SideLoader side) {
        if (side.rows() > 0) {
            return;
        }
        String location = table.source().location();
        if (table.source().predicate().isPresent()) {
            throw new DataException(
                    "no row of \"" + location + "\" satisfies the condition "
                            + table.source().predicate().get(),
                    "a side without rows cannot be compared",
                    "check the condition's values, for example with quotation marks around texts: city = 'Oslo'");
        }
        throw new DataException(
                "\"" + location + "\" has no rows",
                "it has a header, but nothing below it",
                "check how the file was written");
    }

    /** Number of rows of the reference. */
    public long referenceRows() {
        return referenceSide.rows();
    }

    /** Number of rows of the current side. */
    public long currentRows() {
        return currentSide.rows();
    }

    /** How many rows of a shared file satisfy the conditions of both sides; 0 for different files or without conditions. */
    public long rowsOnBothSides() {
        return rowsOnBothSides;
    }

    /** The profiles of both sides of a column. */
    public record Profiles(ColumnProfile reference, ColumnProfile current) {}

    /** The profiles of a column that was read. */
    public Profiles profiles(PairColumn column) {
        return new Profiles(referenceSide.profile(column.name()), currentSide.profile(column.name()));
    }

    /** Exact number of distinct values of a column that was read, on one side. */
    public long distinct(PairColumn column, boolean ofReference) {
        return (ofReference ? referenceSide : currentSide).distinct(column.name());
    }

    /**
     * Hands over how often each category of a column occurs; rows without a value are left out. Falling pooled counts,
     * then by label. Can be asked for once.
     */
    public List<CategoryCount> categories(PairColumn column) {
        Map<String, Long> p = ((SideValues.Categories) referenceSide.take(column.name())).counts();
        Map<String, Long> q = ((SideValues.Categories) currentSide.take(column.name())).counts();
        List<CategoryCount> counts = new ArrayList<>();
        p.forEach((label, rows) -> counts.add(new CategoryCount(label, rows, q.getOrDefault(label, 0L))));
        q.forEach((label, rows) -> {
            if (!p.containsKey(label)) {
                counts.add(new CategoryCount(label, 0, rows));
            }
        });
        counts.sort(Comparator.comparingLong((CategoryCount count) -> -(count.reference() + count.current()))
                .thenComparing(CategoryCount::label));
        return counts;
    }

    /**
     * Walks through the distinct values of an ordered column in rising order. Rows without a value and NaN are left out.
     * Can be done once.
     */
    public void ordered(PairColumn column, OrderedConsumer consumer) {
        Profiles profiles = profiles(column);
        try (Ascending p = ((SideValues.Sorted) referenceSide.take(column.name())).open();
                Ascending q = ((SideValues.Sorted) currentSide.take(column.name())).open()) {
            while (p.available() || q.available()) {
                double left = p.value();
                double right = q.value();
                double value = !q.available() || (p.available() && left <= right) ? left : right;
                consumer.accept(value, p.take(value), q.take(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sorter.release(profiles.reference());
        sorter.release(profiles.current());
    }
}
