package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Comparison;
import io.mediant.compare.Finding;
import io.mediant.compare.Notice;
import io.mediant.compare.Ordered;
import io.mediant.compare.Regime;
import io.mediant.compare.RowCounts;
import io.mediant.compare.SkipReason;
import io.mediant.compare.Status;
import io.mediant.compare.policy.Dependence;
import io.mediant.compare.policy.Policy;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Sentences EN = Sentences.of(Language.EN);
    private static final Sentences ZH = Sentences.of(Language.ZH);

    @Test
    void verdictNamesTheWorstColumn() {
        assertEquals(
                "Drift in 3 of 7 columns. Most: sensor, whose values no longer overlap at all.",
                EN.verdict(Fixtures.orders()));
        assertEquals("7 列中有 3 列发生漂移。最显著的是 sensor，其取值已完全不重叠。", ZH.verdict(Fixtures.orders()));
        assertEquals(
                "One column is undecided (too few rows), two are stable, one was skipped. "
                        + "Tolerance 0.02 bits, false discovery rate 5 %, intervals at 95 %.",
                EN.subline(Fixtures.orders()));
        assertEquals("1 列无法定论（行数太少），2 列稳定，1 列被跳过。容差 0.02 比特，错误发现率 5%，区间置信度 95%。", ZH.subline(Fixtures.orders()));
    }

    @Test
    void verdictOfOneColumn() {
        assertEquals(
                "Drift in the only column: price, 0.191 bits: 38.7 % of rows moved above 120; median 92 → 117.",
                EN.verdict(one(Fixtures.price())));
        assertEquals("唯一的一列发生漂移：city，0.083 比特：新出现：“Chengdu” 13%；已消失：“Lhasa” 3%。", ZH.verdict(one(Fixtures.city())));
        assertEquals("No drift: the only compared column is stable.", EN.verdict(one(Fixtures.age())));
        assertEquals("No answer: the only compared column is undecided.", EN.verdict(one(Fixtures.refundReason())));
        assertEquals("Nothing was compared: the only column was skipped.", EN.verdict(one(Fixtures.orderId())));
    }

    @Test
    void verdictOfSeveralColumns() {
        assertEquals(
                "No drift: all 2 compared columns are stable.", EN.verdict(of(Fixtures.age(), Fixtures.quantity())));
        assertEquals(
                "No drift was shown, but one of 2 compared columns is undecided.",
                EN.verdict(of(Fixtures.age(), Fixtures.refundReason())));
        assertEquals(
                "No answer: all 2 compared columns are undecided.",
                EN.verdict(of(Fixtures.refundReason(), Fixtures.refundReason())));
        assertEquals(
                "Drift in all 2 columns. Most: sensor, whose values no longer overlap at all.",
                EN.verdict(of(Fixtures.sensor(), Fixtures.city())));
        assertEquals("没有可比较的内容：两张表没有共同的列。", ZH.verdict(of()));
    }

    @Test
    void sublineCountsColumnsWithTheirOwnTolerance() {
        Policy policy = Policy.defaults().withTolerance(0.05).withColumn("age", column -> column.withTolerance(0.1));
        assertEquals(
                "Tolerance 0.05 bits, false discovery rate 5 %, intervals at 95 %. One column has its own tolerance.",
                EN.subline(Fixtures.of(List.of(Fixtures.age()), List.of(), policy)));
    }

    @Test
    void reasonsFitOnALine() {
        assertEquals("38.7 % of rows moved above 120; median 92 → 117", EN.reason(Fixtures.price()));
        assertEquals(
                "values no longer overlap; JSD cannot say how far: read Wasserstein", EN.reason(Fixtures.sensor()));
        assertEquals("only 37 rows on one side; about 900 would settle it", EN.reason(Fixtures.refundReason()));
        assertEquals("within what two samples of one law show", EN.reason(Fixtures.age()));
        assertEquals("looks like an identifier: not compared", EN.reason(Fixtures.orderId()));
        assertEquals("infinite or NaN 0 % → 1 %", EN.reason(Fixtures.withInfinities()));
        assertEquals("一侧只有 37 行；约需 900 行才能定论", ZH.reason(Fixtures.refundReason()));
    }

    @Test
    void massThatMovedTheOtherWayIsToldTheOtherWay() {
        Compared column = with(new Finding.MassMoved(true, 120, 0.6, 0.2));
        assertEquals("40 % of rows moved below 120", EN.reason(column));
        assertEquals(
                "40 % of rows moved below 120: 40 % of the reference lie there, 80 % of the current side. "
                        + "Missing values 0.1 % → 0.1 %.",
                EN.why(column));
    }

    @Test
    void whyTellsEveryFinding() {
        assertEquals(
                "38.7 % of rows moved above 120: 12 % of the reference lie there, 50.7 % of the current side. "
                        + "The median rose from 92 to 117. “99.9” fell from 4 % to 0.1 %. Missing values 0.1 % → 0.1 %.",
                EN.why(Fixtures.price()));
        assertEquals(
                "The two sides share no value. The median rose from 2026-10-16 to 2026-11-15.",
                EN.why(Fixtures.createdAt()));
        assertEquals("一侧只有 37 行，却有 4 个格子。每侧约需 900 行才能定论。", ZH.why(Fixtures.refundReason()));
    }

    /** Medians 7 apart, reference IQR 20: the middle explains 5 (7 + 20) = 135 at the most. */
    @Test
    void extremeValuesThatCarryTheDistanceAreNamed() {
        String en = "A few extreme values carry most of the Wasserstein distance; the medians differ by 7 min.";
        String zh = "Wasserstein 距离主要来自少数极端取值；两侧中位数相差 7 min。";
        assertTrue(EN.why(reaching(20_000, 1e9, 47)).contains(en), EN.why(reaching(20_000, 1e9, 47)));
        assertTrue(ZH.why(reaching(20_000, 1e9, 47)).contains(zh));
        assertTrue(EN.why(reaching(136, 13_700, 47)).contains(en));
        assertFalse(EN.why(reaching(135, 13_700, 47)).contains("extreme"), "the middle explains it");
        assertFalse(EN.why(reaching(136, 13_600, 47)).contains("extreme"), "more than 1 % of the rows");
        assertTrue(EN.why(reaching(136, 1e9, 40)).contains("the medians are the same"));
        assertFalse(EN.why(reaching(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 47))
                .contains("extreme"));
        assertFalse(EN.why(reaching(Double.NaN, 1e9, 47)).contains("extreme"));
        assertFalse(EN.why(Fixtures.sensor()).contains("extreme"));
    }

    private static Compared reaching(double wasserstein, double maximum, double median) {
        return Fixtures.column("minutes", ColumnKind.NUMERIC, Fixtures.price().cells())
                .ordered(new Ordered(
                        wasserstein,
                        "min",
                        wasserstein / 20,
                        wasserstein,
                        2,
                        0.2,
                        0,
                        44,
                        0.6,
                        0.4,
                        new Ordered.Summary(50_000, 41, 10, 30, 40, 50, 90),
                        new Ordered.Summary(50_000, 41 + wasserstein, 12, 37, median, 57, maximum)))
                .build();
    }

    @Test
    void theRightToolDependsOnRegimeAndKind() {
        assertEquals(
                "The JSD is pinned at its maximum: it says apart, but not how far. Read Wasserstein: +41 kPa = 7.6 IQR.",
                EN.rightTool(Fixtures.sensor()));
        assertEquals(
                "The JSD is pinned at its maximum: it says apart, but not how far. Read Wasserstein: +30 days = 2 IQR.",
                EN.rightTool(Fixtures.createdAt()));
        assertTrue(EN.rightTool(Fixtures.age()).startsWith("p and q overlap (shared mass 99.9 %)"));
        assertTrue(EN.rightTool(Fixtures.city())
                .endsWith(
                        "KL is infinite (only one side has “Lhasa”, “Chengdu”): it would fit only if one side were the "
                                + "truth that the other must cover."));
        String[] names = {"a", "b"};
        Compared apart = Fixtures.column(
                        "plan",
                        ColumnKind.CATEGORICAL,
                        Fixtures.categories(names, new double[] {1, 0}, new double[] {0, 1}, 100, 100))
                .findings(
                        new Finding.NewCategories(List.of(new Finding.Share("b", 1)), 1, 1),
                        new Finding.VanishedCategories(List.of(new Finding.Share("a", 1)), 1, 1))
                .build();
        assertEquals(
                "The JSD is pinned at its maximum. Names have no distances between them, so there is no Wasserstein to "
                        + "read: new are “b” 100 %; vanished are “a” 100 %.",
                EN.rightTool(apart));
        Ordered undefined = new Ordered(
                Double.NaN,
                "",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                1,
                0,
                0,
                1,
                0,
                Fixtures.NO_VALUES,
                Fixtures.NO_VALUES);
        Compared noDistance = Fixtures.column("x", ColumnKind.NUMERIC, apart.cells())
                .ordered(undefined)
                .build();
        assertTrue(EN.rightTool(noDistance).contains("Wasserstein is not defined for these values"));
        Compared few = Fixtures.column("x", ColumnKind.CATEGORICAL, apart.cells())
                .regime(Regime.TOO_LITTLE_DATA)
                .build();
        assertTrue(EN.rightTool(few).startsWith("Too few rows for the number of cells"));
    }

    @Test
    void everyFindingHasAClauseAndASentenceInBothLanguages() {
        List<Finding> findings = List.of(
                new Finding.WithinNoise(),
                new Finding.RealButTiny(),
                new Finding.NotSignificant(0.2),
                new Finding.StraddlesTolerance(),
                new Finding.TooFewRows(1, 4),
                new Finding.TooFewGroups(Dependence.Kind.GROUP),
                new Finding.TooFewGroups(Dependence.Kind.TIME),
                new Finding.NoOverlap(0.003),
                new Finding.MassMoved(false, 3, 0.1, 0.4),
                new Finding.MedianMoved(3, 2),
                new Finding.SpreadChanged(1, 2),
                new Finding.NewCategories(List.of(new Finding.Share("x", 0.1)), 3, 0.2),
                new Finding.VanishedCategories(List.of(), 3, 0.2),
                new Finding.ShareChanged("x", 0.1, 0.2),
                new Finding.MissingChanged(0, 0.5),
                new Finding.NonFiniteChanged(0, 0.5),
                new Finding.UnderResolved(0.01, 0.02));
        Set<Class<?>> covered = new HashSet<>();
        for (Finding finding : findings) {
            covered.add(finding.getClass());
            for (Sentences sentences : List.of(EN, ZH)) {
                for (Status status : List.of(Status.DRIFT, Status.STABLE, Status.INCONCLUSIVE)) {
                    Compared column = Fixtures.column(
                                    "c", ColumnKind.CATEGORICAL, Fixtures.city().cells())
                            .status(status)
                            .findings(finding)
                            .build();
                    assertFalse(sentences.reason(column).isBlank());
                    assertTrue(sentences.why(column).matches("(?s).*[.。]"), sentences.why(column));
                }
            }
        }
        assertEquals(new HashSet<>(Arrays.asList(Finding.class.getPermittedSubclasses())), covered);
    }

    @Test
    void everyNoticeHasASentence() {
        List<String> many = new ArrayList<>(Collections.nCopies(20, "c"));
        assertEquals(
                "20 columns are only in the current table: c, c, c, c, c, c, c, c and 12 more.",
                EN.notice(new Notice.ColumnsOnOneSide(false, many)));
        assertEquals("有 1 列只在参考表中：a。", ZH.notice(new Notice.ColumnsOnOneSide(true, List.of("a"))));
        assertEquals(
                "One row satisfies both predicates and is counted on both sides.",
                EN.notice(new Notice.RowsOnBothSides(1)));
        assertEquals(
                "zip: values that cannot be read as asked count as missing, 3 in the reference and 0 in the current side.",
                EN.notice(new Notice.UnreadableAsMissing("zip", 3, 0)));
        assertEquals(
                "Whole groups of patient were exchanged, 30 in the reference and 2,000 in the current side: p-values, noise"
                        + " and intervals take rows of one group as one.",
                EN.notice(new Notice.WholeGroups("patient", 30, 2000)));
        assertEquals(
                "Blocks of time by day were exchanged: p-values, noise and intervals allow for rows that resemble those"
                        + " near them in time.",
                EN.notice(new Notice.BlocksOfTime("day")));
    }

    @Test
    void everySkipReasonHasTexts() {
        for (SkipReason reason : SkipReason.values()) {
            for (String detail : List.of("", "STRUCT(a INT)")) {
                Skipped column = new Skipped("c", ColumnKind.TEXT, new RowCounts(1, 1, 0, 0, 0, 0), reason, detail);
                for (Sentences sentences : List.of(EN, ZH)) {
                    assertFalse(sentences.reason(column).isBlank());
                    assertFalse(sentences.why(column).isBlank());
                }
            }
        }
    }

    @Test
    void unitsAreChangedEverywhere() {
        Sentences nats = Sentences.of(Language.EN, InformationUnit.NATS);
        assertTrue(nats.verdict(one(Fixtures.city())).contains("city, 0.057 nats"));
        assertTrue(nats.subline(one(Fixtures.city())).contains("Tolerance 0.014 nats"));
    }

    private static Compared with(Finding finding) {
        return Fixtures.column("c", ColumnKind.NUMERIC, Fixtures.price().cells())
                .findings(finding)
                .build();
    }

    private static Comparison one(ColumnComparison column) {
        return of(column);
    }

    private static Comparison of(ColumnComparison... columns) {
        return Fixtures.of(List.of(columns), List.of());
    }
}
