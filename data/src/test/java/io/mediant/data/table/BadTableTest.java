package io.mediant.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read as tables: each is answered by what, why and how to fix, and nothing is left behind. */
class BadTableTest {
    @TempDir
    Path folder;

    @Test
    void emptyFile() throws IOException {
        DataException e = refused(write("empty.csv", ""));
        assertTrue(e.what().endsWith("is empty"), e.what());
    }

    @Test
    void onlyBlankLines() throws IOException {
        DataException e = refused(write("blank.csv", "\n\n\n"));
        assertTrue(e.what().endsWith("is empty"), e.what());
    }

    @Test
    void headerOnly() throws IOException {
        DataException e = refused(write("header.csv", "a,b\n"));
        assertTrue(e.what().endsWith("has no rows"), e.what());
        assertTrue(e.why().contains("header"), e.why());
    }

    @Test
    void missingFile() {
        DataException e = refused(folder.resolve("nowhere.csv"));
        assertTrue(e.what().endsWith("does not exist"), e.what());
    }

    @Test
    void folderInsteadOfFile() {
        DataException e = refused(folder);
        assertTrue(e.what().endsWith("is a folder"), e.what());
        assertTrue(e.fix().contains("*.csv"), e.fix());
    }

    @Test
    void noPermission() throws IOException {
        Path file = write("secret.csv", "a\n1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read every file");
        DataException e = refused(file);
        assertEquals("permission is denied", e.why());
    }

    @Test
    void patternWithoutMatch() {
        DataException e = refusedLocation(folder + "/none-*.csv");
        assertTrue(e.what().startsWith("no file matches"), e.what());
    }

    @Test
    void duplicateColumnNames() throws IOException {
        DataException e = refused(write("dup.csv", "a,b,a\n1,2,3\n"));
        assertTrue(e.what().endsWith("has two columns named \"a\""), e.what());
        assertTrue(e.why().contains("field 3"), e.why());
    }

    @Test
    void columnWithoutName() throws IOException {
        DataException e = refused(write("unnamed.csv", "a,,c\n1,2,3\n"));
        assertTrue(e.why().contains("field 2"), e.why());
    }

    @Test
    void headerWithFewerFieldsThanRows() throws IOException {
        DataException e = refused(write("few.csv", "a,b\n1,2,3\n2,3,4\n5,6,7\n"));
        assertTrue(e.what().endsWith("has rows of different lengths"), e.what());
        assertEquals("the header has 2 fields, but the row at line 2 has 3 fields", e.why());
    }

    @Test
    void rowWithTooFewFields() throws IOException {
        DataException e = refused(write("ragged.csv", "a,b,c\n1,2,3\n2,3\n5,6,7\n"));
        assertEquals("the header has 3 fields, but the row at line 3 has 2 fields", e.why());
    }

