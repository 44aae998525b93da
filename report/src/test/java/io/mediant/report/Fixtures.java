package io.mediant.report;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnComparison.Skipped;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Comparison;
import io.mediant.compare.Finding;
import io.mediant.compare.Notice;
import io.mediant.compare.Ordered;
import io.mediant.compare.RowCounts;
import io.mediant.compare.Side;
import io.mediant.compare.SkipReason;
import io.mediant.compare.Status;
import io.mediant.compare.Verdict;
import io.mediant.compare.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Comparisons as a run would make them: counts from known laws, measures computed from the counts. */
final class Fixtures {

    static final long ROWS_P = 50_000;
    static final long ROWS_Q = 48_112;
    static final double TOLERANCE = 0.02 * Math.log(2);

    /** The summary of a side of infinities of both signs. */
    static final Ordered.Summary NO_VALUES = new Ordered.Summary(
            2, Double.NaN, Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);

    private Fixtures() {}

    /** Every regime once or more: the comparison of the documentation's picture. */
    static Comparison orders() {
        List<ColumnComparison> columns = new ArrayList<>();
        columns.add(sensor());
        columns.add(price());
        columns.add(city());
        columns.add(refundReason());
        columns.add(quantity());
        columns.add(age());
        columns.add(orderId());
        return of(
                columns,
                List.of(
                        new Notice.ColumnsOnOneSide(true, List.of("legacy_code")),
                        new Notice.UnreadableAsMissing("zip", 12, 0)));
    }

    static Comparison of(List<ColumnComparison> columns, List<Notice> notices) {
        return of(columns, notices, Policy.defaults());
    }

    static Comparison of(List<ColumnComparison> columns, List<Notice> notices, Policy policy) {
        int drifted = count(columns, Status.DRIFT);
        int undecided = count(columns, Status.INCONCLUSIVE);
        Status status = drifted > 0 ? Status.DRIFT : undecided > 0 ? Status.INCONCLUSIVE : Status.STABLE;
        Optional<Compared> worst = columns.stream()
                .filter(column -> column.status() == Status.DRIFT)
                .map(Compared.class::cast)
                .max(Comparator.comparingDouble(column -> column.jsd().nats() / column.toleranceNats()));
        Verdict verdict = new Verdict(
                status, drifted, undecided, count(columns, Status.STABLE), count(columns, Status.SKIPPED), worst);
        return new Comparison(
                "0.1.0",
                new Side("orders-2026-10.parquet", ROWS_P),
                new Side("orders-2026-11.parquet", ROWS_Q),
                policy,
                verdict,
                columns,
                notices);
    }

    private static int count(List<ColumnComparison> columns, Status status) {
        return (int)
                columns.stream().filter(column -> column.status() == status).count();
    }

    static Compared price() {
        DoubleUnaryOperator p = x -> normal(x, 92, 24);
        DoubleUnaryOperator q = x -> 0.72 * normal(x, 108, 26) + 0.28 * normal(x, 157, 14);
        List<Cell> cells = intervals(p, q, 20, 215, 32, 50, 60);
        return column("price", ColumnKind.NUMERIC, cells)
                .drift()
                .ordered(new Ordered(
                        29.6, "CNY", 0.91, 29.6, 2.9, 0.388, 0, 118, 0.86, 0.47, summary(92, 24), summary(121, 36)))
                .sensitivity(0.97, 1.01, 0.31)
                .findings(
                        new Finding.MassMoved(true, 120, 0.12, 0.507),
                        new Finding.MedianMoved(92.04, 117.3),
                        new Finding.ShareChanged("99.9", 0.04, 0.001))
                .build();
    }

    static Compared sensor() {
        DoubleUnaryOperator p = x -> normal(x, 20, 4);
        DoubleUnaryOperator q = x -> normal(x, 61, 3);
        return column("sensor", ColumnKind.NUMERIC, intervals(p, q, 0, 80, 32, 0, 0))
                .drift()
                .ordered(new Ordered(41, "kPa", 7.6, 41, 6.1, 1, 0, 40, 1, 0, summary(20, 4), summary(61, 3)))
                .findings(new Finding.NoOverlap(0), new Finding.MedianMoved(20, 61))
                .build();
    }

    static Compared city() {
        String[] names = {"Shanghai", "Beijing", "Guangzhou", "Shenzhen", "Wuhan", "Xi’an", "Lhasa", "Chengdu", "成都"};
        double[] p = {.28, .22, .17, .13, .10, .06, .03, 0, .01};
        double[] q = {.24, .21, .16, .12, .08, .05, 0, .13, .01};
        return column("city", ColumnKind.CATEGORICAL, categories(names, p, q, ROWS_P, ROWS_Q))
                .drift()
                .findings(
                        new Finding.NewCategories(List.of(new Finding.Share("Chengdu", .13)), 1, .13),
                        new Finding.VanishedCategories(List.of(new Finding.Share("Lhasa", .03)), 1, .03))
                .build();
    }

