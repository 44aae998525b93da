package io.mediant.cli.plan;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Ordered;
import io.mediant.core.inference.planning.Alternative;
import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.MeanShift;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.core.inference.planning.RateChange;
import io.mediant.core.inference.planning.SamplePlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the rows of one column can show.
 *
 * @param reference rows of the reference in the cells
 * @param current planned rows of the current side
 * @param cells occupied cells
 * @param difference the smallest divergence in nats that the test shows with the wanted power; empty if none
 * @param drift the smallest divergence in nats that is called drift with that power; empty if none
 * @param meaning {@code drift} in terms of the data, or {@code difference} where there is no drift
 * @param stable the rows that a column without any change takes to be called stable
 * @param settling rows a side that would settle the present comparison, where it is open
 */
public record ColumnPlan(
        String name,
        ColumnKind kind,
        long reference,
        long current,
        int cells,
        OptionalDouble difference,
        OptionalDouble drift,
        Optional<Meaning> meaning,
        PlannedRows stable,
        OptionalLong settling) {
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
    static Optional<ColumnPlan> of(Compared column, PlanRules rules, boolean alone) {
        List<Cell> occupied = column.cells().stream()
                .filter(cell -> cell.reference() + cell.current() > 0)
                .toList();
        long n = occupied.stream().mapToLong(Cell::reference).sum();
        long m = occupied.stream().mapToLong(Cell::current).sum();
        if (occupied.size() < 2) {
            return Optional.empty();
        }
        double[] shares = new double[occupied.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 0.5 * occupied.get(i).reference() / n
                    + 0.5 * occupied.get(i).current() / m;
        }
        long planned = alone ? Math.max(1, Math.round(rules.ratio() * n)) : m;
        SamplePlan plan = rules.plan().withTolerance(column.toleranceNats()).withRatio((double) planned / n);
        OptionalDouble difference = plan.smallest(shares, Goal.DIFFERENCE, n, planned, rules.power());
        OptionalDouble drift = plan.smallest(shares, Goal.DRIFT, n, planned, rules.power());
        OptionalDouble told = drift.isPresent() ? drift : difference;
        return Optional.of(new ColumnPlan(
                column.name(),
                column.kind(),
                n,
                planned,
                occupied.size(),
                difference,
                drift,
                told.isPresent() ? meaning(column, occupied, n, told.getAsDouble()) : Optional.empty(),
                plan.rows(Alternative.ofDivergence(0, shares), Goal.STABLE, rules.power()),
                alone ? OptionalLong.empty() : column.rowsNeeded()));
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
