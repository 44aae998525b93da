package io.mediant.core.inference.dependence;

import java.util.Arrays;

/**
 * Rows of two samples counted by group and cell. A group is what comes as a whole: a customer, a patient, a document, a day. It may have
 * rows on one side or on both.
 *
 * <p>Only occupied pairs of group and cell are held, so memory grows with their number (12 bytes each) and never with groups times
 * cells. Groups without rows are allowed and do not matter. Immutable.
 */
public final class GroupedCounts {
    private final int cells;
    private final GroupRows reference;
    private final GroupRows current;

    private GroupedCounts(int cells, GroupRows reference, GroupRows current) {
        this.cells = cells;
        this.reference = reference;
        this.current = current;
    }

    /**
     * Returns the counts of few groups from full tables.
     *
     * @param reference rows of each group of the reference in each cell, at least 0
     * @param current the same for the current side; element i of both is the same group
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no rows
     */
    public static GroupedCounts of(long[][] reference, long[][] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException("the sides have " + reference.length + " and " + current.length
                    + " groups; list every group on both sides, with 0 rows where it has none");
        }
        int cells = reference.length == 0 ? 0 : reference[0].length;
        Builder builder = builder(cells);
        for (int group = 0; group < reference.length; group++) {
            if (reference[group].length != cells || current[group].length != cells) {
                throw new IllegalArgumentException("group " + group + " has " + reference[group].length + " and "
                        + current[group].length + " cells, expected " + cells + " as in group 0");
            }
            for (int cell = 0; cell < cells; cell++) {
                builder.addReference(group, cell, reference[group][cell]);
                builder.addCurrent(group, cell, current[group][cell]);
            }
        }
        return builder.build();
    }

    /**
     * Returns the counts of two samples whose groups are all different.
     *
     * @param reference rows of each group of the reference in each cell
     * @param current rows of each group of the current side in each cell
     * @throws IllegalArgumentException if a row has another length, a count is negative, or a side has no rows
     */
    public static GroupedCounts ofSeparate(long[][] reference, long[][] current) {
        int groups = reference.length + current.length;
        int cells = groups == 0 ? 0 : (reference.length > 0 ? reference : current)[0].length;
        long[][] left = new long[groups][cells];
        long[][] right = new long[groups][cells];
        System.arraycopy(reference, 0, left, 0, reference.length);
        System.arraycopy(current, 0, right, reference.length, current.length);
        return of(left, right);
    }

    /** Returns a builder for rows that fall into {@code cells} cells. */
    public static Builder builder(int cells) {
        return new Builder(cells);
    }

    /** Collects counts. Not safe for use by several threads. */
    public static final class Builder {
        private final int cells;
        private final GroupRows.Builder reference;
        private final GroupRows.Builder current;

        private Builder(int cells) {
            this.cells = cells;
            reference = new GroupRows.Builder("reference", cells);
            current = new GroupRows.Builder("current side", cells);
        }

        /**
         * Adds rows of the reference; what is added to the same group and cell adds up. Memory is least where the rows of a group come one
         * after the other: then 12 bytes for each occupied pair of a group and a cell, else 12 bytes for each call.
         *
         * @param group at least 0; numbers should have no large gaps
         * @param cell from 0 to the number of cells less 1
         * @param rows at least 0, and at most 2^31 - 1 for a group and cell in all
         * @throws IllegalArgumentException if one is out of its range
         */
        public Builder addReference(int group, int cell, long rows) {
            return add(reference, group, cell, rows);
        }

        /** Adds rows of the current side. See {@link #addReference}. */
        public Builder addCurrent(int group, int cell, long rows) {
            return add(current, group, cell, rows);
        }

        private Builder add(GroupRows.Builder side, int group, int cell, long rows) {
            if (group < 0 || cell < 0 || cell >= cells || rows < 0) {
                throw new IllegalArgumentException(rows + " rows of group " + group + " in cell " + cell
                        + " are not allowed; groups and rows are at least 0, and there are " + cells + " cells");
            }
            if (rows > 0) {
                side.add(group, cell, rows);
            }
            return this;
        }

        /**
         * Returns the counts.
         *
         * @throws IllegalArgumentException if a side has no rows
         */
        public GroupedCounts build() {
            int groups = Math.max(reference.groups(), current.groups());
            return new GroupedCounts(cells, reference.build(groups), current.build(groups));
        }
    }

    /** The number of cells. */
    public int cells() {
        return cells;
    }

    /** The number of groups with rows on the reference. */
    public int referenceGroups() {
        return reference.occupied();
    }

    /** The number of groups with rows on the current side. */
    public int currentGroups() {
        return current.occupied();
    }

    /** The number of groups with rows on both sides. */
    public int sharedGroups() {
        int shared = 0;
        for (int group = 0; group < groups(); group++) {
            shared += isShared(group) ? 1 : 0;
        }
        return shared;
    }

    /** Rows of the reference in each cell, a new array. */
    public long[] reference() {
        return reference.totals(cells);
    }

    /** Rows of the current side in each cell, a new array. */
    public long[] current() {
        return current.totals(cells);
    }

    int groups() {
        return reference.groups();
    }

    boolean isShared(int group) {
        return reference.rows(group) > 0 && current.rows(group) > 0;
    }

    GroupRows referenceRows() {
        return reference;
    }

    GroupRows currentRows() {
        return current;
    }

    @Override
    public String toString() {
        return "GroupedCounts[" + referenceGroups() + " and " + currentGroups() + " groups, " + sharedGroups()
                + " on both sides, " + Arrays.stream(reference()).sum() + " and "
                + Arrays.stream(current()).sum() + " rows, " + cells + " cells]";
    }
}
