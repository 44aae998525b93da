package io.mediant.data.table.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ways in which sorted numbers are kept: one by one or grouped in memory, or one by one in a file. */
final class SortedRuns {
    private static final int BUFFER_BYTES = 1 << 20;

    private SortedRuns() {}

    /** The first {@code size} values of a sorted array, each one row. */
    static SideValues.Sorted ofArray(double[] values, int size) {
        long distinct = 0;
        for (int i = 0; i < size; i++) {
            distinct += i == 0 || values[i] != values[i - 1] ? 1 : 0;
        }
        return new Run(distinct, () -> new OfArray(values, size));
    }

    /** Distinct sorted values with their numbers of rows. */
    static SideValues.Sorted ofGroups(double[] values, long[] rows) {
        return new Run(values.length, () -> new OfGroups(values, rows));
    }

    /** Sorted values, one after the other, in a file that is removed when it has been read. */
    static SideValues.Sorted ofFile(Path file, long distinct) {
        return new Run(distinct, () -> new OfFile(file));
    }

    private interface Opener {
        Ascending open();
    }

    private record Run(long distinct, Opener opener) implements SideValues.Sorted {
        @Override
        public Ascending open() {
            return opener.open();
        }
    }

    private static final class OfArray implements Ascending {
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

    private static final class OfGroups implements Ascending {
        private final double[] values;
        private final long[] rows;
        private int next;

        OfGroups(double[] values, long[] rows) {
            this.values = values;
            this.rows = rows;
        }

        @Override
        public boolean available() {
            return next < values.length;
        }

        @Override
        public double value() {
            return next < values.length ? values[next] : Double.NaN;
        }

        @Override
        public long take(double wanted) {
            return next < values.length && values[next] == wanted ? rows[next++] : 0;
        }

        @Override
        public void close() {}
    }

    private static final class OfFile implements Ascending {
        private final Path file;
        private final DataInputStream in;
        private boolean available;
        private double value;

        OfFile(Path file) {
            this.file = file;
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        private void advance() {
            try {
                value = in.readDouble();
                available = true;
            } catch (EOFException end) {
                value = Double.NaN;
                available = false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
        public long take(double wanted) {
            long taken = 0;
            while (available && value == wanted) {
                taken++;
                advance();
            }
            return taken;
        }

        @Override
        public void close() throws IOException {
            in.close();
            Files.deleteIfExists(file);
        }
    }
}