    static Compared refundReason() {
        String[] names = {"damaged", "late", "wrong item", "other"};
        double[] p = {.45, .28, .17, .10};
        double[] q = {.33, .37, .18, .12};
        return column("refund_reason", ColumnKind.CATEGORICAL, categories(names, p, q, 412, 37))
                .status(Status.INCONCLUSIVE)
                .interval(0, 0.081)
                .nullMean(0.011, 0.03)
                .test(0.12, 0.21)
                .rowsNeeded(900)
                .findings(new Finding.TooFewRows(37, 4))
                .build();
    }

    static Compared quantity() {
        DoubleUnaryOperator p = x -> normal(x, 5, 1.3);
        DoubleUnaryOperator q = x -> normal(x, 5.05, 1.3);
        return column("quantity", ColumnKind.NUMERIC, intervals(p, q, 0, 10, 32, 0, 0))
                .status(Status.STABLE)
                .interval(0.0002, 0.0011)
                .ordered(new Ordered(
                        0.05, "items", 0.03, 0.05, .02, .015, 1e-5, 5, .5, .485, summary(5, 1.3), summary(5.05, 1.3)))
                .findings(new Finding.RealButTiny())
                .build();
    }

    static Compared age() {
        DoubleUnaryOperator p = x -> normal(x, 41, 12);
        DoubleUnaryOperator q = x -> normal(x, 41.04, 12);
        return column("age", ColumnKind.NUMERIC, intervals(p, q, 0, 90, 32, 10, 9))
                .status(Status.STABLE)
                .interval(0, 0.0005)
                .test(0.43, 0.5)
                .ordered(new Ordered(
                        0.04, "years", 0.0025, 0.04, .01, .004, .8, 41, .5, .499, summary(41, 12), summary(41.04, 12)))
                .findings(new Finding.WithinNoise())
                .build();
    }

    /** Infinite values on one side: Wasserstein is infinite, energy distance undefined. */
    static Compared withInfinities() {
        List<Cell> cells = new ArrayList<>(intervals(x -> normal(x, 0, 1), x -> normal(x, 0.1, 1), -4, 4, 16, 0, 0));
        cells.add(new Cell("+inf", Cell.Type.POSITIVE_INFINITY, Double.NaN, Double.NaN, 0, 500, 0.0035));
        cells.add(new Cell("NaN", Cell.Type.NAN, Double.NaN, Double.NaN, 20, 0, 0.0001));
        return column("ratio", ColumnKind.NUMERIC, cells)
                .drift()
                .ordered(new Ordered(
                        Double.POSITIVE_INFINITY,
                        "",
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        .04,
                        1e-9,
                        0.05,
                        .52,
                        .48,
                        summary(0, 1),
                        new Ordered.Summary(
                                48_112, Double.POSITIVE_INFINITY, -4, -.6, .1, .8, Double.POSITIVE_INFINITY)))
                .findings(new Finding.NonFiniteChanged(0, .0104))
                .build();
    }

    /** A column of dates in which the current month is new: nothing overlaps. */
    static Compared createdAt() {
        double start = 1_790_812_800d;
        double month = 30 * 86_400d;
        DoubleUnaryOperator p = x -> ramp(x, start, month);
        DoubleUnaryOperator q = x -> ramp(x, start + month, month);
        return column("created_at", ColumnKind.DATETIME, intervals(p, q, start, start + 2 * month, 32, 0, 0))
                .drift()
                .ordered(new Ordered(
                        month,
                        "s",
                        2,
                        month,
                        1100,
                        1,
                        0,
                        start + month,
                        1,
                        0,
                        uniform(start, month),
                        uniform(start + month, month)))
                .findings(new Finding.NoOverlap(0), new Finding.MedianMoved(start + month / 2, start + 1.5 * month))
                .build();
    }

    static Skipped orderId() {
        return new Skipped(
                "order_id",
                ColumnKind.IDENTIFIER,
                new RowCounts(ROWS_P, ROWS_Q, 0, 0, 0, 0),
                SkipReason.IDENTIFIER,
                "");
    }

