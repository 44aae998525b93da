package io.mediant.data.table.internal;

import io.mediant.data.Workers;
import io.mediant.data.table.Column;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.PairColumn;
import io.mediant.data.table.TablePair;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads one side: its rows into the engine (in parts, if the table is wide), a profile of every column, and then the columns'
 * values with their numbers of rows; after that the rows themselves are let go. Texts of which nearly every one is distinct
 * are only counted unless they are asked for, since most often they are keys that nobody compares; more than a million
 * distinct texts are never read.
 */
public final class SideLoader {
    /** Wider tables are read in parts: the cost of a query grows with the width of its relation. */
    public static final int COLUMNS_PER_PART = 500;

    private static final double NEARLY_UNIQUE = 0.9;
    private static final int ENOUGH_ROWS = 20;

    private final Engine engine;
    private final Importer importer;
    private final ColumnSorter sorter;
    private final int threads;
    private final Map<String, ColumnProfile> profiles = new ConcurrentHashMap<>();
    private final Map<String, SideValues> values = new ConcurrentHashMap<>();
    private long rows;

    public SideLoader(Engine engine, Importer importer, ColumnSorter sorter, int threads) {
        this.engine = engine;
        this.importer = importer;
        this.sorter = sorter;
        this.threads = threads;
    }

    /**
     * Reads the given columns.
     *
     * @param origin where the rows are
     * @param condition the rows that belong to this side, as it stands after WHERE
     * @param columns what to read
     * @param ofReference which side of the columns this is
     * @param alsoNearlyUnique whether texts that are nearly all distinct are read too
     */
    public void load(
            Origin origin, String condition, List<PairColumn> columns, boolean ofReference, boolean alsoNearlyUnique) {
        for (int from = 0; from < columns.size(); from += COLUMNS_PER_PART) {
            List<PairColumn> part = columns.subList(from, Math.min(columns.size(), from + COLUMNS_PER_PART));
            String selected =
                    part.stream().map(column -> Sql.name(column.name())).collect(Collectors.joining(", "));
            String relation = importer.create(engine.newName(), origin, selected, condition, part);
            try {
                rows = engine.number("SELECT count(*) FROM " + relation);
                profiles.putAll(new ProfileScan(engine, relation, rows, ofReference).run(part));
            } catch (SQLException e) {
                throw Importer.failure(origin, e);
            }
            Workers.map(threads, part, column -> {
                try {
                    read(relation, column, ofReference ? column.reference() : column.current(), alsoNearlyUnique);
                } catch (SQLException e) {
                    throw Importer.failure(origin, e);
                }
                return column;
            });
            importer.drop(origin, relation);
        }
    }

    private void read(String relation, PairColumn column, Column side, boolean alsoNearlyUnique) throws SQLException {
        ColumnProfile profile = profiles.get(column.name());
        switch (column.type()) {
            case NUMBER, INSTANT, TIME_OF_DAY ->
                values.put(column.name(), sorter.sort(Expressions.number(column, side), relation, profile));
            case STRING, BOOLEAN -> readTexts(relation, column, Expressions.category(column, side), alsoNearlyUnique);
            case EMPTY, UNSUPPORTED -> {}
        }
    }

    private void readTexts(String relation, PairColumn column, String text, boolean alsoNearlyUnique)
            throws SQLException {
        long values = profiles.get(column.name()).values();
        TextSample sample = TextSample.of(engine, relation, text);
        if (sample.mayHaveManyDistinct()) {
            long distinct = engine.number("SELECT count(DISTINCT " + text + ") FROM " + relation);
            boolean nearlyUnique = values >= ENOUGH_ROWS && distinct > NEARLY_UNIQUE * values;
            if (distinct > TablePair.MOST_CATEGORIES || (nearlyUnique && !alsoNearlyUnique && !column.asked())) {
                profiles.computeIfPresent(
                        column.name(), (name, profile) -> profile.withTexts(distinct, sample.meanLength()));
                return;
            }
        }
        Map<String, Long> counts = new HashMap<>();
        engine.query(
                "SELECT " + text + ", count(*) FROM " + relation + " WHERE " + text + " IS NOT NULL GROUP BY 1",
                row -> counts.put(row.getString(1), row.getLong(2)));
        profiles.computeIfPresent(
                column.name(), (name, profile) -> profile.withTexts(counts.size(), sample.meanLength()));
        this.values.put(column.name(), new SideValues.Categories(counts));
    }

    /** Number of rows of this side. */
    public long rows() {
        return rows;
    }

    /** The profile of a column that was read. */
    public ColumnProfile profile(String name) {
        return profiles.get(name);
    }

    /** Exact number of distinct values of a column that was read. */
    public long distinct(String name) {
        SideValues read = values.get(name);
        return read == null ? profiles.get(name).distinct() : read.distinct();
    }

    /** Whether the values of a column were read and not only profiled. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Hands over the values of a column, which are then forgotten here. */
    public SideValues take(String name) {
        SideValues taken = values.remove(name);
        if (taken == null) {
            throw new IllegalStateException("the values of column \"" + name + "\" were not read or taken before");
        }
        return taken;
    }
}