    @Test
    void lateRowWithTooManyFields() throws IOException {
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> i == 50_000 ? "1,2,3" : i + "," + i % 7)
                .collect(Collectors.joining("\n"));
        DataException e = refused(write("late.csv", "a,b\n" + rows + "\n"));
        assertTrue(e.why().contains("line 50002"), e.why());
    }

    @Test
    void notUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "name,x\ncaf\u00e9,1\nbar,2\n".getBytes(StandardCharsets.ISO_8859_1));
        DataException e = refused(file);
        assertTrue(e.what().endsWith("is not UTF-8 text"), e.what());
        assertTrue(e.fix().contains("iconv"), e.fix());
    }

    @Test
    void headerThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "caf\u00e9,x\na,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refused(file).what().endsWith("is not UTF-8 text"));
    }

    @Test
    void truncatedParquet() throws IOException {
        Path file = folder.resolve("cut.parquet");
        Files.write(file, "PAR1 and then nothing that belongs here".getBytes(StandardCharsets.US_ASCII));
        DataException e = refused(file);
        assertTrue(e.what().endsWith("is not a complete Parquet file"), e.what());
        assertTrue(e.fix().contains("truncated"), e.fix());
    }

    @Test
    void brokenJson() throws IOException {
        DataException e = refused(write("broken.json", "[{\"a\": 1}, {\"a\": "));
        assertTrue(e.what().endsWith("cannot be read as json"), e.what());
    }

    @Test
    void brokenGzip() throws IOException {
        DataException e = refused(write("broken.csv.gz", "this is not compressed"));
        assertTrue(e.what().endsWith("cannot be read"), e.what());
    }

    @Test
    void textAmongNumbersOnOneSideNamesTheLineAndTheValue() throws IOException {
        Path reference = write("ref.csv", numbers(-1, ""));
        Path current = write("cur.csv", numbers(510, "\"1,299\""));
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            TablePair pair = reader.pair(reader.open(TableSource.of(reference)), reader.open(TableSource.of(current)));
            DataException e = assertThrows(DataException.class, () -> pair.column("a", Optional.empty()));
            assertEquals("column \"a\" is text in " + current + " but number in " + reference, e.what());
            assertTrue(e.why().startsWith("1 of 1,000 values do not read as BIGINT"), e.why());
            assertTrue(e.why().endsWith("first at line 512: \"1,299\""), e.why());
            assertTrue(e.fix().contains("--type a=categorical"), e.fix());
        }
    }

    @Test
    void fileThatChangesTypeLateIsReadByAllItsRows() throws IOException {
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> i == 50_000 ? "1.5" : Integer.toString(i))
                .collect(Collectors.joining("\n"));
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            TableSource source = TableSource.of(write("late.csv", "a\n" + rows + "\n"));
            TablePair pair = read(reader, source);
            assertEquals(60_000, pair.referenceRows());
            PairColumn column = pair.column("a", Optional.empty());
            assertEquals(ColumnType.NUMBER, column.type());
            double[] fractional = new double[1];
            pair.ordered(column, (value, p, q) -> fractional[0] += value % 1 == 0 ? 0 : value);
            assertEquals(1.5, fractional[0], "the engine must not round it");
        }
    }

    @Test
    void textFarDownInNumbersIsSeen() throws IOException {
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> i == 50_000 ? "oops" : Integer.toString(i))
                .collect(Collectors.joining("\n"));
        TableSource source = TableSource.of(write("late.csv", "a\n" + rows + "\n"));
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            assertThrows(LateTypesException.class, () -> read(reader, source));
            reader.typesByAllRows();
            assertEquals(
                    ColumnType.STRING,
                    read(reader, source).reference().columns().get(0).type());
        }
    }

    @Test
    void standardInputIsKeptForASecondLook() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("a\n1\n2\n".getBytes(StandardCharsets.US_ASCII)));
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            assertEquals(2, read(reader, TableSource.of(TableSource.STDIN)).referenceRows());
            reader.typesByAllRows();
            assertEquals(2, read(reader, TableSource.of(TableSource.STDIN)).referenceRows());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void hostileNamesAreOnlyNames() throws IOException {
        String names =
                "\"we\"\"ird;name\",\"<script>x</script>\",\"new\nline\",\"\u001b[31mred\",\"a'; DROP TABLE data0; --\"";
        Path file = write("it's \"odd\"; [x].csv", names + "\n1,2,3,4,x\n2,3,4,5,y\n");
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            Table table = reader.open(TableSource.of(file));
            assertEquals(
                    List.of(
                            "we\"ird;name",
                            "<script>x</script>",
                            "new\nline",
                            "\u001b[31mred",
                            "a'; DROP TABLE data0; --"),
                    table.columns().stream().map(Column::name).toList());
            TablePair pair = reader.pair(table, table);
            List<PairColumn> columns = table.columns().stream()
                    .map(column -> pair.column(column.name(), Optional.empty()))
                    .toList();
            pair.load(columns, () -> {});
            columns.forEach(
                    column -> assertEquals(2, pair.profiles(column).reference().values()));
            assertEquals(2, pair.categories(columns.get(4)).size());
        }
    }

    @Test
    void predicateWithSyntaxError() throws IOException {
        Path file = write("t.csv", "a\n1\n2\n");
        assertPredicateRefused(file, "a = ", "is not valid SQL");
        assertPredicateRefused(file, "a = 1); DROP TABLE data0; SELECT (1", "is not valid");
        assertPredicateRefused(file, "b = 1", "is not valid");
    }

    @Test
    void predicateThatNoRowSatisfies() throws IOException {
        Path file = write("t.csv", "a\n1\n2\n");
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            DataException e = assertThrows(
                    DataException.class, () -> read(reader, TableSource.of(file).where("a = 7")));
            assertTrue(e.what().contains("no row"), e.what());
        }
    }

    private static void assertPredicateRefused(Path file, String predicate, String what) {
        try (TableReader reader = new TableReader(ReadOptions.defaults())) {
            PredicateException e = assertThrows(
                    PredicateException.class,
                    () -> reader.open(TableSource.of(file).where(predicate)));
            assertTrue(e.getMessage().contains(what), e.getMessage());
            assertFalse(e.why().isBlank());
            assertFalse(e.fix().isBlank());
        }
    }

    private static TablePair read(TableReader reader, TableSource source) {
        Table table = reader.open(source);
        TablePair pair = reader.pair(table, table);
        pair.load(
                table.names().stream()
                        .map(name -> pair.column(name, Optional.empty()))
                        .toList(),
                () -> {});
        return pair;
    }

    private static String numbers(int badRow, String bad) {
        return "a,b\n"
                + IntStream.range(0, 1000)
                        .mapToObj(i -> (i == badRow ? bad : Integer.toString(i)) + "," + i % 7)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private DataException refused(Path file) {
        return refusedLocation(file.toString());
    }

    private DataException refusedLocation(String location) {
        ReadOptions options = new ReadOptions(256L << 20, 2, folder, List.of());
        DataException e;
        try (TableReader reader = new TableReader(options)) {
            e = assertThrows(DataException.class, () -> read(reader, TableSource.of(location)));
        }
        assertFalse(e.what().isBlank());
        assertFalse(e.why().isBlank());
        assertFalse(e.fix().isBlank());
        assertFalse((e.what() + e.why() + e.fix()).contains("\n"), "three lines, each without a break");
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith("mediant-")));
        } catch (IOException io) {
            throw new IllegalStateException(io);
        }
        return e;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
