package io.mediant.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Comparison;
import io.mediant.compare.Finding;
import io.mediant.compare.Jsd;
import io.mediant.compare.Regime;
import io.mediant.compare.SkipReason;
import io.mediant.compare.Status;
import io.mediant.compare.Tool;
import io.mediant.compare.policy.BinRule;
import io.mediant.compare.policy.MissingRule;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.policy.TypeOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The treatment that each kind of column and value gets, on tables small enough to count by hand. */
class TablesTest {
    private static final Policy POLICY = Policy.defaults().withPermutations(99);

    @TempDir
    Path folder;

    private int files;

    @Test
    void categoriesByHand() throws IOException {
        // p = (1/2, 1/2, 0), q = (1/2, 0, 1/2): half of each side is disjoint, so JSD = ln 2 / 2 and TV = 1/2.
        Compared column =
                compared(table("c", 400, i -> i % 2 == 0 ? "a" : "b"), table("c", 400, i -> i % 2 == 0 ? "a" : "x"));
        assertEquals(Math.log(2) / 2, column.jsd().nats(), 1e-15);
        assertEquals(0.5, column.measures().totalVariation(), 1e-15);
        assertEquals(0.75, column.measures().judgeAccuracy(), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, column.measures().klForwardNats());
        assertEquals(List.of("b", "x"), column.measures().infiniteBecause());
        assertEquals(Double.POSITIVE_INFINITY, column.measures().psi());
        assertEquals(Status.DRIFT, column.status());
        assertTrue(column.ordered().isEmpty(), "categories have no distances");
        assertTrue(column.findings().stream().anyMatch(Finding.NewCategories.class::isInstance));
        assertTrue(column.findings().stream().anyMatch(Finding.VanishedCategories.class::isInstance));
        double sum = column.cells().stream().mapToDouble(Cell::contributionNats).sum();
        assertEquals(column.jsd().nats(), sum, 1e-15);
    }

    @Test
    void rowsInAnotherOrderAreNoDifference() throws IOException {
        Compared column = compared(table("c", 300, i -> "k" + i % 3), table("c", 300, i -> "k" + (299 - i) % 3));
        assertEquals(0, column.jsd().nats());
        assertEquals(Status.STABLE, column.status());
    }

    @Test
    void missingValuesAreACellByDefault() throws IOException {
        Path p = table("x,y", 400, i -> (i % 4 == 0 ? "" : "a") + ",1");
        Path q = table("x,y", 400, i -> "a,1");
        Compared column = column(compare(p, q, POLICY), "x");
        assertEquals(100, column.rows().missingReference());
        assertEquals(
                List.of("a", "(missing)"),
                column.cells().stream().map(Cell::label).toList());
        assertTrue(column.jsd().nats() > 0.05);
        assertTrue(column.findings().stream().anyMatch(Finding.MissingChanged.class::isInstance));
    }

    @Test
    void missingValuesCanBeDropped() throws IOException {
        Path p = table("x,y", 400, i -> (i % 4 == 0 ? "" : "a") + ",1");
        Path q = table("x,y", 400, i -> "a,1");
        Compared column = column(compare(p, q, POLICY.withMissing(MissingRule.DROP)), "x");
        assertEquals(0, column.jsd().nats());
        assertEquals(1, column.cells().size());
    }

    @Test
    void columnWithoutAnyValueIsSkipped() throws IOException {
        Path both = table("x,y", 100, i -> "," + i % 5);
        Skipped column = skipped(compare(both, both, POLICY), "x");
        assertEquals(SkipReason.ALL_MISSING, column.why());
    }

    @Test
    void columnThatLosesAllItsValuesIsPinned() throws IOException {
        Path p = table("x,y", 400, i -> i % 9 + ".5," + i % 5);
        Path q = table("x,y", 400, i -> "," + i % 5);
        Compared column = column(compare(p, q, POLICY), "x");
        assertEquals(Regime.PINNED, column.regime());
        assertEquals(Tool.SHARES, column.tool());
        assertEquals(Status.DRIFT, column.status());
        assertTrue(column.ordered().isEmpty(), "there is nothing to carry to");
        assertEquals(
                SkipReason.NO_VALUES_ON_ONE_SIDE,
                skipped(compare(p, q, POLICY.withMissing(MissingRule.DROP)), "x")
                        .why());
    }

