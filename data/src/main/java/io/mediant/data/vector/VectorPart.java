package io.mediant.data.vector;

import io.mediant.data.DataException;
import io.mediant.data.vector.internal.Shown;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Some rows of a table of vectors, or all of them, under a name of their own. Immutable; serves as long as the table is open. */
public final class VectorPart {
    private final VectorTable table;
    private final String name;
    private final long[] rows;

    private VectorPart(VectorTable table, String name, long[] rows) {
        this.table = table;
        this.name = name;
        this.rows = rows;
    }

    /** All rows of a table. */
    public static VectorPart whole(VectorTable table) {
        return new VectorPart(table, table.source().name(), null);
    }

    /**
     * The rows of a table that are chosen.
     *
     * @param choice what was chosen, for the part's name and for messages
     * @param chosen tells rows, counted from 0
     * @throws DataException if fewer than 2 are chosen
     */
    public static VectorPart of(VectorTable table, String choice, LongPredicate chosen) {
        long[] rows = LongStream.range(0, table.rows()).filter(chosen).toArray();
        if (rows.length < 2) {
            throw new DataException(
                    Shown.name(choice) + " chooses " + Shown.count(rows.length, "row") + " of "
                            + Shown.name(table.source().name()),
                    "a cloud has at least 2; the source has " + Shown.count(table.rows(), "row")
                            + (table.fields().contains(RowField.LABEL)
                                    ? ", the first with the label "
                                            + table.value(RowField.LABEL, 0)
                                                    .map(Shown::name)
                                                    .orElse("(none)")
                                    : ""),
                    "choose another label, or rows by position such as rows:0-499");
        }
        return new VectorPart(table, table.source().name() + " " + choice, rows);
    }

    /** The table. */
    public VectorTable table() {
        return table;
    }

    /** The source's name, with what was chosen of it (untrusted text). */
    public String name() {
        return name;
    }

    /** How many rows it has. */
    public long rows() {
        return rows == null ? table.rows() : rows.length;
    }

    /** Turns rising places in this part into rows of the table. */
    long[] rowsAt(long[] places) {
        return rows == null
                ? places
                : Arrays.stream(places).map(place -> rows[(int) place]).toArray();
    }
}
