package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of rows, from files beside their vectors. */
class RowFieldTest {
    @TempDir
    Path folder;

    private Path vectors;

    @BeforeEach
    void vectors() throws IOException {
        vectors = VectorFiles.floats(folder.resolve("a.npy"), new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void columnOfATable() throws IOException {
        Path meta = write("meta.csv", "speech,year\n\"one\nline\",1945\n,1946\n");
        VectorOptions options =
                VectorOptions.defaults().withIds(meta + ":speech").withLabels(meta + ":year");
        try (VectorTable table = VectorReader.open(VectorSource.of(vectors), options)) {
            assertEquals(Optional.of("one\nline"), table.value(RowField.ID, 0));
            assertEquals(Optional.empty(), table.value(RowField.ID, 1));
            assertEquals(Optional.of("1946"), table.value(RowField.LABEL, 1));
        }
        assertEquals("they are \"speech\", \"year\"", refused(meta.toString()).why());
        assertEquals(
                "did you mean --label " + meta + ":year?",
                refused(meta + ":yaer").fix());
        Path single = write("y.tsv", "year\n1\n2\n");
        assertEquals(Optional.of("2"), second(single.toString()));
    }

    @Test
    void linesOfAText() throws IOException {
        assertEquals(Optional.of("b c"), second(write("y.txt", "\uFEFFa\r\nb c").toString()));
        assertEquals(
                "it has 3 rows, the vectors have 2",
                refused(write("y.txt", "a\nb\nc\n").toString()).why());
        Path latin = folder.resolve("latin");
        Files.write(latin, new byte[] {'a', (byte) 0xE9, '\n', 'b'});
        assertEquals(
                "\"" + latin + "\" is not UTF-8 text", refused(latin.toString()).what());
    }

    @Test
    void arraysOfNumbersAndTruths() throws IOException {
        byte[] numbers = VectorFiles.numbers("<f8", false, new double[][] {{0.5}, {3}});
        assertEquals(Optional.of("3"), second(array("<f8", "(2,)", numbers)));
        assertEquals(Optional.of("True"), second(array("|b1", "(2,)", new byte[] {0, 1})));
        byte[] nan = VectorFiles.numbers(">f4", false, new double[][] {{1}, {Double.NaN}});
        assertEquals(Optional.empty(), second(array(">f4", "(2,)", nan)));
        assertEquals(
                "its shape is (2, 1)", refused(array("<f8", "(2, 1)", numbers)).why());
        assertEquals(
                "its type is M8", refused(array("<M8[ns]", "(2,)", numbers)).why());
    }

    @Test
    void notThere() {
        assertEquals("\"label\" of --label is not there", refused("label").what());
    }

    private Optional<String> second(String labels) {
        try (VectorTable table = VectorReader.open(
                VectorSource.of(vectors), VectorOptions.defaults().withLabels(labels))) {
            return table.value(RowField.LABEL, 1);
        }
    }

    private DataException refused(String labels) {
        return assertThrows(DataException.class, () -> second(labels));
    }

    private String array(String type, String shape, byte[] data) throws IOException {
        Path file = folder.resolve("y.npy");
        Files.write(file, VectorFiles.npy(type, false, shape, data));
        return file.toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
