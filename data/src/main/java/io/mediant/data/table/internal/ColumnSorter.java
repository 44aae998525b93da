package io.mediant.data.table.internal;

import io.mediant.core.distribution.RadixSort;
import io.mediant.data.table.ColumnProfile;
import io.mediant.data.table.OrderedConsumer;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/**
 * Brings the values of a column into rising order. Few distinct values are grouped by the engine. Many are sorted here while
 * they fit into a part of this process's memory, which is faster; beyond that the engine sorts them and spills.
 */
public final class ColumnSorter {
    /** Below this share of distinct values, grouping is cheaper than sorting. */
    private static final double FEW_DISTINCT = 0.02;

    private static final double PART_OF_HEAP = 0.45;

    private final Engine engine;
    private final int budgetMegabytes = (int) (Runtime.getRuntime().maxMemory() * PART_OF_HEAP / (1 << 20));
    private final Semaphore megabytes = new Semaphore(Math.max(1, budgetMegabytes), true);

    public ColumnSorter(Engine engine) {
        this.engine = engine;
    }

    /** A column of one side: how its numbers are read, from which relation, and what is known of it. */
    public record Input(String expression, String relation, ColumnProfile profile) {
        long numbers() {
            return profile.values() - profile.nan();
        }

        boolean hasFewDistinct() {
            return profile.distinct() < FEW_DISTINCT * profile.values();
        }

        private String values() {
            return "(SELECT " + expression + " AS v FROM " + Sql.name(relation)
                    + ") WHERE v IS NOT NULL AND NOT isnan(v)";
        }

        String unsorted() {
            return "SELECT v FROM " + values();
        }

        String sorted() {
            return "SELECT v, 1::BIGINT FROM " + values() + " ORDER BY v";
        }

        String grouped() {
            return "SELECT v, count(*) FROM " + values() + " GROUP BY v ORDER BY v";
        }
    }

    /** Hands the distinct values of both sides to a consumer, in rising order. */
    public void walk(Input reference, Input current, OrderedConsumer consumer) throws SQLException {
        int needed = megabytesToSort(reference, current);
        if (needed > budgetMegabytes) {
            merge(engineOrdered(reference), engineOrdered(current), consumer);
            return;
        }
        megabytes.acquireUninterruptibly(needed);
        try {
            double[] space = new double[(int) Math.max(rowsToSort(reference), rowsToSort(current))];
            merge(ordered(reference, space), ordered(current, space), consumer);
        } finally {
            megabytes.release(needed);
        }
    }

    private static int megabytesToSort(Input reference, Input current) {
        long p = rowsToSort(reference);
        long q = rowsToSort(current);
        return (int) Math.min(Integer.MAX_VALUE, ((Double.BYTES * (p + q + Math.max(p, q))) >> 20) + 1);
    }

    private static long rowsToSort(Input input) {
        return input.hasFewDistinct() ? 0 : input.numbers();
    }

    private Ascending ordered(Input input, double[] space) throws SQLException {
        if (input.hasFewDistinct()) {
            return engineOrdered(input);
        }
        double[] values = new double[(int) input.numbers()];
        int[] size = new int[1];
        engine.query(input.unsorted(), row -> values[size[0]++] = row.getDouble(1) + 0.0);
        RadixSort.sort(values, size[0], space);
        return new Ascending.OfArray(values, size[0]);
    }

    private Ascending engineOrdered(Input input) throws SQLException {
        return new Ascending.OfQuery(engine, input.hasFewDistinct() ? input.grouped() : input.sorted());
    }

    private static void merge(Ascending reference, Ascending current, OrderedConsumer consumer) throws SQLException {
        try (reference;
                current) {
            while (reference.available() || current.available()) {
                double p = reference.value();
                double q = current.value();
                double value = !current.available() || (reference.available() && p <= q) ? p : q;
                consumer.accept(value, reference.take(value), current.take(value));
            }
        }
    }
}
