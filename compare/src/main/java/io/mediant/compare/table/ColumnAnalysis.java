package io.mediant.compare.table;

import io.mediant.compare.Binning;
import io.mediant.compare.Cell;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Jsd;
import io.mediant.compare.Ordered;
import io.mediant.compare.RowCounts;
import io.mediant.compare.Sensitivity;
import io.mediant.compare.internal.OtherMeasures;
import io.mediant.compare.policy.BinRule;
import io.mediant.compare.policy.Policy;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.inference.dependence.DesignEffect;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.test.DoublingTest;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.core.inference.test.TestResult;
import io.mediant.data.table.CategoryCount;
import io.mediant.data.table.ColumnType;
import io.mediant.data.table.PairColumn;
import io.mediant.data.table.TablePair;
import io.mediant.data.table.TablePair.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Computes everything about one column from its counts. */
final class ColumnAnalysis {
    private final TablePair pair;
    private final Policy policy;
    private final Optional<DependentRows> dependent;
    private final ColumnTests tests;

    ColumnAnalysis(TablePair pair, Policy policy, Optional<DependentRows> dependent) {
        this.pair = pair;
        this.policy = policy;
        this.dependent = dependent;
        this.tests = new ColumnTests(policy.permutations());
    }

    /** The draft, or empty where a side has no value in any cell. */
    Optional<Draft> analyse(PairColumn column, ColumnKind kind, Profiles profiles) {
        return kind == ColumnKind.NUMERIC || kind == ColumnKind.DATETIME
                ? ordered(column, kind, profiles)
                : nominal(column, kind, profiles);
    }

    private Optional<Draft> ordered(PairColumn column, ColumnKind kind, Profiles profiles) {
        Labels labels = new Labels(scale(column.type()));
        OrderedScan scan = new OrderedScan(column.name(), labels, policy.binsOf(column.name()), profiles);
        pair.ordered(column, scan);
        long seed = Seeds.of(policy.seed(), column.name());
        OrderedCells made = withSpecial(scan.cells(), column, profiles);
        if (isEmpty(made.cells())) {
            return Optional.empty();
        }
        Optional<GroupedCounts> groups = dependent.map(rows -> counted(rows, column, made, scan, seed));
        int worth = groups.map(counts -> cellsWorth(counts, scan)).orElse(Integer.MAX_VALUE);
        if (scan.isAutomatic() && worth < scan.automaticCells(1, 1)) {
            OrderedCells fewer = withSpecial(scan.cells(worth), column, profiles);
            GroupedCounts counts = counted(dependent.orElseThrow(), column, fewer, scan, seed);
            return Optional.of(ordered(column, kind, profiles, scan, fewer, Optional.of(counts), seed));
        }
        return Optional.of(ordered(column, kind, profiles, scan, made, groups, seed));
    }

    private OrderedCells withSpecial(OrderedCells made, PairColumn column, Profiles profiles) {
        SpecialCells.addTo(made.cells(), profiles, policy.missingOf(column.name()));
        return made;
    }

    private static GroupedCounts counted(
            DependentRows rows, PairColumn column, OrderedCells made, OrderedScan scan, long seed) {
        return rows.count(column, ColumnCells.ordered(made.cells(), scan), made.cells(), seed);
    }

    /** How many cells the rows are worth, where there are groups enough to say. */
    private static int cellsWorth(GroupedCounts counts, OrderedScan scan) {
        if (Math.min(counts.referenceGroups(), counts.currentGroups()) < 2) {
            return Integer.MAX_VALUE;
        }
        DesignEffect effect = DesignEffect.of(counts);
        return scan.automaticCells(effect.reference().mean(), effect.current().mean());
    }

    private Draft ordered(
            PairColumn column,
            ColumnKind kind,
            Profiles profiles,
            OrderedScan scan,
            OrderedCells made,
            Optional<GroupedCounts> groups,
            long seed) {
        CellSet cells = made.cells();
        boolean comparable =
                profiles.reference().finite() > 0 && profiles.current().finite() > 0;
        String unit = policy.column(column.name()).unit().orElse(kind == ColumnKind.DATETIME ? "s" : "");
        Optional<Ordered> distances =
                comparable ? Optional.of(scan.ordered(unit, dependent.isEmpty())) : Optional.empty();
        RowInference inference =
                groups.map(counts -> ofGroups(counts, seed)).orElseGet(() -> orderedRows(scan, profiles, cells, seed));
        Intervals intervals = new Intervals(policy.confidence(), inference.effect());
        Optional<Sensitivity> sensitivity =
                comparable && made.half() != null ? Optional.of(sensitivity(made, intervals, seed)) : Optional.empty();
        String rule = policy.binsOf(column.name()).text();
        return draft(column, kind, profiles, cells, rule, distances, inference, intervals, sensitivity);
    }

    private Optional<Draft> nominal(PairColumn column, ColumnKind kind, Profiles profiles) {
        CellSet cells = new CellSet();
        for (CategoryCount count : pair.categories(column)) {
            cells.add(CellSet.Spec.category(count.label()), count.reference(), count.current());
        }
        SpecialCells.addTo(cells, profiles, policy.missingOf(column.name()));
        if (isEmpty(cells)) {
            return Optional.empty();
        }
        long seed = Seeds.of(policy.seed(), column.name());
        RowInference inference = dependent
                .map(rows -> ofGroups(rows.count(column, ColumnCells.nominal(cells), cells, seed), seed))
                .orElseGet(() -> nominalRows(cells, seed));
        Intervals intervals = new Intervals(policy.confidence(), inference.effect());
        String rule = new BinRule.Exact().text();
        return Optional.of(
                draft(column, kind, profiles, cells, rule, Optional.empty(), inference, intervals, Optional.empty()));
    }

