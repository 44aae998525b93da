package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays as NumPy 2.4.6 writes them (src/scripts/vector_fixtures.py), and as the test writes them. */
class NumpyArrayTest {
    private static final List<String> TYPES = List.of(
            "<f2", ">f2", "<f4", ">f4", "<f8", ">f8", "|i1", "|u1", "<i2", ">i2", "<u2", "<i4", ">i4", "<u4", "<i8",
            ">i8");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "f4.npy, float32, false",
        "f8-fortran.npy, float64, true",
        "f2-big.npy, float16, false",
        "i8-v2.npy, int64, false",
        "u1-v3.npy, uint8, false"
    })
    void asNumpyWritesThem(String name, String element, boolean columnMajor) throws Exception {
        try (VectorTable table = VectorReader.open(VectorSource.of(fixture(name)), VectorOptions.defaults())) {
            assertEquals(element, table.element());
            assertEquals(columnMajor, table.columnMajor());
            assertEquals(3, table.rows());
            assertEquals(4, table.dimensions());
            boolean whole = element.contains("int");
            double[] row = new double[4];
            for (int i = 0; i < 3; i++) {
                table.read(i, row);
                assertArrayEquals(
                        whole ? new double[] {i, i, i, i} : new double[] {i, i + .25, i + .5, i + .75}, row, name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"labels-U.npy, Zo\u00eb, \u6570\u5b57", "labels-S-big.npy, bc, ''"})
    void labelsAsNumpyWritesThem(String labels, String second, String third) throws Exception {
        VectorOptions options =
                VectorOptions.defaults().withLabels(fixture(labels).toString());
        try (VectorTable table = VectorReader.open(VectorSource.of(fixture("f4.npy")), options)) {
            assertEquals(Optional.of("a"), table.value(RowField.LABEL, 0));
            assertEquals(Optional.of(second), table.value(RowField.LABEL, 1));
            assertEquals(Optional.of(third), table.value(RowField.LABEL, 2));
            assertEquals(Optional.empty(), table.value(RowField.ID, 2));
        }
    }

    /** 200 matrices of a random type, order and version come back as they were written. */
    @Test
    void everyTypeOrderAndVersionComesBack() throws IOException {
        SplittableRandom random = new SplittableRandom(20_240_711);
        Path file = folder.resolve("a.npy");
        for (int trial = 0; trial < 200; trial++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            boolean fortran = random.nextBoolean();
            double[][] rows = new double[2 + random.nextInt(20)][1 + random.nextInt(9)];
            for (double[] row : rows) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = number(type, random);
                }
            }
            String shape = "(" + rows.length + ", " + rows[0].length + ")";
            byte[] data = VectorFiles.numbers(type, fortran, rows);
            Files.write(file, VectorFiles.npy(1 + random.nextInt(3), VectorFiles.header(type, fortran, shape), data));
            try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
                double[] row = new double[rows[0].length];
                Vectors all = VectorReader.load(table);
                for (int i = 0; i < rows.length; i++) {
                    table.read(i, row);
                    assertArrayEquals(rows[i], row, type);
                    assertArrayEquals(rows[i], all.points().point(i), type);
                }
            }
        }
    }

    private static double number(String type, SplittableRandom random) {
        int bits = 8 * (type.charAt(2) - '0');
        return switch (type.charAt(1)) {
            case 'f' -> {
                double exponent = Math.scalb(1.0, random.nextInt(-24, 15));
                yield bits > 16
                        ? (float) (random.nextDouble() * exponent)
                        : random.nextBoolean() ? exponent : -random.nextInt(2048) / 8.0;
            }
            case 'u' -> random.nextLong(1L << bits);
            default -> random.nextLong(-(1L << Math.min(53, bits - 1)), 1L << Math.min(53, bits - 1));
        };
    }

    @Test
    void halvesAtTheirEnds() throws IOException {
        byte[] data = {
            0, 0x7C, 0, (byte) 0xFC, 1, 0x7E, 1, 0, (byte) 0xFF, 3, (byte) 0xFF, 0x7B, 0, (byte) 0x80, 1, (byte) 0x84
        };
        Path file = Files.write(folder.resolve("h.npy"), VectorFiles.npy("<f2", false, "(1, 8)", data));
        double[] row = new double[8];
        try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
            table.read(0, row);
        }
        double[] expected = {
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            0x1p-24,
            0x1.ff8p-15,
            65_504,
            -0.0,
            -0x1.004p-14
        };
        assertArrayEquals(expected, row);
    }

    @Test
    void contentDecidesWithoutAnEnding() throws IOException {
        Path file = VectorFiles.floats(folder.resolve("vectors"), new double[][] {{1, 2}, {3, 4}});
        try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
            assertEquals(2, table.dimensions());
            assertTrue(table.part().isEmpty());
            assertFalse(table.columnMajor());
        }
    }

    @Test
    void numbersOfPython2() throws IOException {
        byte[] data = VectorFiles.numbers("<f4", false, new double[][] {{1}, {3}});
        Path file = Files.write(folder.resolve("a.npy"), VectorFiles.npy("<f4", false, "(2L, 1L)", data));
        try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
            assertEquals(3, VectorReader.load(table).points().coordinate(1, 0));
        }
    }

    static Path fixture(String name) throws URISyntaxException {
        URL resource = NumpyArrayTest.class.getResource(name);
        return Path.of(Objects.requireNonNull(resource, name).toURI());
    }
}
