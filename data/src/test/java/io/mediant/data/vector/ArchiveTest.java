package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of NumPy's and files of tensors: which array is taken, and that it comes back as it was. */
class ArchiveTest {
    private static final double[][] ROWS = {{1, -2.5}, {0.25, 4}, {5, 6}};

    @TempDir
    Path folder;

    @Test
    void onlyMatrixIsFoundAndOthersAreFields() throws Exception {
        VectorOptions options = VectorOptions.defaults().withLabels("y").withTexts("words");
        try (VectorTable table = VectorReader.open(VectorSource.of(NumpyArrayTest.fixture("stored.npz")), options)) {
            assertEquals(Optional.of("emb"), table.part());
            Vectors all = VectorReader.load(table);
            assertArrayEquals(new double[] {2, 2.25, 2.5, 2.75}, all.points().point(2));
            assertEquals(Optional.of("9"), all.value(RowField.LABEL, 2));
            assertEquals(Optional.of("x"), all.value(RowField.TEXT, 0));
        }
    }

    @Test
    void severalMatricesNeedAName() throws Exception {
        VectorSource source = VectorSource.of(NumpyArrayTest.fixture("deflated.npz"));
        DataException e = assertThrows(DataException.class, () -> VectorReader.open(source, VectorOptions.defaults()));
        assertEquals("its arrays are \"train/emb\" (3, 4), \"test emb\" (3, 4)", e.why());
        assertEquals("name one, for example --array train/emb", e.fix());
        DataException near = assertThrows(
                DataException.class,
                () -> VectorReader.open(source, VectorOptions.defaults().withArray("trainemb")));
        assertEquals("did you mean --array train/emb?", near.fix());
        try (VectorTable table =
                VectorReader.open(source, VectorOptions.defaults().withArray("test emb"))) {
            assertEquals("float64", table.element());
            assertArrayEquals(
                    new double[] {1, 1.25, 1.5, 1.75},
                    VectorReader.load(table).points().point(0));
        }
    }

    @Test
    void tensorsOfAllTypes() throws IOException {
        String[][] types = {
            {"F16", "<f2"}, {"BF16", "<b2"}, {"F32", "<f4"}, {"F64", "<f8"},
        };
        for (String[] type : types) {
            byte[] data = VectorFiles.numbers(type[1], false, ROWS);
            Path file = VectorFiles.safetensors(
                    folder.resolve("a.safetensors"),
                    "{\"__metadata__\":{\"format\":\"pt\"},\"emb\":{\"dtype\":\"" + type[0]
                            + "\",\"shape\":[3,2],\"data_offsets\":[0," + data.length + "]}}   ",
                    data);
            try (VectorTable table = VectorReader.open(VectorSource.of(file), VectorOptions.defaults())) {
                Vectors all = VectorReader.load(table);
                for (int i = 0; i < ROWS.length; i++) {
                    assertArrayEquals(ROWS[i], all.points().point(i), type[0]);
                }
            }
        }
    }

    @Test
    void bytesOfTensorsHaveTheirSign() throws IOException {
        Path file = VectorFiles.safetensors(
                folder.resolve("a.safetensors"),
                "{\"s\":{\"dtype\":\"I8\",\"shape\":[2,1],\"data_offsets\":[2,4]},"
                        + "\"u\":{\"dtype\":\"U8\",\"shape\":[2,1],\"data_offsets\":[0,2]}}",
                new byte[] {-1, 2},
                new byte[] {-1, 2});
        assertEquals(-1, first(file, "s"));
        assertEquals(255, first(file, "u"));
        DataException e = assertThrows(
                DataException.class, () -> VectorReader.open(VectorSource.of(file), VectorOptions.defaults()));
        assertEquals("its tensors are \"s\" I8 [2, 1], \"u\" U8 [2, 1]", e.why());
    }

    private static double first(Path file, String tensor) {
        try (VectorTable table = VectorReader.open(
                VectorSource.of(file), VectorOptions.defaults().withArray(tensor))) {
            double[] row = new double[1];
            table.read(0, row);
            return row[0];
        }
    }
}
