package io.mediant.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Comparison;
import io.mediant.compare.Notice;
import io.mediant.compare.Progress;
import io.mediant.compare.Regime;
import io.mediant.compare.SkipReason;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.policy.TypeOverride;
import io.mediant.data.DataException;
import io.mediant.data.table.ReadOptions;
import io.mediant.data.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rows come from and which columns are compared: formats, conditions, selections, types on request. */
class InputsTest {
    private static final Policy POLICY = Policy.defaults().withPermutations(99);

    @TempDir
    Path folder;

    private int files;

    @Test
    void textsAreReadAsNumbersOnRequestAndTheRestIsCounted() throws IOException {
        Path p = table("x", 200, i -> i == 3 ? "n/a" : Integer.toString(i % 7));
        Path q = table("x", 200, i -> Integer.toString(i % 7));
        DataException conflict = assertThrows(DataException.class, () -> compare(p, q, POLICY));
        assertTrue(conflict.why().contains("line 5: \"n/a\""), conflict.why());
        Comparison comparison = compare(p, q, POLICY.withColumn("x", c -> c.withType(TypeOverride.NUMERIC)));
        assertEquals(1, column(comparison, "x").rows().missingReference());
        assertInstanceOf(Notice.UnreadableAsMissing.class, comparison.notices().get(0));
        Comparison categories = compare(p, q, POLICY.withColumn("x", c -> c.withType(TypeOverride.CATEGORICAL)));
        assertEquals(ColumnKind.CATEGORICAL, column(categories, "x").kind());
        assertEquals(8, column(categories, "x").cells().size());
    }

    @Test
    void columnsOfOneSideAreAnnounced() throws IOException {
        Comparison comparison =
                compare(table("a,b", 50, i -> i % 3 + ",1"), table("a,c", 50, i -> i % 3 + ",1"), POLICY);
        assertEquals(1, comparison.columns().size());
        assertEquals(
                List.of(
                        new Notice.ColumnsOnOneSide(true, List.of("b")),
                        new Notice.ColumnsOnOneSide(false, List.of("c"))),
                comparison.notices());
    }

    @Test
    void noCommonColumnIsAnError() {
        DataException e = assertThrows(
                DataException.class, () -> compare(table("a", 5, i -> "1"), table("b", 5, i -> "1"), POLICY));
        assertEquals("the two tables have no column in common", e.what());
    }

    @Test
    void unknownColumnIsNamed() throws IOException {
        Path p = table("price", 5, i -> "1");
        UnknownColumnException e =
                assertThrows(UnknownColumnException.class, () -> compare(p, p, POLICY.withColumns(List.of("prise"))));
        assertEquals("prise", e.name());
        assertEquals(List.of("price"), e.known());
    }

    @Test
    void rowsThatSatisfyBothConditionsAreAnnounced() throws IOException {
        Path p = table("x,m", 100, i -> i % 5 + "," + i % 4);
        Comparison comparison = Tables.compare(
                TableSource.of(p).where("m < 3"),
                TableSource.of(p).where("m >= 2"),
                POLICY,
                ReadOptions.defaults(),
                Progress.NONE);
        assertEquals(List.of(new Notice.RowsOnBothSides(25)), comparison.notices());
        assertEquals(75, comparison.reference().rows());
        assertEquals(SkipReason.NAMED_IN_CONDITION, skipped(comparison, "m").why());
        Comparison asked = Tables.compare(
                TableSource.of(p).where("\"m\" < 2"),
                TableSource.of(p).where("2 <= M"),
                POLICY.withColumns(List.of("m")),
                ReadOptions.defaults(),
                Progress.NONE);
        assertEquals(Regime.PINNED, column(asked, "m").regime());
    }

    @Test
    void patternReadsSeveralFilesAsOneTable() throws IOException {
        Files.writeString(folder.resolve("part-1.csv"), "x\n1\n2\n");
        Files.writeString(folder.resolve("part-2.csv"), "x\n3\n4\n");
        TableSource parts = TableSource.of(folder + "/part-*.csv");
        Comparison comparison = Tables.compare(parts, parts, POLICY, ReadOptions.defaults(), Progress.NONE);
        assertEquals(4, comparison.reference().rows());
        assertEquals(List.of(), comparison.notices(), "without conditions there is nothing to warn of");
        assertFalse(comparison.columns().isEmpty());
    }

    @Test
    void sameSeedGivesTheSameAnswerOnAnyNumberOfThreads() throws IOException {
        Path p = table("x,c", 500, i -> i * 37 % 101 + ".5,k" + i % 7);
        Path q = table("x,c", 400, i -> i * 53 % 97 + ".5,k" + i % 6);
        ReadOptions one = new ReadOptions(256L << 20, 1, folder, List.of());
        ReadOptions four = new ReadOptions(256L << 20, 4, folder, List.of());
        assertEquals(
                Tables.compare(TableSource.of(p), TableSource.of(q), POLICY, one, Progress.NONE)
                        .columns(),
                Tables.compare(TableSource.of(p), TableSource.of(q), POLICY, four, Progress.NONE)
                        .columns());
    }

