package io.mediant.data.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors in tables: a column of lists, or a column for each dimension. */
class TableVectorsTest {
    @TempDir
    Path folder;

    @Test
    void listsOfParquet() throws SQLException {
        Path file = parquet(
                "SELECT [i, i + 0.5]::FLOAT[] AS \"the \"\"v\"\"\", i AS id, 'text ' || i AS t FROM range(5000) r(i)");
        VectorOptions options = VectorOptions.defaults().withIds("id").withTexts("t");
        try (VectorTable table = VectorReader.open(VectorSource.of(file), options)) {
            assertEquals("float32", table.element());
            assertEquals(Optional.of("the \"v\""), table.part());
            assertEquals(List.of(), table.notices());
            Vectors all = VectorReader.load(table);
            assertEquals(5000, all.size());
            for (int i = 0; i < 5000; i++) {
                assertArrayEquals(new double[] {i, i + 0.5}, all.points().point(i));
                assertEquals(Optional.of(Integer.toString(i)), all.value(RowField.ID, i));
                assertEquals(Optional.of("text " + i), all.value(RowField.TEXT, i));
            }
        }
    }

    @Test
    void arraysOfFixedSizeAndWholeNumbers() throws SQLException {
        Path file = parquet("SELECT [i, 2 * i, 3]::INTEGER[3] AS v FROM range(10) r(i)");
        assertArrayEquals(
                new double[] {9, 18, 3},
                load(file, VectorOptions.defaults()).points().point(9));
    }

    @Test
    void twoColumnsOfListsNeedAName() throws SQLException {
        Path file = parquet("SELECT [1.0, i] AS a, [i, 2.0] AS b, ['x'] AS c FROM range(3) r(i)");
        DataException e = refused(file, VectorOptions.defaults());
        assertEquals("they are \"a\", \"b\"", e.why());
        assertArrayEquals(
                new double[] {2, 2},
                load(file, VectorOptions.defaults().withVector("b")).points().point(2));
        assertEquals(
                "it is of the type VARCHAR[]",
                refused(file, VectorOptions.defaults().withVector("c")).why());
        assertEquals(
                "did you mean --vector abc?",
                refused(parquet("SELECT [1.0] AS abc"), VectorOptions.defaults().withVector("abd"))
                        .fix());
    }

    @Test
    void linesOfJson() throws IOException {
        Path file = write("a.jsonl", "{\"id\": \"p\", \"e\": [1, 2.5, 3]}\n{\"id\": \"q\", \"e\": [4, 5, 6]}\n");
        Vectors all = load(file, VectorOptions.defaults().withIds("id"));
        assertArrayEquals(new double[] {1, 2.5, 3}, all.points().point(0));
        assertEquals(Optional.of("q"), all.value(RowField.ID, 1));
    }

    @Test
    void listsOfJson() throws IOException {
        Path file = write("a.json", "[{\"e\": [1, 2]}, {\"e\": [3, 4]}]");
        assertArrayEquals(
                new double[] {3, 4},
                load(file, VectorOptions.defaults()).points().point(1));
        Path bare = write("b.json", "[[1, 2], [3, 4]]");
        assertArrayEquals(
                new double[] {3, 4},
                load(bare, VectorOptions.defaults()).points().point(1));
    }

    @Test
    void columnsOfNumbers() throws IOException {
        Path file = write("a.csv", "name,y,x1,x2,x10\na,0,1,2e-3,3\nb,1,4,5,6\n");
        try (VectorTable table = VectorReader.open(
                VectorSource.of(file), VectorOptions.defaults().withLabels("y"))) {
            assertEquals(List.of("x1", "x2", "x10"), table.columns());
            assertEquals(
                    List.of(new VectorNotice.ColumnsTaken(file.toString(), List.of("x1", "x2", "x10"))),
                    table.notices());
            Vectors all = VectorReader.load(table);
            assertArrayEquals(new double[] {1, 0.002, 3}, all.points().point(0));
            assertEquals(Optional.of("1"), all.value(RowField.LABEL, 1));
        }
        Vectors some = load(file, VectorOptions.defaults().withVector("x*"));
        assertEquals(3, some.dimensions());
        assertEquals(List.of(), some.notices());
        assertTrue(
                refused(file, VectorOptions.defaults().withVector("x1")).what().endsWith("not a vector"));
        assertTrue(
                refused(file, VectorOptions.defaults().withVector("z*")).what().endsWith("matches \"z*\""));
        assertTrue(
                refused(file, VectorOptions.defaults().withVector("*")).what().contains("\"name\""));
    }

    @Test
    void aHeaderIsNeeded() throws IOException {
        DataException e = refused(write("a.csv", "0.5,-1,2\n1,2,3\n4,5,6\n"), VectorOptions.defaults());
        assertEquals("\"" + folder.resolve("a.csv") + "\" has no header", e.what());
        Path numbered = write("b.csv", "0,1,2\n1,2,3\n4,5,6\n");
        assertEquals(2, load(numbered, VectorOptions.defaults()).size());
    }

    @Test
    void listsWrittenAsTexts() throws IOException {
        Path file = write("a.tsv", "id\te\n1\t[1, 2.5]\n2\t[3, 4]\n");
        assertArrayEquals(
                new double[] {1, 2.5},
                load(file, VectorOptions.defaults()).points().point(0));
    }