    private static boolean isEmpty(CellSet cells) {
        return sum(cells.reference()) == 0 || sum(cells.current()) == 0;
    }

    private RowInference ofGroups(GroupedCounts counts, long seed) {
        return RowInference.ofGroups(counts, dependent.orElseThrow().kind(), policy.permutations(), seed);
    }

    private RowInference orderedRows(OrderedScan scan, Profiles profiles, CellSet cells, long seed) {
        long[] a = cells.reference();
        long[] b = cells.current();
        TestResult test = tests.ordered(scan.fine(), profiles, cells, seed);
        return RowInference.ofRows(PermutationNull.of(a, b, ColumnTests.ANALYTIC, seed), test);
    }

    private RowInference nominalRows(CellSet cells, long seed) {
        long[] a = cells.reference();
        long[] b = cells.current();
        PermutationNull sameLaw = PermutationNull.of(a, b, tests.permutationsFor(a, b), seed);
        return RowInference.ofRows(sameLaw, ColumnTests.nominal(a, b, sameLaw));
    }

    private Draft draft(
            PairColumn column,
            ColumnKind kind,
            Profiles profiles,
            CellSet cells,
            String rule,
            Optional<Ordered> distances,
            RowInference inference,
            Intervals intervals,
            Optional<Sensitivity> sensitivity) {
        long[] a = cells.reference();
        long[] b = cells.current();
        double tolerance = policy.toleranceBitsOf(column.name()) * Math.log(2);
        IntervalEstimate estimate = intervals.estimate(a, b);
        Optional<Jsd.Interval> interval =
                inference.tooFewGroups().isPresent() ? Optional.empty() : intervals.interval(estimate, a, b, tolerance);
        double[] p = doubles(a);
        double[] q = doubles(b);
        Jsd jsd = new Jsd(
                JensenShannon.withDefaults().between(p, q),
                inference.nullMean(),
                inference.null95(),
                estimate.point(),
                estimate.method(),
                interval);
        return new Draft(
                column.name(),
                kind,
                rows(profiles),
                tolerance,
                new Binning(rule, cells.size()),
                jsd,
                estimate,
                OtherMeasures.of(p, q, i -> cells.spec(i).label(), Integer.MAX_VALUE),
                distances,
                inference.test(),
                inference.effectiveRows(),
                inference.tooFewGroups(),
                sensitivity,
                cells(cells, p, q),
                sum(a),
                sum(b));
    }

    private Sensitivity sensitivity(OrderedCells made, Intervals intervals, long seed) {
        CellSet set = made.cells();
        CellCounts half = made.half();
        CellCounts once = new CellCounts(ordinaryOnly(set, true), ordinaryOnly(set, false), new int[0]);
        CellCounts twice = made.twice();
        return new Sensitivity(
                half.reference().length,
                intervals.corrected(half.reference(), half.current()),
                once.reference().length,
                intervals.corrected(once.reference(), once.current()),
                twice.reference().length,
                intervals.corrected(twice.reference(), twice.current()),
                twice.reference().length > once.reference().length && dependent.isEmpty()
                        ? OptionalDouble.of(DoublingTest.of(
                                        twice.reference(),
                                        twice.current(),
                                        twice.parents(),
                                        tests.permutationsForDoubling(twice.reference(), twice.current()),
                                        seed)
                                .p())
                        : OptionalDouble.empty());
    }

    private static long[] ordinaryOnly(CellSet set, boolean ofReference) {
        long[] all = ofReference ? set.reference() : set.current();
        List<Long> kept = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (set.spec(i).type() == Cell.Type.INTERVAL) {
                kept.add(all[i]);
            }
        }
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Cell> cells(CellSet set, double[] p, double[] q) {
        double[] contributions = JensenShannon.withDefaults().contributions(p, q);
        List<Cell> cells = new ArrayList<>(p.length);
        for (int i = 0; i < p.length; i++) {
            CellSet.Spec spec = set.spec(i);
            cells.add(new Cell(
                    spec.label(), spec.type(), spec.low(), spec.high(), (long) p[i], (long) q[i], contributions[i]));
        }
        return cells;
    }

    private static Labels.Scale scale(ColumnType type) {
        return switch (type) {
            case INSTANT -> Labels.Scale.INSTANT;
            case TIME_OF_DAY -> Labels.Scale.TIME_OF_DAY;
            case NUMBER, BOOLEAN, STRING, EMPTY, UNSUPPORTED -> Labels.Scale.NUMBER;
        };
    }

    static RowCounts rows(Profiles profiles) {
        return new RowCounts(
                profiles.reference().rows(),
                profiles.current().rows(),
                profiles.reference().missing(),
                profiles.current().missing(),
                profiles.reference().nan(),
                profiles.current().nan());
    }

    private static double[] doubles(long[] counts) {
        double[] values = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = counts[i];
        }
        return values;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