    @Test
    void wholeNumbersWithALateFractionAreNotRounded() throws IOException {
        Path p = table("x", 40_000, i -> i == 39_000 ? "2.5" : Integer.toString(i % 3));
        assertEquals(2.5, compared(p, p).ordered().orElseThrow().reference().maximum());
    }

    @Test
    void keyOnOneSideOnlyIsCompared() throws IOException {
        Path p = table("c", 300, i -> "k" + i);
        Path q = table("c", 300, i -> "k" + i % 3);
        Compared column = compared(p, q);
        assertEquals(300, column.cells().size());
        assertEquals(300, column.cells().stream().mapToLong(Cell::reference).sum());
    }

    @Test
    void keyIsComparedWhereItsTypeIsAskedFor() throws IOException {
        Path p = table("c", 300, i -> "k" + i);
        assertEquals(SkipReason.IDENTIFIER, skipped(compare(p, p, POLICY), "c").why());
        Policy asked = POLICY.withColumn("c", column -> column.withType(TypeOverride.CATEGORICAL));
        assertEquals(300, column(compare(p, p, asked), "c").cells().size());
    }

    @Test
    void everyFormatOfOneTableGivesTheSameAnswer() throws IOException, SQLException {
        Path p = table("x,c,d", 400, i -> i * 37 % 101 + ".25,k" + i % 5 + ",2026-01-%02d".formatted(1 + i % 20));
        Path q = table("x,c,d", 300, i -> i * 53 % 97 + ".25,k" + i % 4 + ",2026-01-%02d".formatted(2 + i % 20));
        List<ColumnComparison> expected = compare(p, q, POLICY).columns();
        for (String ending : List.of("parquet", "json", "jsonl", "tsv", "csv.gz")) {
            assertEquals(expected, compare(as(ending, p), as(ending, q), POLICY).columns(), ending);
        }
        Path semicolons = Files.writeString(
                folder.resolve("semicolons.csv"), Files.readString(p).replace(',', ';'));
        assertEquals(expected, compare(semicolons, q, POLICY).columns());
    }

    /** Of consecutive numbers of 19 digits floating-point ones cannot be told apart; small ones are the same group in whole and decimal columns. */
    @Test
    void groupsKeepAllDigitsWhateverTheWidthOfTheirColumns() throws SQLException {
        long id = 1234567890123456789L;
        Path p = grouped("CAST(" + id + " + i % 5 AS BIGINT)");
        for (String type : List.of("UBIGINT", "DECIMAL(20, 0)")) {
            Path q = grouped("CAST(" + (id + 3) + " + i % 6 AS " + type + ")");
            Comparison comparison = compare(p, q, POLICY.withGroup("g"));
            assertEquals(new Notice.WholeGroups("g", 5, 6), comparison.notices().get(0), type);
        }
        Path whole = grouped("CAST(i % 5 AS INTEGER)");
        Path decimal = grouped("CAST(i % 5 AS DOUBLE)");
        assertEquals(
                0,
                column(compare(whole, decimal, POLICY.withGroup("g")), "x")
                        .jsd()
                        .nats());
    }

    private Path grouped(String key) throws SQLException {
        Path file = folder.resolve("grouped-" + files++ + ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + key + " AS g, i % 7 AS x FROM range(60) AS t(i)) TO '" + file + "'");
        }
        return file;
    }

    private Path as(String ending, Path csv) throws SQLException {
        Path file = folder.resolve(csv.getFileName() + "." + ending);
        String options =
                ending.equals("json") ? " (ARRAY true)" : ending.equals("tsv") ? " (FORMAT csv, DELIMITER '\t')" : "";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (FROM read_csv('" + csv + "')) TO '" + file + "'" + options);
        }
        return file;
    }

    private Compared compared(Path p, Path q) {
        return (Compared) compare(p, q, POLICY).columns().get(0);
    }

    private static Comparison compare(Path p, Path q, Policy policy) {
        return Tables.compare(p, q, policy);
    }

    private static Compared column(Comparison comparison, String name) {
        return assertInstanceOf(Compared.class, any(comparison, name));
    }

    private static Skipped skipped(Comparison comparison, String name) {
        return assertInstanceOf(Skipped.class, any(comparison, name));
    }

    private static ColumnComparison any(Comparison comparison, String name) {
        return comparison.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path table(String header, int rows, IntFunction<String> row) throws IOException {
        String text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
        return Files.writeString(folder.resolve("table-" + files++ + ".csv"), text);
    }
}
