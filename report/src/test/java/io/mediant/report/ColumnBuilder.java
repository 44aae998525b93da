package io.mediant.report;

import io.mediant.compare.Binning;
import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Finding;
import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.compare.Ordered;
import io.mediant.compare.Regime;
import io.mediant.compare.RowCounts;
import io.mediant.compare.Sensitivity;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.compare.Tool;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Builds a compared column around its cells. */
final class ColumnBuilder {
    private final String name;
    private final ColumnKind kind;
    private final List<Cell> cells;
    private Status status = Status.DRIFT;
    private Optional<double[]> interval = Optional.empty();
    private double[] nulls = {0.0004, 0.0011};
    private Significance test = permuted(0.001, 0.0023);
    private Optional<Ordered> ordered = Optional.empty();
    private Optional<Sensitivity> sensitivity = Optional.empty();
    private OptionalLong rowsNeeded = OptionalLong.empty();
    private Optional<Regime> regime = Optional.empty();
    private List<Finding> findings = List.of();

    ColumnBuilder(String name, ColumnKind kind, List<Cell> cells) {
        this.name = name;
        this.kind = kind;
        this.cells = cells;
    }

    private double nats() {
        return cells.stream().mapToDouble(Cell::contributionNats).sum();
    }

    ColumnBuilder drift() {
        double bits = Jsd.bits(nats());
        return status(Status.DRIFT).interval(0.93 * bits, Math.min(1, 1.07 * bits));
    }

    ColumnBuilder status(Status value) {
        status = value;
        return this;
    }

    ColumnBuilder interval(double lowBits, double highBits) {
        interval = Optional.of(new double[] {lowBits, highBits});
        return this;
    }

    ColumnBuilder nullMean(double meanBits, double percentileBits) {
        nulls = new double[] {meanBits, percentileBits};
        return this;
    }

    ColumnBuilder test(double p, double q) {
        test = permuted(p, q);
        return this;
    }

    ColumnBuilder test(Significance value) {
        test = value;
        return this;
    }

    private static Significance permuted(double p, double q) {
        return new Significance("multi-resolution permutation", p, q, 999);
    }

    ColumnBuilder ordered(Ordered value) {
        ordered = Optional.of(value);
        return this;
    }

    ColumnBuilder regime(Regime value) {
        regime = Optional.of(value);
        return this;
    }

    ColumnBuilder rowsNeeded(long rows) {
        rowsNeeded = OptionalLong.of(rows);
        return this;
    }

    ColumnBuilder findings(Finding... values) {
        findings = List.of(values);
        return this;
    }

    ColumnBuilder sensitivity(double half, double twice, double p) {
        sensitivity = Optional.of(new Sensitivity(
                cells.size() / 2,
                nats() * half,
                cells.size(),
                nats(),
                cells.size() * 2,
                nats() * twice,
                OptionalDouble.of(p)));
        return this;
    }

    Compared build() {
        UnaryOperator<Double> nats = bits -> bits * Math.log(2);
        double reference = cells.stream().mapToLong(Cell::reference).sum();
        double current = cells.stream().mapToLong(Cell::current).sum();
        double variation = cells.stream()
                        .mapToDouble(cell -> Math.abs(cell.reference() / reference - cell.current() / current))
                        .sum()
                / 2;
        List<String> oneSided = cells.stream()
                .filter(cell -> cell.reference() == 0 != (cell.current() == 0))
                .map(Cell::label)
                .toList();
        boolean gone = cells.stream().anyMatch(cell -> cell.current() == 0 && cell.reference() > 0);
        boolean added = cells.stream().anyMatch(cell -> cell.reference() == 0 && cell.current() > 0);
        double infinite = Double.POSITIVE_INFINITY;
        Jsd jsd = new Jsd(
                nats(),
                nats.apply(nulls[0]),
                nats.apply(nulls[1]),
                nats() - nats.apply(nulls[0]),
                "first-order",
                interval.map(
                        ends -> new Jsd.Interval(nats.apply(ends[0]), nats.apply(ends[1]), 0.95, "path inversion")));
        Measures measures = new Measures(
                nats(),
                gone ? infinite : 4.1 * nats(),
                added ? infinite : 4.6 * nats(),
                oneSided,
                variation,
                Math.min(1, Math.sqrt(nats() * 1.1)),
                gone || added ? infinite : 8.7 * nats(),
                0.5 + variation / 2);
        Regime known = regime.orElse(jsd.distanceBits() > 0.995 ? Regime.PINNED : Regime.INFORMATIVE);
        return new Compared(
                name,
                kind,
                new RowCounts((long) reference, (long) current, missing(Cell::reference), missing(Cell::current), 0, 0),
                status,
                known,
                tool(known),
                Fixtures.TOLERANCE,
                new Binning("auto", cells.size()),
                jsd,
                measures,
                ordered,
                test,
                sensitivity,
                rowsNeeded,
                findings,
                cells);
    }

    private long missing(ToLongFunction<Cell> side) {
        return cells.stream()
                .filter(cell -> cell.type() == Cell.Type.MISSING)
                .mapToLong(side)
                .sum();
    }

    private Tool tool(Regime known) {
        return switch (known) {
            case INFORMATIVE -> Tool.JENSEN_SHANNON;
            case TOO_LITTLE_DATA -> Tool.NONE;
            case PINNED -> ordered.isPresent() ? Tool.WASSERSTEIN : Tool.SHARES;
        };
    }
}