    /** Many columns, a fifth drifted and a few undecided, no two with the same numbers. */
    static Comparison wide(int count) {
        List<ColumnComparison> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Compared column = i < count / 5 ? drifted(i) : i < count / 4 ? refundReason() : stable(i);
            columns.add(renamed(column, column.name() + "_feature_" + i));
        }
        return of(columns, List.of());
    }

    /** A numeric column that drifted a little more for a larger number. */
    static Compared drifted(int i) {
        DoubleUnaryOperator q = x -> normal(x, 112.3 + 0.73 * i, 26 + 0.1 * i);
        List<Cell> cells = intervals(x -> normal(x, 92, 24), q, 20, 215, 64, 50, 60 + i);
        double shift = 20.3 + 0.73 * i;
        return column("price", ColumnKind.NUMERIC, cells)
                .drift()
                .ordered(new Ordered(
                        shift,
                        "CNY",
                        shift / 32,
                        shift,
                        2.9,
                        0.388,
                        0,
                        118 + i,
                        0.86,
                        0.47,
                        summary(92, 24),
                        summary(112 + i, 36)))
                .sensitivity(0.97, 1.01, 0.31)
                .findings(
                        new Finding.MassMoved(true, 120 + i, 0.12 + i * 0.001, 0.507),
                        new Finding.MedianMoved(92.04, 112.3 + 0.73 * i))
                .build();
    }

    private static Compared stable(int i) {
        double shift = 0.04 + 0.003 * i;
        List<Cell> cells =
                intervals(x -> normal(x, 41, 12), x -> normal(x, 41 + shift, 12 + 0.002 * i), 0, 90, 64, 10 + i, 9);
        return column("age", ColumnKind.NUMERIC, cells)
                .status(Status.STABLE)
                .interval(0, 0.0005 + 0.00001 * i)
                .test(0.43 + 0.002 * i, 0.5)
                .nullMean(0.0004 + i * 1e-5, 0.001 + i * 1e-5)
                .ordered(new Ordered(
                        shift,
                        "years",
                        shift / 16,
                        shift,
                        .01,
                        .004,
                        .8,
                        41,
                        .5,
                        .499,
                        summary(41, 12),
                        summary(41 + shift, 12)))
                .findings(i % 2 == 0 ? new Finding.WithinNoise() : new Finding.RealButTiny())
                .build();
    }

    static Compared renamed(Compared column, String name) {
        return new Compared(
                name,
                column.kind(),
                column.rows(),
                column.status(),
                column.regime(),
                column.tool(),
                column.toleranceNats(),
                column.binning(),
                column.jsd(),
                column.measures(),
                column.ordered(),
                column.significance(),
                column.sensitivity(),
                column.rowsNeeded(),
                column.findings(),
                column.cells());
    }

    static ColumnBuilder column(String name, ColumnKind kind, List<Cell> cells) {
        return new ColumnBuilder(name, kind, cells);
    }

    static List<Cell> categories(String[] names, double[] p, double[] q, long rowsP, long rowsQ) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            long a = Math.round(p[i] * rowsP);
            long b = Math.round(q[i] * rowsQ);
            cells.add(new Cell(names[i], Cell.Type.CATEGORY, Double.NaN, Double.NaN, a, b, term(p[i], q[i])));
        }
        return cells;
    }

    static List<Cell> intervals(
            DoubleUnaryOperator p, DoubleUnaryOperator q, double low, double high, int count, long missP, long missQ) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double from = low + (high - low) * i / count;
            double to = low + (high - low) * (i + 1) / count;
            double a = (i == count - 1 ? 1 : p.applyAsDouble(to)) - (i == 0 ? 0 : p.applyAsDouble(from));
            double b = (i == count - 1 ? 1 : q.applyAsDouble(to)) - (i == 0 ? 0 : q.applyAsDouble(from));
            cells.add(new Cell(
                    "[" + from + ", " + to + ")",
                    Cell.Type.INTERVAL,
                    from,
                    to,
                    Math.round(a * (ROWS_P - missP)),
                    Math.round(b * (ROWS_Q - missQ)),
                    term(a, b)));
        }
        if (missP + missQ > 0) {
            double a = (double) missP / ROWS_P;
            double b = (double) missQ / ROWS_Q;
            cells.add(new Cell("missing", Cell.Type.MISSING, Double.NaN, Double.NaN, missP, missQ, term(a, b)));
        }
        return cells;
    }

    private static double term(double p, double q) {
        double m = (p + q) / 2;
        return (p > 0 ? p / 2 * Math.log(p / m) : 0) + (q > 0 ? q / 2 * Math.log(q / m) : 0);
    }

    private static double ramp(double x, double start, double width) {
        return Math.max(0, Math.min(1, (x - start) / width));
    }

    /** Distribution function of the normal law, by the logistic approximation of Bowling et al. (2009). */
    private static double normal(double x, double mean, double deviation) {
        double z = (x - mean) / deviation;
        return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z * z * z));
    }

    private static Ordered.Summary summary(double mean, double deviation) {
        return new Ordered.Summary(
                ROWS_P,
                mean,
                mean - 3 * deviation,
                mean - 0.67 * deviation,
                mean,
                mean + 0.67 * deviation,
                mean + 3 * deviation);
    }

    private static Ordered.Summary uniform(double start, double width) {
        return new Ordered.Summary(
                ROWS_P,
                start + width / 2,
                start,
                start + width / 4,
                start + width / 2,
                start + 3 * width / 4,
                start + width);
    }
}
