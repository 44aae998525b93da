package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Finding;
import io.mediant.compare.Jsd;
import io.mediant.compare.Regime;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.compare.Tool;
import io.mediant.core.inference.choice.Choice;
import io.mediant.core.inference.choice.Evidence;
import io.mediant.core.inference.choice.Roles;
import io.mediant.core.inference.dependence.EffectiveCounts;
import io.mediant.core.inference.planning.RowsNeeded;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Turns a draft and its corrected p-value into an answer. */
final class Judge {
    private final double falseDiscoveryRate;

    Judge(double falseDiscoveryRate) {
        this.falseDiscoveryRate = falseDiscoveryRate;
    }

    Compared judge(Draft draft, double q) {
        Status status = status(draft, q);
        Choice choice = choice(draft);
        Regime regime = regime(choice);
        OptionalLong rowsNeeded = status == Status.INCONCLUSIVE ? rowsNeeded(draft) : OptionalLong.empty();
        List<Finding> findings = new Explainer(draft, status, regime, q, falseDiscoveryRate).findings();
        return new Compared(
                draft.name(),
                draft.kind(),
                draft.rows(),
                status,
                regime,
                tool(choice),
                draft.toleranceNats(),
                draft.binning(),
                draft.jsd(),
                draft.measures(),
                draft.ordered(),
                new Significance(
                        draft.test().method(), draft.test().p(), q, draft.test().permutations(), draft.effectiveRows()),
                draft.sensitivity(),
                rowsNeeded,
                findings,
                draft.cells());
    }

    private Status status(Draft draft, double q) {
        if (draft.jsd().interval().isEmpty()) {
            return Status.INCONCLUSIVE;
        }
        Jsd.Interval interval = draft.jsd().interval().get();
        if (interval.highNats() < draft.toleranceNats()) {
            return Status.STABLE;
        }
        return interval.lowNats() > draft.toleranceNats() && q <= falseDiscoveryRate
                ? Status.DRIFT
                : Status.INCONCLUSIVE;
    }

    private static Choice choice(Draft draft) {
        boolean distances = draft.ordered()
                .filter(ordered -> Double.isFinite(ordered.wasserstein1()))
                .isPresent();
        return Choice.of(new Evidence(
                draft.jsd().nats(),
                draft.jsd().null95Nats(),
                draft.jsd().interval().isPresent(),
                Double.isInfinite(draft.measures().klForwardNats()),
                distances,
                Roles.PEERS));
    }

    private static Regime regime(Choice choice) {
        return switch (choice.regime()) {
            case INFORMATIVE -> Regime.INFORMATIVE;
            case PINNED -> Regime.PINNED;
            case TOO_LITTLE_DATA -> Regime.TOO_LITTLE_DATA;
        };
    }

    private static Tool tool(Choice choice) {
        return switch (choice.tool()) {
            case JENSEN_SHANNON -> Tool.JENSEN_SHANNON;
            case WASSERSTEIN -> Tool.WASSERSTEIN;
            case SHARES -> Tool.SHARES;
            case NONE -> Tool.NONE;
            case KULLBACK_LEIBLER -> throw new IllegalStateException("peers were given a truth and a model");
        };
    }

    private static OptionalLong rowsNeeded(Draft draft) {
        if (draft.jsd().interval().isEmpty()) {
            return OptionalLong.empty();
        }
        long[] a = draft.cells().stream().mapToLong(Cell::reference).toArray();
        long[] b = draft.cells().stream().mapToLong(Cell::current).toArray();
        return draft.effectiveRows()
                .map(worth -> dependentRowsNeeded(draft, a, b, worth))
                .orElseGet(() -> RowsNeeded.perSide(draft.estimate(), a, b, draft.toleranceNats()));
    }

    /** As many as independent rows are needed, times what each of those takes. */
    private static OptionalLong dependentRowsNeeded(Draft draft, long[] a, long[] b, Significance.EffectiveRows worth) {
        long[] worthOfA = EffectiveCounts.of(a, worth.reference());
        long[] worthOfB = EffectiveCounts.of(b, worth.current());
        OptionalLong independent = RowsNeeded.perSide(draft.estimate(), worthOfA, worthOfB, draft.toleranceNats());
        double each = size(a, b) / size(worthOfA, worthOfB);
        return independent.isPresent() ? OptionalLong.of(Math.round(each * independent.getAsLong())) : independent;
    }

    /** The effective size of two sides, 2nm/(n + m). */
    private static double size(long[] a, long[] b) {
        double n = LongStream.of(a).sum();
        double m = LongStream.of(b).sum();
        return 2 * n * m / (n + m);
    }

    /** Number of occupied cells. */
    static int occupied(List<Cell> cells) {
        return (int) cells.stream()
                .filter(cell -> cell.reference() + cell.current() > 0)
                .count();
    }
}
