package io.mediant.cli.plan;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Ordered;
import io.mediant.compare.Significance.EffectiveRows;
import io.mediant.compare.Status;
import io.mediant.core.inference.dependence.EffectiveCounts;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.core.inference.planning.Alternative;
import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.MeanShift;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.core.inference.planning.RateChange;
import io.mediant.core.inference.planning.RowsNeeded;
import io.mediant.core.inference.planning.SamplePlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the rows of one column can show. Where rows depend on each other, the plan is made for the independent rows that they
 * are worth, and its answers are given in rows of the table, each worth as much as the present ones.
 *
 * @param reference rows of the reference in the cells
 * @param current planned rows of the current side
 * @param cells occupied cells with so many rows
 * @param worth how many independent rows those are worth; empty where rows are independent
 * @param difference the smallest divergence in nats that the test shows with the wanted power; empty if none
 * @param drift the smallest divergence in nats that is called drift with that power; empty if none
 * @param meaning {@code drift} in terms of the data, or {@code difference} where there is no drift
 * @param stable the rows that a column without any change takes to be called stable
 * @param settling the rows that would settle the present comparison, where it is open
 */
public record ColumnPlan(
        String name,
        ColumnKind kind,
        long reference,
        long current,
        int cells,
        Optional<EffectiveRows> worth,
        OptionalDouble difference,
        OptionalDouble drift,
        Optional<Meaning> meaning,
        PlannedRows stable,
        Optional<PlannedRows> settling) {
    private static final double LARGEST_RATIO = 1e4;
    private static final double DEVIATIONS_PER_IQR = 1 / 1.3489795003921634;

    /** A divergence in terms of the data. */
    public sealed interface Meaning {
        /** A shift of the mean, if the column were normal with this interquartile range. */
        record Shift(double deviations, double distance, String unit) implements Meaning {}

        /** The largest category goes from one share to another, and the others keep their proportions. */
        record Share(String label, double before, double after) implements Meaning {}
    }

    /**
     * Plans for one compared column.
     *
     * @param alone whether the reference was compared with itself, so that the current side is still to come
     */
    static ColumnPlan of(Compared column, PlanRules rules, boolean alone, SmallestShifts shifts) {
        CellsBySize cells = CellsBySize.of(column);
        long n = cells.reference();
        long m = alone ? Math.max(1, Math.round(rules.ratio() * n)) : cells.current();
        Optional<EffectiveRows> worth = column.significance().effectiveRows().map(known -> {
            double ofReference = Math.max(1, known.reference());
            return new EffectiveRows(
                    ofReference, alone ? Math.max(1, ofReference / n * m) : Math.max(1, known.current()));
        });
        Exchange exchange = worth.map(known -> new Exchange(n / known.reference(), m / known.current()))
                .orElse(new Exchange(1, 1));
        long wantedN = exchange.worthOfReference(n);
        long wantedM = exchange.worthOfCurrent(m);
        double ratio = alone ? rules.ratio() : (double) wantedM / wantedN;
        SamplePlan plan = rules.plan()
                .withTolerance(column.toleranceNats())
                .withRatio(Math.max(1 / LARGEST_RATIO, Math.min(LARGEST_RATIO, ratio)));
        double[] shares = cells.shares(n, m);
        boolean permuted = column.ordered().isPresent() || worth.isPresent();
        boolean reachable = !permuted || rules.permutedLevelInReach();
        boolean byNumbers = column.ordered().isPresent() && worth.isEmpty() && !cells.tied();
        OptionalDouble difference = OptionalDouble.empty();
        OptionalDouble drift = OptionalDouble.empty();
        if (reachable) {
            difference = byNumbers
                    ? shifts.nats(n, m)
                    : plan.smallest(shares, Goal.DIFFERENCE, wantedN, wantedM, rules.power());
            drift = plan.smallest(shares, Goal.DRIFT, wantedN, wantedM, rules.power());
        }
        OptionalDouble told = drift.isPresent() ? drift : difference;
        PlannedRows stable = plan.rows(
                (a, b) -> Alternative.ofDivergence(0, cells.shares(exchange.ofReference(a), exchange.ofCurrent(b))),
                Goal.STABLE,
                rules.power());
        return new ColumnPlan(
                column.name(),
                column.kind(),
                n,
                m,
                shares.length,
                worth,
                difference,
                drift,
                told.isPresent() ? meaning(column, cells.occupied(), n, told.getAsDouble()) : Optional.empty(),
                exchange.of(stable),
                alone ? Optional.empty() : settling(column, cells, rules, exchange));
    }

    /** How many rows of each side tell as much as one independent row. */
    private record Exchange(double reference, double current) {
        long worthOfReference(long rows) {
            return Math.max(1, Math.round(rows / reference));
        }

        long worthOfCurrent(long rows) {
            return Math.max(1, Math.round(rows / current));
        }

        long ofReference(long independent) {
            return (long) Math.ceil(independent * reference - 1e-6);
        }

        long ofCurrent(long independent) {
            return (long) Math.ceil(independent * current - 1e-6);
        }

        PlannedRows of(PlannedRows rows) {
            return rows instanceof PlannedRows.Enough enough
                    ? new PlannedRows.Enough(
                            ofReference(enough.reference()), ofCurrent(enough.current()), enough.power())
                    : rows;
        }
    }

    private static Optional<PlannedRows> settling(
            Compared column, CellsBySize cells, PlanRules rules, Exchange exchange) {
        if (column.status() != Status.INCONCLUSIVE || column.jsd().interval().isEmpty()) {
            return Optional.empty();
        }
        long[] a = cells.occupied().stream().mapToLong(Cell::reference).toArray();
        long[] b = cells.occupied().stream().mapToLong(Cell::current).toArray();
        long[] worthOfA = EffectiveCounts.of(a, (double) exchange.worthOfReference(cells.reference()));
        long[] worthOfB = EffectiveCounts.of(b, (double) exchange.worthOfCurrent(cells.current()));
        return Optional.of(exchange.of(RowsNeeded.planned(
                JensenShannonInterval.withDefaults()
                        .withConfidence(rules.confidence())
                        .estimate(worthOfA, worthOfB),
                worthOfA,
                worthOfB,
                column.toleranceNats(),
                rules.power())));
    }

    private static Optional<Meaning> meaning(Compared column, List<Cell> occupied, long n, double nats) {
        if (column.ordered().isPresent()) {
            Ordered ordered = column.ordered().get();
            double range =
                    ordered.reference().upperQuartile() - ordered.reference().lowerQuartile();
            double deviations = MeanShift.ofNats(nats);
            return range > 0 && Double.isFinite(deviations)
                    ? Optional.of(
                            new Meaning.Shift(deviations, deviations * range * DEVIATIONS_PER_IQR, ordered.unit()))
                    : Optional.empty();
        }
        Cell largest =
                occupied.stream().max(Comparator.comparingLong(Cell::reference)).orElseThrow();
        double before = (double) largest.reference() / n;
        OptionalDouble up = RateChange.upTo(before, nats);
        OptionalDouble after = up.isPresent() ? up : RateChange.downTo(before, nats);
        return after.isPresent()
                ? Optional.of(new Meaning.Share(largest.label(), before, after.getAsDouble()))
                : Optional.empty();
    }
}