    @Test
    void nanAndInfinitiesAreCellsOfTheirOwn() throws IOException {
        Path p = table("x,y", 400, i -> (i % 8 == 0 ? "nan" : i % 8 == 1 ? "-inf" : i % 10 + ".25") + ",1");
        Path q = table("x,y", 400, i -> (i % 8 == 0 ? "inf" : i % 10 + ".25") + ",1");
        Compared column = column(compare(p, q, POLICY), "x");
        List<Cell.Type> types = column.cells().stream().map(Cell::type).toList();
        assertTrue(types.containsAll(List.of(Cell.Type.NAN, Cell.Type.NEGATIVE_INFINITY, Cell.Type.POSITIVE_INFINITY)));
        assertEquals(50, column.rows().nanReference());
        assertEquals(0, column.rows().missingReference());
        assertEquals(Double.POSITIVE_INFINITY, column.ordered().orElseThrow().wasserstein1());
        assertTrue(column.findings().stream().anyMatch(Finding.NonFiniteChanged.class::isInstance));
        Compared same = column(compare(p, p, POLICY), "x");
        assertEquals(0, same.jsd().nats());
        assertEquals(0, same.ordered().orElseThrow().wasserstein1());
    }

    @Test
    void nothingButInfinityIsANumber() throws IOException {
        Path p = table("x,y", 50, i -> "inf,1");
        Path q = table("x,y", 50, i -> "-inf,1");
        Compared column = column(compare(p, q, POLICY), "x");
        assertEquals(ColumnKind.NUMERIC, column.kind());
        assertEquals(
                List.of("-inf", "+inf"),
                column.cells().stream().map(Cell::label).toList());
    }

    @Test
    void disjointNumbersArePinnedAndWassersteinTellsHowFar() throws IOException {
        Compared column = compared(table("x", 500, i -> i % 50 + ".5"), table("x", 500, i -> 1000 + i % 50 + ".5"));
        assertEquals(Math.log(2), column.jsd().nats(), 2e-16);
        assertEquals(Regime.PINNED, column.regime());
        assertEquals(Status.DRIFT, column.status());
        assertEquals(1000, column.ordered().orElseThrow().wasserstein1(), 1e-9);
        assertEquals(1000, column.ordered().orElseThrow().meanShift(), 1e-9);
        assertInstanceOf(Finding.NoOverlap.class, column.findings().get(0));
    }

    @Test
    void summaryHasTheQuartilesOfNumpy() throws IOException {
        // numpy.quantile([1, 2, 4, 8], [.25, .5, .75]) = 1.75, 3, 5
        Path p = table("x", 4, i -> Integer.toString(1 << i) + ".0");
        var summary = compared(p, p).ordered().orElseThrow().reference();
        assertEquals(1.75, summary.lowerQuartile());
        assertEquals(3, summary.median());
        assertEquals(5, summary.upperQuartile());
        assertEquals(3.75, summary.mean());
        assertEquals(1, summary.minimum());
        assertEquals(8, summary.maximum());
    }

    @Test
    void edgesMakeHalfOpenCells() throws IOException {
        Path p = table("x", 6, i -> i + ".0");
        Comparison comparison = compare(p, p, POLICY.withBins(BinRule.parse("edges:1,3")));
        List<Cell> cells = column(comparison, "x").cells();
        assertEquals(
                List.of("(-inf, 1)", "[1, 3)", "[3, inf)"),
                cells.stream().map(Cell::label).toList());
        assertEquals(List.of(1L, 2L, 3L), cells.stream().map(Cell::reference).toList());
    }

    @Test
    void oneOutlierDoesNotHideAShift() throws IOException {
        Path p = table("x", 2000, i -> Double.toString(i % 100 / 10.0));
        Path q = table("x", 2000, i -> i == 7 ? "1e12" : Double.toString(2 + i % 100 / 10.0));
        assertEquals(Status.DRIFT, compared(p, q).status());
    }

    @Test
    void datesAndTimesAreOrderedInSeconds() throws IOException {
        Path p = table("day,at,clock", 300, i -> "2026-01-%02d,2026-01-01 00:%02d:00,10:%02d:00"
                .formatted(1 + i % 20, i % 60, i % 60));
        Path q = table("day,at,clock", 300, i -> "2026-01-%02d,2026-01-01 01:%02d:00,11:%02d:00"
                .formatted(2 + i % 20, i % 60, i % 60));
        Comparison comparison = compare(p, q, POLICY);
        for (String name : List.of("day", "at", "clock")) {
            assertEquals(ColumnKind.DATETIME, column(comparison, name).kind(), name);
        }
        assertEquals(86_400, column(comparison, "day").ordered().orElseThrow().wasserstein1(), 1e-6);
        assertEquals(3600, column(comparison, "at").ordered().orElseThrow().wasserstein1(), 1e-6);
        assertEquals(3600, column(comparison, "clock").ordered().orElseThrow().wasserstein1(), 1e-6);
        assertEquals("s", column(comparison, "at").ordered().orElseThrow().unit());
        assertEquals(
                "[2026-01-01, 2026-01-02]",
                column(comparison, "day").cells().get(0).label());
    }

