package io.mediant.compare.embedding;

import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.embedding.CloudTest.Kind;
import io.mediant.compare.policy.PairPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer about two clouds.
 *
 * <p>Drift: a test sees a difference, and the lower limit of the divergence is above the tolerance. Stable: what judges can tell, its upper limit
 * included, is below the tolerance, and either no test sees a difference or the judges' own does. All else is undecided: also what only other tests see,
 * since judges are blind to some differences.
 */
record EmbeddingVerdict(
        PairPolicy policy,
        JudgeBound bound,
        List<CloudTest> tests,
        CloudDistances distances,
        Optional<CloudClusters> codebook,
        List<Direction> directions,
        List<DimensionRow> dimensions) {
    private static final double SEPARABLE = 0.95 * Math.log(2);

    Status status() {
        if (seen() && bound.lowNats() > tolerance()) {
            return Status.DRIFT;
        }
        return bound.highNats() < tolerance() && (!seen() || seenBy(Kind.JUDGE)) ? Status.STABLE : Status.INCONCLUSIVE;
    }

    Regime regime() {
        if (separable()) {
            return Regime.PINNED;
        }
        return !seen() && bound.highNats() >= tolerance() ? Regime.TOO_LITTLE_DATA : Regime.INFORMATIVE;
    }

    private double tolerance() {
        return policy.toleranceBits() * Math.log(2);
    }

    private boolean seen() {
        return tests.stream().anyMatch(this::sees);
    }

    private boolean seenBy(Kind kind) {
        return tests.stream().anyMatch(test -> test.kind() == kind && sees(test));
    }

    private boolean sees(CloudTest test) {
        return test.q() <= policy.falseDiscoveryRate();
    }

    private boolean separable() {
        return bound.nats() >= SEPARABLE;
    }

    List<EmbeddingFinding> findings() {
        List<EmbeddingFinding> findings = new ArrayList<>();
        if (separable()) {
            findings.add(new EmbeddingFinding.Separable(distances.slicedInSpreads()));
        }
        Status status = status();
        if (status == Status.STABLE) {
            findings.add(seen() ? new EmbeddingFinding.RealButTiny() : new EmbeddingFinding.NothingSeen());
        } else if (status == Status.INCONCLUSIVE) {
            findings.add(
                    seen() && !seenBy(Kind.JUDGE)
                            ? new EmbeddingFinding.SeenByTestsOnly()
                            : new EmbeddingFinding.Undecided());
        }
        codebook.ifPresent(found -> findings.add(new EmbeddingFinding.MovedClusters(
                (int) found.clusters().stream()
                        .filter(cluster -> cluster.q() <= policy.falseDiscoveryRate())
                        .count(),
                found.clusters().size())));
        largest(Direction.Kind.MEAN, Comparator.comparingDouble(one -> Math.abs(one.effect())))
                .ifPresent(one -> findings.add(new EmbeddingFinding.ShiftedMean(one.effect())));
        largest(Direction.Kind.SPREAD, Comparator.comparingDouble(one -> Math.abs(Math.log(one.effect()))))
                .ifPresent(one -> findings.add(new EmbeddingFinding.ChangedSpread(one.effect())));
        findings.add(new EmbeddingFinding.DifferentDimensions(
                (int) dimensions.stream()
                        .filter(row -> row.q() <= policy.falseDiscoveryRate())
                        .count(),
                dimensions.size()));
        return findings;
    }

    private Optional<Direction> largest(Direction.Kind kind, Comparator<Direction> by) {
        return directions.stream().filter(one -> one.kind() == kind).max(by);
    }
}
