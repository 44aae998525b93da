package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Finding;
import io.mediant.compare.Jsd;
import io.mediant.compare.Regime;
import io.mediant.compare.Significance;
import io.mediant.compare.Status;
import io.mediant.core.inference.planning.RowsNeeded;
import java.util.List;
import java.util.OptionalLong;

/** Turns a draft and its corrected p-value into an answer. */
final class Judge {
    private static final double PINNED = 0.99;
    /** A value near its maximum says nothing where two samples of one law would be near it too. */
    private static final double NOISE_LIMIT = 0.9;

    private final double falseDiscoveryRate;

    Judge(double falseDiscoveryRate) {
        this.falseDiscoveryRate = falseDiscoveryRate;
    }

    Compared judge(Draft draft, double q) {
        Status status = status(draft, q);
        Regime regime = regime(draft);
        OptionalLong rowsNeeded = status == Status.INCONCLUSIVE ? rowsNeeded(draft) : OptionalLong.empty();
        List<Finding> findings = new Explainer(draft, status, regime, q, falseDiscoveryRate).findings();
        return new Compared(
                draft.name(),
                draft.kind(),
                draft.rows(),
                status,
                regime,
                draft.toleranceNats(),
                draft.binning(),
                draft.jsd(),
                draft.measures(),
                draft.ordered(),
                new Significance(
                        draft.test().method(), draft.test().p(), q, draft.test().permutations()),
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

    private static Regime regime(Draft draft) {
        double most = Math.log(2);
        if (draft.jsd().nats() >= PINNED * most && draft.jsd().null95Nats() < NOISE_LIMIT * most) {
            return Regime.PINNED;
        }
        return draft.jsd().interval().isEmpty() ? Regime.TOO_LITTLE_DATA : Regime.INFORMATIVE;
    }

    private static OptionalLong rowsNeeded(Draft draft) {
        if (draft.jsd().interval().isEmpty()) {
            return OptionalLong.empty();
        }
        long[] a = draft.cells().stream().mapToLong(Cell::reference).toArray();
        long[] b = draft.cells().stream().mapToLong(Cell::current).toArray();
        return RowsNeeded.perSide(draft.estimate(), a, b, draft.toleranceNats());
    }

    /** Number of occupied cells. */
    static int occupied(List<Cell> cells) {
        return (int) cells.stream()
                .filter(cell -> cell.reference() + cell.current() > 0)
                .count();
    }
}
