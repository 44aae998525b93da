package io.mediant.compare.table;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Finding;
import io.mediant.compare.Finding.Share;
import io.mediant.compare.Ordered;
import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the facts that explain a column's answer, most important first. */
final class Explainer {
    private static final int NAMED_CATEGORIES = 3;
    private static final double SHARE_WORTH_TELLING = 0.005;
    private static final double MAIN_PART = 0.1;
    private static final double GAP_WORTH_TELLING = 0.02;
    private static final double MEDIAN_WORTH_TELLING = 0.05;
    private static final double SPREAD_WORTH_TELLING = 1.15;

    private final Draft draft;
    private final Status status;
    private final Regime regime;
    private final double q;
    private final double falseDiscoveryRate;

    Explainer(Draft draft, Status status, Regime regime, double q, double falseDiscoveryRate) {
        this.draft = draft;
        this.status = status;
        this.regime = regime;
        this.q = q;
        this.falseDiscoveryRate = falseDiscoveryRate;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        answer(findings);
        boolean differs = q <= falseDiscoveryRate;
        if (differs || regime == Regime.PINNED) {
            special(findings);
            if (draft.ordered().isPresent()) {
                ordered(findings, draft.ordered().get());
            } else if (draft.kind() == ColumnKind.CATEGORICAL || draft.kind() == ColumnKind.BOOLEAN) {
                nominal(findings);
            }
        }
        draft.sensitivity()
                .filter(sensitivity -> sensitivity.underResolved() && status != Status.STABLE)
                .ifPresent(sensitivity ->
                        findings.add(new Finding.UnderResolved(sensitivity.nats(), sensitivity.doubleNats())));
        return findings;
    }

    private void answer(List<Finding> findings) {
        if (regime == Regime.PINNED) {
            findings.add(new Finding.NoOverlap(1 - draft.measures().totalVariation()));
        }
        if (draft.tooFewGroups().isPresent()) {
            findings.add(new Finding.TooFewGroups(draft.tooFewGroups().get()));
        } else if (regime == Regime.TOO_LITTLE_DATA) {
            findings.add(new Finding.TooFewRows(
                    Math.min(draft.referenceInCells(), draft.currentInCells()), Judge.occupied(draft.cells())));
        } else if (status == Status.STABLE) {
            findings.add(q <= falseDiscoveryRate ? new Finding.RealButTiny() : new Finding.WithinNoise());
        } else if (status == Status.INCONCLUSIVE) {
            boolean above = draft.jsd().interval().orElseThrow().lowNats() > draft.toleranceNats();
            findings.add(above ? new Finding.NotSignificant(q) : new Finding.StraddlesTolerance());
        }
    }

    private void special(List<Finding> findings) {
        double before = draft.rows().missingShareReference();
        double after = draft.rows().missingShareCurrent();
        boolean counted = draft.cells().stream().anyMatch(cell -> cell.type() == Cell.Type.MISSING);
        if (counted && Math.abs(after - before) >= SHARE_WORTH_TELLING) {
            findings.add(new Finding.MissingChanged(before, after));
        }
        double left = 0;
        double right = 0;
        for (Cell cell : draft.cells()) {
            switch (cell.type()) {
                case NAN, POSITIVE_INFINITY, NEGATIVE_INFINITY -> {
                    left += share(cell.reference(), draft.referenceInCells());
                    right += share(cell.current(), draft.currentInCells());
                }
                case CATEGORY, INTERVAL, MISSING -> {}
            }
        }
        if (Math.abs(right - left) >= SHARE_WORTH_TELLING) {
            findings.add(new Finding.NonFiniteChanged(left, right));
        }
    }

    private void ordered(List<Finding> findings, Ordered ordered) {
        boolean above = ordered.gapShareReference() > ordered.gapShareCurrent();
        if (regime != Regime.PINNED && ordered.kolmogorovSmirnov() >= GAP_WORTH_TELLING) {
            double p = ordered.gapShareReference();
            double q = ordered.gapShareCurrent();
            findings.add(new Finding.MassMoved(above, ordered.gapAt(), above ? 1 - p : p, above ? 1 - q : q));
        }
        Ordered.Summary left = ordered.reference();
        Ordered.Summary right = ordered.current();
        double range = left.upperQuartile() - left.lowerQuartile();
        double rangeNow = right.upperQuartile() - right.lowerQuartile();
        if (Math.abs(right.median() - left.median()) > MEDIAN_WORTH_TELLING * Math.max(range, rangeNow)) {
            findings.add(new Finding.MedianMoved(left.median(), right.median()));
        }
        if (range > 0 && rangeNow > 0 && Math.max(range, rangeNow) > SPREAD_WORTH_TELLING * Math.min(range, rangeNow)) {
            findings.add(new Finding.SpreadChanged(range, rangeNow));
        }
        draft.cells().stream()
                .filter(cell -> cell.type() == Cell.Type.INTERVAL && cell.low() == cell.high())
                .filter(cell ->
                        cell.contributionNats() > MAIN_PART * draft.jsd().nats())
                .max(Comparator.comparingDouble(Cell::contributionNats))
                .ifPresent(cell -> findings.add(changed(cell)));
    }

    private void nominal(List<Finding> findings) {
        List<Share> appeared = new ArrayList<>();
        List<Share> vanished = new ArrayList<>();
        List<Cell> changed = new ArrayList<>();
        for (Cell cell : draft.cells()) {
            if (cell.type() != Cell.Type.CATEGORY) {
                continue;
            }
            if (cell.reference() == 0) {
                appeared.add(new Share(cell.label(), share(cell.current(), draft.currentInCells())));
            } else if (cell.current() == 0) {
                vanished.add(new Share(cell.label(), share(cell.reference(), draft.referenceInCells())));
            } else if (cell.contributionNats() > MAIN_PART * draft.jsd().nats()) {
                changed.add(cell);
            }
        }
        if (!appeared.isEmpty()) {
            findings.add(new Finding.NewCategories(largest(appeared), appeared.size(), total(appeared)));
        }
        if (!vanished.isEmpty()) {
            findings.add(new Finding.VanishedCategories(largest(vanished), vanished.size(), total(vanished)));
        }
        changed.stream()
                .sorted(Comparator.comparingDouble(Cell::contributionNats).reversed())
                .limit(NAMED_CATEGORIES)
                .forEach(cell -> findings.add(changed(cell)));
    }

    private Finding changed(Cell cell) {
        return new Finding.ShareChanged(
                cell.label(),
                share(cell.reference(), draft.referenceInCells()),
                share(cell.current(), draft.currentInCells()));
    }

    private static List<Share> largest(List<Share> shares) {
        return shares.stream()
                .sorted(Comparator.comparingDouble(Share::share).reversed())
                .limit(NAMED_CATEGORIES)
                .toList();
    }

    private static double total(List<Share> shares) {
        return shares.stream().mapToDouble(Share::share).sum();
    }

    private static double share(long rows, long of) {
        return of == 0 ? 0 : (double) rows / of;
    }
}
