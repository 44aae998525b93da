package io.mediant.data.table;

/** Takes the cells of one side's rows together with the rows' group or time. */
@FunctionalInterface
public interface CellConsumer {
    /**
     * The next rows.
     *
     * @param key number of the rows' group, or their time
     * @param cell as a {@link CellRule} says, {@link CellRule#LEFT_OUT} included
     * @param rows how many rows there are
     */
    void accept(double key, int cell, long rows);
}
