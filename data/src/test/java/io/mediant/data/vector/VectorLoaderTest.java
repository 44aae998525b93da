package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.data.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows are loaded, what is said of them, and what is refused. */
class VectorLoaderTest {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    @TempDir
    Path folder;

    @Test
    void samplesAreSeededAndStated() throws IOException {
        double[][] rows = new double[1000][1];
        Arrays.setAll(rows, i -> new double[] {i});
        Path file = VectorFiles.floats(folder.resolve("a.npy"), rows);
        try (VectorTable table = open(file, VectorOptions.defaults())) {
            List<Long> told = new ArrayList<>();
            Vectors some = VectorReader.load(table, 100, 7, (done, all) -> told.add(done));
            assertEquals(100, some.size());
            assertEquals(1000, some.totalRows());
            assertArrayEquals(LongStream.of(some.rows()).sorted().distinct().toArray(), some.rows());
            for (int i = 0; i < some.size(); i++) {
                assertEquals(some.row(i), (long) some.points().coordinate(i, 0));
            }
            assertEquals(List.of(new VectorNotice.RowsSampled(file.toString(), 1000, 100, 7)), some.notices());
            assertEquals(100, told.get(told.size() - 1));
            assertArrayEquals(
                    some.rows(),
                    VectorReader.load(table, 100, 7, VectorProgress.NONE).rows());
            assertFalse(Arrays.equals(
                    some.rows(),
                    VectorReader.load(table, 100, 8, VectorProgress.NONE).rows()));
            assertEquals(
                    List.of(),
                    VectorReader.load(table, 1000, 8, VectorProgress.NONE).notices());
        }
    }

    /**
     * Each row of 20 is in 5 of 20 rows drawn with chance 1/4: over 4,000 seeds within 4.5 standard deviations; a right sampler fails for one choice of
     * seeds in about 7,000 (20 rows, two-sided normal tail 6.8e-6 each).
     */
    @Test
    void everyRowHasTheSameChance() throws IOException {
        double[][] rows = new double[20][1];
        Path file = VectorFiles.floats(folder.resolve("a.npy"), rows);
        int[] drawn = new int[20];
        int seeds = 4000;
        try (VectorTable table = open(file, VectorOptions.defaults())) {
            for (int seed = 0; seed < seeds; seed++) {
                for (long row :
                        VectorReader.load(table, 5, seed, VectorProgress.NONE).rows()) {
                    drawn[(int) row]++;
                }
            }
        }
        double deviation = Math.sqrt(seeds * 0.25 * 0.75);
        for (int count : drawn) {
            assertEquals(seeds * 0.25, count, 4.5 * deviation);
        }
    }

    @Test
    void invalidRowsAreNamedOrDropped() throws IOException {
        Path file = VectorFiles.floats(
                folder.resolve("a.npy"), new double[][] {{1, 2}, {NAN, INF}, {3, 4}, {-INF, 5}, {6, 7}, {8, NAN}});
        Path labels = Files.writeString(folder.resolve("l.txt"), "a\nb\nc\nd\ne\nf\n");
        DataException e = assertThrows(DataException.class, () -> {
            try (VectorTable table = open(file, VectorOptions.defaults())) {
                VectorReader.load(table);
            }
        });
        assertEquals("3 rows of \"" + file + "\" cannot be compared", e.what());
        assertEquals(
                "of 6 rows examined, 2 with NaN, 1 with infinite numbers: rows 1, 3, 5 (the first row is row 0)",
                e.why());
        VectorOptions drop = VectorOptions.defaults().withDropInvalid(true).withLabels(labels.toString());
        try (VectorTable table = open(file, drop)) {
            Vectors kept = VectorReader.load(table);
            assertArrayEquals(new double[] {1, 2, 3, 4, 6, 7}, kept.points().coordinates());
            assertArrayEquals(new long[] {0, 2, 4}, kept.rows());
            assertEquals(Optional.of("e"), kept.value(RowField.LABEL, 2));
            assertEquals(
                    List.of(new VectorNotice.RowsDropped(
                            file.toString(), new InvalidRows(6, 0, 2, 1, List.of(1L, 3L, 5L)))),
                    kept.notices());
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsRefusedFirst() throws IOException {
        long rows = Runtime.getRuntime().maxMemory() / 16 + 1;
        Path file = sparse("|u1", rows, 1);
        try (VectorTable table = open(file, VectorOptions.defaults())) {
            DataException e = assertThrows(DataException.class, () -> VectorReader.load(table));
            assertEquals(rows + " rows of \"" + file + "\" do not fit into memory", e.what());
            assertEquals(2, VectorReader.load(table, 2, 1, VectorProgress.NONE).size());
        }
    }

    /** A row whose second number begins exactly 1 GiB behind the first of all. */
    @Test
    void rowsAcrossSegmentsAreWhole() throws IOException {
        long last = (1L << 30) / 12;
        Path file = sparse("<f4", last + 1, 3);
        byte[] row = VectorFiles.numbers("<f4", false, new double[][] {{1, 2, 3}});
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
            end.seek(end.length() - row.length);
            end.write(row);
        }
        double[] read = new double[3];
        try (VectorTable table = open(file, VectorOptions.defaults())) {
            table.read(last, read);
            assertArrayEquals(new double[] {1, 2, 3}, read);
            table.read(last - 1, read);
            assertArrayEquals(new double[3], read);
        }
    }

    private Path sparse(String type, long rows, int dimensions) throws IOException {
        Path file = folder.resolve("large.npy");
        byte[] header = VectorFiles.npy(type, false, "(" + rows + ", " + dimensions + ")", new byte[0]);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(header);
            sparse.setLength(header.length + rows * dimensions * (type.charAt(2) - '0'));
        }
        return file;
    }

    @Test
    void wrongUseIsToldWithItsNumbers() throws IOException {
        Path file = VectorFiles.floats(folder.resolve("a.npy"), new double[][] {{1, 2}, {3, 4}});
        try (VectorTable table = open(file, VectorOptions.defaults())) {
            assertThrows(IllegalArgumentException.class, () -> VectorReader.load(table, 1, 0, VectorProgress.NONE));
            assertThrows(IllegalArgumentException.class, () -> table.read(0, new double[3]));
            assertThrows(IndexOutOfBoundsException.class, () -> table.read(2, new double[2]));
        }
    }

    private static VectorTable open(Path file, VectorOptions options) {
        return VectorReader.open(VectorSource.of(file), options);
    }
}