    @Test
    void booleansAreTwoCategories() throws IOException {
        Compared column = compared(
                table("b", 200, i -> i % 4 == 0 ? "true" : "false"),
                table("b", 200, i -> i % 4 == 0 ? "false" : "true"));
        assertEquals(ColumnKind.BOOLEAN, column.kind());
        assertEquals(2, column.cells().size());
        assertEquals(0.5, column.measures().totalVariation(), 1e-15);
    }

    @Test
    void keysAndFreeTextAreSkipped() throws IOException {
        String filler = "some words that make this a text and not the name of anything, ";
        Path p = table("order_id,code,note,x", 100, i -> i + ",k" + i * 7919 + ",\"" + filler + i + "\"," + i % 3);
        Path q = table(
                "order_id,code,note,x", 100, i -> (100 + i) + ",k" + i * 104729 + ",\"" + filler + -i + "\"," + i % 3);
        Comparison comparison = compare(p, q, POLICY);
        assertEquals(SkipReason.IDENTIFIER, skipped(comparison, "order_id").why());
        assertEquals(SkipReason.IDENTIFIER, skipped(comparison, "code").why());
        assertEquals(SkipReason.FREE_TEXT, skipped(comparison, "note").why());
        assertTrue(column(comparison, "x").status() != Status.DRIFT);
        Policy asNumber = POLICY.withColumn("order_id", c -> c.withType(TypeOverride.NUMERIC));
        assertEquals(Regime.PINNED, column(compare(p, q, asNumber), "order_id").regime());
    }

    @Test
    void nearlyAllCategoriesSeenOnceIsTooLittleData() throws IOException {
        Compared column = compared(table("c", 300, i -> "k" + i * 31 % 211), table("c", 300, i -> "k" + i * 17 % 211));
        assertTrue(column.regime() != Regime.PINNED);
        assertTrue(column.status() != Status.DRIFT, column.toString());
    }

    @Test
    void rareCategoriesDoNotHideThatFrequentOnesChanged() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        Path p = table("c", 2000, i -> i % 5 < 2 ? "a" : "r" + random.nextInt(600));
        Path q = table("c", 2000, i -> i % 5 < 2 ? "b" : "r" + (300 + random.nextInt(600)));
        Compared column = compared(p, q);
        assertEquals(Status.DRIFT, column.status());
        Jsd.Interval interval = column.jsd().interval().orElseThrow();
        assertEquals("lower end, rare cells joined", interval.method());
        // Two fifths of each side are certainly disjoint: JSD is at least 0.4 ln 2 = 0.277.
        assertTrue(interval.lowNats() > 0.24 && interval.lowNats() < 0.277, interval.toString());
        assertEquals(Math.log(2), interval.highNats());
    }

    @Test
    void oneRowASideIsNeverAVerdict() throws IOException {
        Path p = table("x,c", 1, i -> "1.5,a");
        Path q = table("x,c", 1, i -> "2.5,b");
        Comparison comparison = compare(p, q, POLICY);
        assertEquals(Status.INCONCLUSIVE, comparison.verdict().status());
        for (ColumnComparison column : comparison.columns()) {
            assertEquals(Status.INCONCLUSIVE, column.status());
        }
    }

    @Test
    void swappingTheSidesSwapsWhatIsDirectedAndKeepsTheRest() throws IOException {
        Path p = table("x", 500, i -> i * 37 % 101 + ".5");
        Path q = table("x", 300, i -> i * 53 % 140 + ".5");
        Compared there = compared(p, q);
        Compared back = compared(q, p);
        assertEquals(there.jsd().nats(), back.jsd().nats());
        assertEquals(there.measures().klForwardNats(), back.measures().klReverseNats());
        assertEquals(
                there.ordered().orElseThrow().wasserstein1(),
                back.ordered().orElseThrow().wasserstein1(),
                1e-12);
        assertEquals(
                there.ordered().orElseThrow().meanShift(),
                -back.ordered().orElseThrow().meanShift(),
                1e-12);
        Jsd.Interval left = there.jsd().interval().orElseThrow();
        Jsd.Interval right = back.jsd().interval().orElseThrow();
        assertEquals(left.lowNats(), right.lowNats(), 1e-4);
        assertEquals(left.highNats(), right.highNats(), 1e-4);
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
