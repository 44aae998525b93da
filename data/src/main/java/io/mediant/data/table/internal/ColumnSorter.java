package io.mediant.data.table.internal;

import io.mediant.core.distribution.RadixSort;
import io.mediant.data.table.ColumnProfile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings the numbers of a column into rising order. Few distinct ones are grouped by the engine. Many are sorted here while a part
 * of this process's memory has room for them, which is faster; beyond that the engine sorts them into a file.
 */
public final class ColumnSorter {
    /** Below this share of distinct values, grouping is cheaper than sorting. */
    private static final double FEW_DISTINCT = 0.05;

    private static final double PART_OF_HEAP = 0.33;
    private static final int BUFFER_BYTES = 1 << 20;

    private final Engine engine;
    private final AtomicLong room = new AtomicLong((long) (Runtime.getRuntime().maxMemory() * PART_OF_HEAP));
    private final AtomicInteger files = new AtomicInteger();

    public ColumnSorter(Engine engine) {
        this.engine = engine;
    }

    /** Sorts what an expression gives for the rows of a relation; rows without a value and NaN are left out. */
    public SideValues.Sorted sort(String expression, String relation, ColumnProfile profile) throws SQLException {
        String values = "(SELECT " + expression + " AS v FROM " + relation + ") WHERE v IS NOT NULL AND NOT isnan(v)";
        if (profile.distinct() < FEW_DISTINCT * profile.values()) {
            return grouped("SELECT v, count(*) FROM " + values + " GROUP BY v ORDER BY v");
        }
        long numbers = profile.values() - profile.nan();
        long needed = 2 * numbers * Double.BYTES;
        if (numbers < Integer.MAX_VALUE - 8 && reserve(needed)) {
            SideValues.Sorted sorted = inMemory("SELECT v FROM " + values, (int) numbers);
            room.addAndGet(needed / 2);
            return sorted;
        }
        return inFile("SELECT v FROM " + values + " ORDER BY v");
    }

    /** Gives back the room of a sorted column that is no longer needed. */
    public void release(ColumnProfile profile) {
        if (profile.distinct() >= FEW_DISTINCT * profile.values()) {
            room.addAndGet((profile.values() - profile.nan()) * Double.BYTES);
        }
    }

    private boolean reserve(long bytes) {
        if (room.addAndGet(-bytes) >= 0) {
            return true;
        }
        room.addAndGet(bytes);
        return false;
    }

    private SideValues.Sorted grouped(String sql) throws SQLException {
        double[][] values = {new double[1024]};
        long[][] rows = {new long[1024]};
        int[] size = new int[1];
        engine.query(sql, row -> {
            if (size[0] == values[0].length) {
                values[0] = Arrays.copyOf(values[0], 2 * size[0]);
                rows[0] = Arrays.copyOf(rows[0], 2 * size[0]);
            }
            values[0][size[0]] = row.getDouble(1) + 0.0;
            rows[0][size[0]++] = row.getLong(2);
        });
        return SortedRuns.ofGroups(Arrays.copyOf(values[0], size[0]), Arrays.copyOf(rows[0], size[0]));
    }

    private SideValues.Sorted inMemory(String sql, int numbers) throws SQLException {
        double[] values = new double[numbers];
        int[] size = new int[1];
        engine.query(sql, row -> values[size[0]++] = row.getDouble(1) + 0.0);
        RadixSort.sort(values, size[0], new double[size[0]]);
        return SortedRuns.ofArray(values, size[0]);
    }

    private SideValues.Sorted inFile(String sql) throws SQLException {
        Path file = engine.folder().resolve("sorted-" + files.incrementAndGet());
        long[] distinct = new long[1];
        double[] last = {Double.NaN};
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
            engine.query(sql, row -> {
                double value = row.getDouble(1) + 0.0;
                distinct[0] += value != last[0] ? 1 : 0;
                last[0] = value;
                write(out, value);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SortedRuns.ofFile(file, distinct[0]);
    }

    private static void write(DataOutputStream out, double value) {
        try {
            out.writeDouble(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
