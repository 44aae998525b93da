package io.mediant.core.inference.dependence;

import java.util.Arrays;

/** One side's rows by group and cell, the occupied pairs only: those of group g are {@code starts[g]} to {@code starts[g + 1] - 1}. */
final class GroupRows {
    private final int[] starts;
    private final int[] cells;
    private final int[] counts;
    private final long[] rows;
    private final long total;

    private GroupRows(int[] starts, int[] cells, int[] counts, long[] rows, long total) {
        this.starts = starts;
        this.cells = cells;
        this.counts = counts;
        this.rows = rows;
        this.total = total;
    }

    /** Collects triples of group, cell and rows. */
    static final class Builder {
        private final String side;
        private final int[] placeOfCell;
        private int[] groups = new int[16];
        private int[] cells = new int[16];
        private int[] counts = new int[16];
        private int size;
        private int start;
        private int most = -1;

        Builder(String side, int allCells) {
            this.side = side;
            placeOfCell = new int[allCells];
        }

        /** Adds rows; to the group's last triple of the cell if nothing of another group came between. */
        void add(int group, int cell, long count) {
            if (size == 0 || groups[size - 1] != group) {
                start = size;
            }
            int place = placeOfCell[cell];
            if (place >= start && place < size && cells[place] == cell) {
                counts[place] = sum(group, cell, counts[place], count);
                return;
            }
            if (size == groups.length) {
                int larger = Math.max(2 * size, size + (size >> 1));
                groups = Arrays.copyOf(groups, larger);
                cells = Arrays.copyOf(cells, larger);
                counts = Arrays.copyOf(counts, larger);
            }
            groups[size] = group;
            cells[size] = cell;
            placeOfCell[cell] = size;
            counts[size++] = sum(group, cell, 0, count);
            most = Math.max(most, group);
        }

        private int sum(int group, int cell, int known, long more) {
            long sum = known + more;
            if (sum > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("group " + group + " of the " + side + " has " + sum
                        + " rows in cell " + cell + ", more than 2^31 - 1; use smaller groups, or a part of the rows");
            }
            return (int) sum;
        }

        int groups() {
            return most + 1;
        }

        /** Sorts the triples by group and adds up those of the same group and cell. */
        GroupRows build(int allGroups) {
            if (size == 0) {
                throw new IllegalArgumentException("the " + side + " has no rows; both sides need at least one");
            }
            int[] order = byGroup(allGroups);
            int[] starts = new int[allGroups + 1];
            int[] keptCells = new int[size];
            int[] keptCounts = new int[size];
            long[] rows = new long[allGroups];
            Arrays.fill(placeOfCell, -1);
            long total = 0;
            int kept = 0;
            int next = 0;
            for (int group = 0; group < allGroups; group++) {
                starts[group] = kept;
                for (; next < size && groups[order[next]] == group; next++) {
                    int cell = cells[order[next]];
                    int count = counts[order[next]];
                    if (placeOfCell[cell] < starts[group]) {
                        placeOfCell[cell] = kept;
                        keptCells[kept++] = cell;
                    }
                    int place = placeOfCell[cell];
                    keptCounts[place] = sum(group, cell, keptCounts[place], count);
                    rows[group] += count;
                }
                total += rows[group];
            }
            starts[allGroups] = kept;
            return new GroupRows(starts, Arrays.copyOf(keptCells, kept), Arrays.copyOf(keptCounts, kept), rows, total);
        }

        private int[] byGroup(int allGroups) {
            int[] ends = new int[allGroups + 1];
            for (int i = 0; i < size; i++) {
                ends[groups[i] + 1]++;
            }
            for (int group = 0; group < allGroups; group++) {
                ends[group + 1] += ends[group];
            }
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[ends[groups[i]]++] = i;
            }
            return order;
        }
    }

    int groups() {
        return rows.length;
    }

    /** The number of groups that have rows. */
    int occupied() {
        return (int) Arrays.stream(rows).filter(count -> count > 0).count();
    }

    /** The rows of a group. */
    long rows(int group) {
        return rows[group];
    }

    /** The rows of all groups. */
    long total() {
        return total;
    }

    /** Adds {@code weight} times the group's counts to the sums of the cells. */
    void addTo(double[] sums, int group, double weight) {
        for (int i = starts[group]; i < starts[group + 1]; i++) {
            sums[cells[i]] += weight * counts[i];
        }
    }

    /** The number of cells that a group occupies. */
    int entries(int group) {
        return starts[group + 1] - starts[group];
    }

    /** The cell of an entry of a group. */
    int cell(int group, int entry) {
        return cells[starts[group] + entry];
    }

    /** The rows of an entry of a group. */
    int count(int group, int entry) {
        return counts[starts[group] + entry];
    }

    /** The rows of all groups in each cell. */
    long[] totals(int allCells) {
        long[] totals = new long[allCells];
        for (int i = 0; i < cells.length; i++) {
            totals[cells[i]] += counts[i];
        }
        return totals;
    }
}
