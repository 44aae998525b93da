package io.mediant.data.vector;

import io.mediant.core.distribution.PointCloud;
import io.mediant.data.DataException;
import io.mediant.data.vector.internal.Matrix;
import io.mediant.data.vector.internal.RowSample;
import io.mediant.data.vector.internal.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws rows, examines them, and keeps those that are valid. */
final class VectorLoader {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int BYTES_WHILE_LOADING = 16;

    private final VectorPart part;
    private final VectorTable table;
    private final String place;
    private final int dimensions;

    VectorLoader(VectorPart part) {
        this.part = part;
        table = part.table();
        place = Shown.name(part.name());
        dimensions = table.dimensions();
    }

    Vectors load(int maxRows, long seed, VectorProgress progress) {
        int taken = (int) Math.min(maxRows, part.rows());
        checkMemory(taken);
        List<VectorNotice> notices = new ArrayList<>(table.notices());
        if (taken < part.rows()) {
            notices.add(new VectorNotice.RowsSampled(part.name(), part.rows(), taken, seed));
        }
        long[] rows = part.rowsAt(RowSample.draw(part.rows(), taken, seed));
        double[] coordinates = new double[taken * dimensions];
        read(table.matrix(), rows, coordinates, progress);
        InvalidRows invalid = examine(rows, coordinates);
        int kept = taken - (int) invalid.count();
        if (kept < taken) {
            if (!table.options().dropInvalid()) {
                throw refused(invalid);
            }
            notices.add(new VectorNotice.RowsDropped(part.name(), invalid));
            rows = Arrays.copyOf(rows, kept);
            coordinates = Arrays.copyOf(coordinates, kept * dimensions);
        }
        if (kept < 2) {
            throw new DataException(
                    place + " has too few rows",
                    kept + " of " + Shown.count(part.rows(), "row") + " can be compared; at least 2 are needed",
                    "give a source with more vectors");
        }
        PointCloud points = PointCloud.ofRows(coordinates, dimensions);
        return new Vectors(part.name(), table.element(), points, rows, values(rows), part.rows(), notices);
    }

    private void checkMemory(int taken) {
        long numbers = (long) taken * dimensions;
        long limit = Runtime.getRuntime().maxMemory();
        if (numbers > LARGEST_ARRAY || numbers * BYTES_WHILE_LOADING > limit) {
            throw new DataException(
                    taken + " rows of " + place + " do not fit into memory",
                    "with " + dimensions + " coordinates they take " + mebibytes(numbers * BYTES_WHILE_LOADING)
                            + " MiB while loading; this process may use " + mebibytes(limit) + " MiB",
                    "load fewer rows: a random sample of "
                            + Math.min(limit / 4, LARGEST_ARRAY) / BYTES_WHILE_LOADING / dimensions
                            + " is well within, or give Java more memory with -Xmx");
        }
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    private void read(Matrix matrix, long[] rows, double[] into, VectorProgress progress) {
        try {
            matrix.read(rows, into, progress);
        } catch (InternalError e) {
            throw new DataException(
                    place + " changed while it was read",
                    "a part of the file is gone",
                    "wait until it is written, and read it again",
                    e);
        }
    }

    /** Finds rows that are not valid, and moves the others together at the front of both arrays. */
    private InvalidRows examine(long[] rows, double[] coordinates) {
        long[] counts = new long[3];
        List<Long> first = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < rows.length; i++) {
            int start = i * dimensions;
            boolean nan = false;
            boolean finite = true;
            for (int k = 0; k < dimensions; k++) {
                double value = coordinates[start + k];
                finite &= Double.isFinite(value);
                nan |= Double.isNaN(value);
            }
            if (finite) {
                System.arraycopy(coordinates, start, coordinates, kept * dimensions, dimensions);
                rows[kept++] = rows[i];
                continue;
            }
            counts[table.isIncomplete(rows[i]) ? 0 : nan ? 1 : 2]++;
            if (first.size() < InvalidRows.NAMED) {
                first.add(rows[i]);
            }
        }
        return new InvalidRows(rows.length, counts[0], counts[1], counts[2], first);
    }

    private DataException refused(InvalidRows invalid) {
        List<String> parts = new ArrayList<>();
        if (invalid.missing() > 0) {
            parts.add(invalid.missing() + " with missing numbers");
        }
        if (invalid.nan() > 0) {
            parts.add(invalid.nan() + " with NaN");
        }
        if (invalid.infinite() > 0) {
            parts.add(invalid.infinite() + " with infinite numbers");
        }
        String rows = invalid.first().stream().map(String::valueOf).collect(Collectors.joining(", "));
        long more = invalid.count() - invalid.first().size();
        return new DataException(
                Shown.count(invalid.count(), "row") + " of " + place + " cannot be compared",
                "of " + invalid.examined() + " rows examined, " + String.join(", ", parts) + ": "
                        + (invalid.count() == 1 ? "row " : "rows ") + rows + (more > 0 ? " and " + more + " more" : "")
                        + " (the first row is row 0)",
                "find out why the model gave no numbers there, or leave these rows out with --drop-invalid");
    }

    private Map<RowField, String[]> values(long[] rows) {
        Map<RowField, String[]> values = new EnumMap<>(RowField.class);
        for (RowField field : table.fields()) {
            String[] texts = new String[rows.length];
            for (int i = 0; i < rows.length; i++) {
                texts[i] = table.value(field, rows[i]).orElse(null);
            }
            values.put(field, texts);
        }
        return values;
    }
}