    @Test
    void filesOfAPatternAreOneSource() throws IOException {
        write("part-2.jsonl", "{\"e\": [3, 4]}\n");
        write("part-1.jsonl", "{\"e\": [1, 2]}\n");
        VectorSource source = VectorSource.of(folder + "/part-*.jsonl");
        try (VectorTable table = VectorReader.open(source, VectorOptions.defaults())) {
            assertArrayEquals(
                    new double[] {1, 2, 3, 4}, VectorReader.load(table).points().coordinates());
        }
    }

    @Test
    void fieldsOfATableMayBeBesideIt() throws IOException {
        Path file = write("a.jsonl", "{\"e\": [1, 2]}\n{\"e\": [3, 4]}\n");
        Path labels = write("labels.txt", "p\nq\n");
        Vectors all = load(file, VectorOptions.defaults().withLabels(labels.toString()));
        assertEquals(Optional.of("q"), all.value(RowField.LABEL, 1));
        assertEquals(
                "did you mean --id e?",
                refused(
                                write("b.csv", "e,f1,f2\na,1,2\n"),
                                VectorOptions.defaults().withIds("E"))
                        .fix());
    }

    @Test
    void hostileNamesAreNames() throws IOException {
        String name = "x\"); DROP TABLE t; --' *";
        Path file = write(
                "it's [1]*.csv",
                "\"" + name.replace("\"", "\"\"") + "1\",\"" + name.replace("\"", "\"\"")
                        + "\\E2\",\"l'a\"\n1,2,p\n3,4,q\n");
        VectorOptions options = VectorOptions.defaults().withVector("x*").withLabels("l'a");
        Vectors all = load(file, options);
        assertArrayEquals(new double[] {3, 4}, all.points().point(1));
        assertEquals(Optional.of("q"), all.value(RowField.LABEL, 1));
    }

    @Test
    void textsAmongNumbersAreNamed() throws IOException {
        Path file = write("a.csv", "a,b\n1,2\n,3\n4,oops\n5,6\n");
        DataException e = refused(file, VectorOptions.defaults());
        assertEquals("the column \"b\" of \"" + file + "\" holds something else than numbers", e.what());
        assertEquals("row 2 (the first is row 0) holds \"oops\"", e.why());
    }

    @Test
    void raggedListsAreNamed() throws IOException {
        Path file = write("a.jsonl", "{\"e\": null}\n{\"e\": [1, 2]}\n{\"e\": [3]}\n");
        assertEquals(
                "row 2 of the column \"e\" has 1 number, but row 1 has 2 (the first row is row 0)",
                refused(file, VectorOptions.defaults()).why());
    }

    @Test
    void missingNumbersAreInvalidRows() throws IOException {
        Path file = write(
                "a.jsonl",
                "{\"e\": null}\n{\"e\": [1, 2]}\n{\"e\": [3, null]}\n{\"e\": [4, 5]}\n{\"e\": null}\n{\"e\": [6, 7]}\n");
        DataException e = refused(file, VectorOptions.defaults());
        assertEquals("of 6 rows examined, 3 with missing numbers: rows 0, 2, 4 (the first row is row 0)", e.why());
        Vectors kept = load(file, VectorOptions.defaults().withDropInvalid(true));
        assertArrayEquals(new long[] {1, 3, 5}, kept.rows());
        assertArrayEquals(new double[] {6, 7}, kept.points().point(2));
        assertEquals(
                List.of(new VectorNotice.RowsDropped(
                        file.toString(), new InvalidRows(6, 3, 0, 0, List.of(0L, 2L, 4L)))),
                kept.notices());
    }

    @Test
    void nothingToRead() throws IOException, SQLException {
        assertTrue(refused(write("a.csv", "a,b\n"), VectorOptions.defaults())
                .what()
                .endsWith("has no vectors"));
        assertTrue(refused(write("b.csv", "a,b\nx,y\n"), VectorOptions.defaults())
                .what()
                .endsWith("has no vectors"));
        assertTrue(refused(
                        write("e.jsonl", "{\"e\": []}\n{\"e\": []}\n"),
                        VectorOptions.defaults().withVector("e"))
                .what()
                .contains("e"));
        assertTrue(refused(parquet("SELECT []::FLOAT[] AS v FROM range(2)"), VectorOptions.defaults())
                .what()
                .endsWith("has vectors without coordinates"));
        assertTrue(refused(parquet("SELECT [1]::FLOAT[] AS v FROM range(0)"), VectorOptions.defaults())
                .what()
                .endsWith("has no rows"));
        assertTrue(refused(parquet("SELECT [1]::FLOAT[] AS v FROM range(1)"), VectorOptions.defaults())
                .what()
                .endsWith("has too few rows"));
        assertTrue(refused(folder.resolve("no.csv"), VectorOptions.defaults())
                .what()
                .endsWith("does not exist"));
    }

    private Path parquet(String query) throws SQLException {
        Path file = folder.resolve("t.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Vectors load(Path file, VectorOptions options) {
        try (VectorTable table = VectorReader.open(VectorSource.of(file), options)) {
            return VectorReader.load(table);
        }
    }

    private static DataException refused(Path file, VectorOptions options) {
        return assertThrows(DataException.class, () -> load(file, options));
    }
}
