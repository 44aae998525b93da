package io.mediant.data.table.internal;

import io.mediant.data.table.OrderedConsumer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Merges two streams of (value, rows), each in rising order, into one stream of distinct values. */
public final class OrderedMerge {
    private OrderedMerge() {}

    /** Runs both queries side by side and hands their merged rows to a consumer. */
    public static void merge(Engine engine, String referenceSql, String currentSql, OrderedConsumer consumer)
            throws SQLException {
        try (Stream p = new Stream(engine, referenceSql);
                Stream q = new Stream(engine, currentSql)) {
            while (p.available || q.available) {
                double value = !q.available || (p.available && p.value <= q.value) ? p.value : q.value;
                consumer.accept(value, p.take(value), q.take(value));
            }
        }
    }

    private static final class Stream implements AutoCloseable {
        private final Connection connection;
        private final Statement statement;
        private final ResultSet rows;
        private boolean available;
        private double value;
        private long count;

        Stream(Engine engine, String sql) throws SQLException {
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

        /** Takes all rows that hold the value. */
        long take(double wanted) throws SQLException {
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
