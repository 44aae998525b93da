package io.mediant.compare.table;

import io.mediant.compare.Notice;
import io.mediant.compare.policy.Dependence;
import io.mediant.compare.policy.Policy;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.core.inference.dependence.TimeBlocks;
import io.mediant.data.DataException;
import io.mediant.data.table.CellRule;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.KeyedRows;
import io.mediant.data.table.PairColumn;
import io.mediant.data.table.TablePair;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts columns by group, or by blocks of time. A column of groups needs 12 bytes for each pair of a group and a cell that has rows, twice
 * that while they are put together, a column in time 4 bytes a row, and no more than 2^31 of either. Groups are read as texts, so that long
 * numbers of customers keep all their digits.
 */
final class DependentRows {
    private static final int LEAST_GROUPS = 2;

    private final Dependence.Kind kind;
    private final KeyedRows rows;
    private final Notice notice;

    private DependentRows(Dependence.Kind kind, KeyedRows rows, Notice notice) {
        this.kind = kind;
        this.rows = rows;
        this.notice = notice;
    }

    /**
     * Reads what the policy says of dependent rows; empty where it says that there are none.
     *
     * @throws DataException if the key has missing values, no order in time, or a single group on a side
     */
    static Optional<DependentRows> read(TablePair pair, Policy policy, List<PairColumn> columns) {
        return policy.dependence().map(dependence -> {
            String name = dependence.column();
            return switch (dependence.kind()) {
                case GROUP ->
                    ofGroups(name, pair.keyed(pair.column(name, Optional.of(ColumnType.STRING)), false, columns));
                case TIME -> inTime(pair, pair.column(name, Optional.empty()), columns);
            };
        });
    }

    private static DependentRows ofGroups(String column, KeyedRows rows) {
        KeyedRows.Groups groups = rows.numberGroups();
        if (Math.min(groups.reference(), groups.current()) < LEAST_GROUPS) {
            throw new DataException(
                    "column \"" + column + "\" has " + groups.reference() + " groups in the reference and "
                            + groups.current() + " in the current side",
                    "whole groups are exchanged between the sides, which needs at least 2 a side, and says little below 10",
                    "name a column with more groups, or leave --group out if rows are independent");
        }
        return new DependentRows(
                Dependence.Kind.GROUP, rows, new Notice.WholeGroups(column, groups.reference(), groups.current()));
    }

    private static DependentRows inTime(TablePair pair, PairColumn key, List<PairColumn> columns) {
        return switch (key.type()) {
            case NUMBER, INSTANT, TIME_OF_DAY ->
                new DependentRows(
                        Dependence.Kind.TIME, pair.keyed(key, true, columns), new Notice.BlocksOfTime(key.name()));
            case BOOLEAN, STRING, EMPTY, UNSUPPORTED ->
                throw new DataException(
                        "column \"" + key.name() + "\" has no order in time",
                        "it is not read as times, dates or numbers",
                        "name a column of times, or use --group for a column of names");
        };
    }

    Dependence.Kind kind() {
        return kind;
    }

    /** What a reader should know of it. */
    Notice notice() {
        return notice;
    }

    /**
     * Counts a column both sides of which have rows in the cells.
     *
     * @throws IllegalStateException if that gives other counts than the cells have
     */
    GroupedCounts count(PairColumn column, CellRule rule, CellSet cells, long seed) {
        GroupedCounts counts =
                switch (kind) {
                    case GROUP -> byGroup(column, rule, cells.size());
                    case TIME -> inBlocks(column, rule, cells.size(), seed);
                };
        requireSame(column, "reference", cells.reference(), counts.reference());
        requireSame(column, "current side", cells.current(), counts.current());
        return counts;
    }

    private void requireSame(PairColumn column, String side, long[] cells, long[] counted) {
        int differs = Arrays.mismatch(cells, counted);
        if (differs >= 0) {
            throw new IllegalStateException("cell " + differs + " of column \"" + column.name() + "\" has "
                    + cells[differs] + " rows of the " + side + ", but " + counted[differs] + " by " + kind);
        }
    }

    private GroupedCounts byGroup(PairColumn column, CellRule rule, int cells) {
        GroupedCounts.Builder counts = GroupedCounts.builder(cells);
        rows.byGroup(column, true, rule, (key, cell, count) -> {
            if (cell != CellRule.LEFT_OUT) {
                counts.addReference((int) key, cell, count);
            }
        });
        rows.byGroup(column, false, rule, (key, cell, count) -> {
            if (cell != CellRule.LEFT_OUT) {
                counts.addCurrent((int) key, cell, count);
            }
        });
        return counts.build();
    }

    private GroupedCounts inBlocks(PairColumn column, CellRule rule, int cells, long seed) {
        TimeOrder reference = new TimeOrder(seed);
        TimeOrder current = new TimeOrder(seed + 1);
        rows.inTime(column, true, rule, reference);
        rows.inTime(column, false, rule, current);
        return TimeBlocks.of(reference.cells(), current.cells(), cells).counts();
    }
}
