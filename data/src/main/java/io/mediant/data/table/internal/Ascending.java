package io.mediant.data.table.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Values in rising order, each with a number of rows. */
interface Ascending extends AutoCloseable {

    /** Whether a value is left. */
    boolean available();

    /** The next value; undefined where none is left. */
    double value();

    /** Takes all rows whose value equals {@code wanted}, which is not above the next value. */
    long take(double wanted) throws SQLException;

    @Override
    void close() throws SQLException;

    /** The first {@code size} values of a sorted array. */
    final class OfArray implements Ascending {
        private final double[] values;
        private final int size;
        private int next;

        OfArray(double[] values, int size) {
            this.values = values;
            this.size = size;
        }

        @Override
        public boolean available() {
            return next < size;
        }

        @Override
        public double value() {
            return next < size ? values[next] : Double.NaN;
        }

        @Override
        public long take(double wanted) {
            int from = next;
            while (next < size && values[next] == wanted) {
                next++;
            }
            return (long) next - from;
        }

        @Override
        public void close() {}
    }

    /** The rows (value, number of rows) of a query that orders them. */
    final class OfQuery implements Ascending {
        private final Connection connection;
        private final Statement statement;
        private final ResultSet rows;
        private boolean available;
        private double value;
        private long count;

        OfQuery(Engine engine, String sql) throws SQLException {
            connection = engine.connect();
            statement = connection.createStatement();
            rows = statement.executeQuery(sql);
            advance();
        }

        private void advance() throws SQLException {
            available = rows.next();
            if (available) {
                value = rows.getDouble(1) + 0.0;
                count = rows.getLong(2);
            }
        }

        @Override
        public boolean available() {
            return available;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public long take(double wanted) throws SQLException {
            long taken = 0;
            while (available && value == wanted) {
                taken += count;
                advance();
            }
            return taken;
        }

        @Override
        public void close() throws SQLException {
            try (connection;
                    statement;
                    rows) {
                available = false;
            }
        }
    }
}
