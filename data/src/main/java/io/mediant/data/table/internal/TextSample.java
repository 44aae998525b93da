package io.mediant.data.table.internal;

import java.sql.SQLException;

/**
 * What some rows of a column of texts look like.
 *
 * @param values number of rows with a value
 * @param distinct number of distinct values among them
 * @param meanLength mean length in characters
 */
record TextSample(long values, long distinct, double meanLength) {
    private static final int ROWS = 50_000;
    private static final double MANY = 0.3;

    static TextSample of(Engine engine, String relation, String text) throws SQLException {
        TextSample[] sample = new TextSample[1];
        engine.query(
                "SELECT count(t), count(DISTINCT t), coalesce(avg(length(t)), 0.0) FROM (SELECT " + text + " AS t FROM "
                        + relation + " LIMIT " + ROWS + ")",
                row -> sample[0] = new TextSample(row.getLong(1), row.getLong(2), row.getDouble(3)));
        return sample[0];
    }

    /** Whether the whole column may hold too many distinct values to be read without a further look. */
    boolean mayHaveManyDistinct() {
        return distinct > MANY * values;
    }
}
