package io.mediant.compare.embedding;

import io.mediant.compare.Progress;
import io.mediant.compare.embedding.CloudTest.Kind;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.compare.table.Version;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.CrossFittedClassifier;
import io.mediant.core.inference.cloud.DifferingDirection;
import io.mediant.core.inference.cloud.DifferingDirections;
import io.mediant.core.inference.cloud.DimensionShift;
import io.mediant.core.inference.cloud.DimensionShifts;
import io.mediant.core.inference.cloud.EnergyTest;
import io.mediant.core.inference.cloud.KernelTest;
import io.mediant.core.inference.cloud.Mauve;
import io.mediant.core.inference.cloud.PrecisionRecall;
import io.mediant.core.inference.cloud.QuantisedJensenShannon;
import io.mediant.core.inference.test.BenjaminiHochberg;
import io.mediant.data.DataException;
import io.mediant.data.vector.DuplicateRows;
import io.mediant.data.vector.VectorNotice;
import io.mediant.data.vector.VectorPair;
import io.mediant.data.vector.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One comparison of two clouds. */
final class EmbeddingAnalysis {
    private static final int FOLDS = 5;
    private static final int ROWS_A_FOLD = 10;
    private static final int LEAST_FOR_CLUSTERS = 50;
    private static final int SHOWN_WEIGHTS = 5;

    private final Vectors reference;
    private final Vectors current;
    private final PointCloud p;
    private final PointCloud q;
    private final PairPolicy policy;
    private final Illustrator pictures;
    private final PartProgress progress;

    EmbeddingAnalysis(VectorPair pair, PairPolicy policy, Illustrator pictures, Progress progress) {
        reference = pair.reference();
        current = pair.current();
        p = reference.points();
        q = current.points();
        this.policy = policy;
        this.pictures = pictures;
        this.progress = new PartProgress(progress);
    }

    EmbeddingComparison comparison() {
        List<DimensionShift> shifts = progress.part("dimensions", 3, () -> DimensionShifts.between(p, q));
        requireSpread(shifts);
        int fewest = Math.min(p.size(), q.size());
        CrossFittedClassifier.Result judged = progress.part("judges", 38, told -> CrossFittedClassifier.withDefaults()
                .withFolds(Math.min(FOLDS, fewest / ROWS_A_FOLD))
                .withConfidence(policy.confidence())
                .between(p, q, policy.seed(), told));
        KernelTest.Result kernels = progress.part("kernels", 8, told -> KernelTest.withDefaults()
                .withPermutations(policy.permutations())
                .between(p, q, policy.seed(), told));
        EnergyTest.Result energy = progress.part("energy", 6, told -> EnergyTest.withDefaults()
                .withPermutations(policy.permutations())
                .between(p, q, policy.seed(), told));
        CloudDistances distances =
                progress.part("distances", 24, () -> new DistanceMeasurer(p, q, policy.seed()).measure(shifts));
        PrecisionRecall.Result overlap =
                progress.part("overlap", 5, () -> PrecisionRecall.withDefaults().between(p, q, policy.seed()));
        boolean clustered = fewest >= LEAST_FOR_CLUSTERS;
        Optional<Mauve.Result> mauve = progress.part(
                "mauve",
                6,
                () -> clustered ? Optional.of(Mauve.withDefaults().between(p, q, policy.seed())) : Optional.empty());
        Optional<QuantisedJensenShannon.Result> quantised = progress.part(
                "clusters",
                8,
                told -> clustered
                        ? Optional.of(QuantisedJensenShannon.withDefaults()
                                .withConfidence(policy.confidence())
                                .withProgress(told)
                                .between(p, q, policy.seed()))
                        : Optional.empty());
        List<DifferingDirection> directions = progress.part("directions", 2, () -> DifferingDirections.withDefaults()
                .between(p, q, policy.seed())
                .directions());
        JudgeBound bound = bound(judged);
        List<CloudTest> tests = tests(judged, kernels, energy);
        Optional<CloudClusters> codebook =
                quantised.map(found -> new ClusterReader(reference, current, pictures).read(found));
        List<Direction> found = significant(directions);
        List<DimensionRow> dimensions =
                shifts.stream().map(EmbeddingAnalysis::row).toList();
        EmbeddingVerdict verdict = new EmbeddingVerdict(policy, bound, tests, distances, codebook, found, dimensions);
        return new EmbeddingComparison(
                Version.TEXT,
                side(reference),
                side(current),
                policy,
                verdict.status(),
                verdict.regime(),
                bound,
                tests,
                distances,
                new CloudOverlap(
                        overlap.precision(),
                        overlap.recall(),
                        overlap.density(),
                        overlap.coverage(),
                        overlap.neighbours(),
                        overlap.rowsReference(),
                        overlap.rowsCurrent()),
                mauve.map(EmbeddingAnalysis::mauve),
                codebook,
                found,
                dimensions,
                CloudSketch.of(
                        p, q, quantised.map(QuantisedJensenShannon.Result::codebook), order(quantised), policy.seed()),
                new RowScores(
                        reference.rows(),
                        negated(judged.scores().reference()),
                        current.rows(),
                        negated(judged.scores().current())),
                verdict.findings(),
                notices(dimensions));
    }

    private void requireSpread(List<DimensionShift> shifts) {
        if (shifts.stream().allMatch(one -> one.spreadReference() == 0 && one.spreadCurrent() == 0)) {
            throw new DataException(
                    "the vectors do not vary",
                    "all " + p.size() + " vectors of the reference are equal, and all " + q.size()
                            + " of the current side",
                    "check that the model ran, and that the right array was read");
        }
    }

    private static double[] negated(double[] odds) {
        return Arrays.stream(odds).map(one -> 0 - one).toArray();
    }

    private static CloudSide side(Vectors side) {
        return new CloudSide(side.name(), side.totalRows(), side.size(), side.dimensions(), side.element());
    }

    private static JudgeBound bound(CrossFittedClassifier.Result judged) {
        List<JudgeBound.Family> families = judged.families().entrySet().stream()
                .map(entry -> new JudgeBound.Family(
                        entry.getKey().title(),
                        entry.getValue().nats(),
                        entry.getValue().chosen()))
                .sorted(Comparator.comparingDouble(JudgeBound.Family::nats).reversed())
                .toList();
        String mostChosen = families.stream()
                .max(Comparator.comparingInt(JudgeBound.Family::chosen))
                .filter(family -> family.chosen() > 0)
                .map(JudgeBound.Family::name)
                .orElse("none");
        return new JudgeBound(
                judged.nats(),
                judged.standardError(),
                judged.lower(),
                judged.confidence(),
                Math.max(2 * judged.nats() - judged.lower(), judged.unsaid()),
                mostChosen,
                families,
                judged.areaUnderCurve(),
                judged.accuracy(),
                judged.folds().size(),
                judged.learningRows());
    }

    private List<CloudTest> tests(
            CrossFittedClassifier.Result judged, KernelTest.Result kernels, EnergyTest.Result energy) {
        double[] q = BenjaminiHochberg.adjust(new double[] {judged.p(), kernels.p(), energy.p()});
        return List.of(
                new CloudTest(Kind.JUDGE, judged.z(), judged.p(), q[0], 0, p.size(), this.q.size()),
                new CloudTest(
                        Kind.KERNELS,
                        kernels.statistic(),
                        kernels.p(),
                        q[1],
                        kernels.permutations(),
                        kernels.sample().reference(),
                        kernels.sample().current()),
                new CloudTest(
                        Kind.ENERGY,
                        energy.distance(),
                        energy.p(),
                        q[2],
                        energy.permutations(),
                        energy.sample().reference(),
                        energy.sample().current()));
    }

    private static MauveScore mauve(Mauve.Result found) {
        return new MauveScore(
                found.mauve(),
                found.frontierIntegral(),
                found.cells(),
                (found.cells() - 1) / 8.0 * (1.0 / found.rowsReference() + 1.0 / found.rowsCurrent()),
                found.rowsReference(),
                found.rowsCurrent());
    }

    private List<Direction> significant(List<DifferingDirection> directions) {
        return directions.stream()
                .filter(one -> one.q() <= policy.falseDiscoveryRate())
                .map(EmbeddingAnalysis::direction)
                .toList();
    }

    private static Direction direction(DifferingDirection found) {
        List<Double> weights = found.coordinates();
        List<Integer> largest = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(weights.get(i))))
                .limit(SHOWN_WEIGHTS)
                .toList();
        boolean mean = found.kind() == DifferingDirection.Kind.MEAN;
        return new Direction(
                mean ? Direction.Kind.MEAN : Direction.Kind.SPREAD,
                mean ? found.standardisedDifference() : found.spreadRatio(),
                largest,
                largest.stream().map(weights::get).toList());
    }

    private static DimensionRow row(DimensionShift shift) {
        double spread = shift.spreadReference();
        return new DimensionRow(
                shift.axis(),
                shift.meanReference(),
                spread,
                shift.meanCurrent(),
                shift.spreadCurrent(),
                spread > 0 ? (shift.meanCurrent() - shift.meanReference()) / spread : Double.NaN,
                shift.wasserstein(),
                shift.p(),
                shift.q());
    }

    /** The place of each cell of the codebook by falling contribution, from 1. */
    private static int[] order(Optional<QuantisedJensenShannon.Result> quantised) {
        return quantised.map(found -> ClusterReader.places(found.cells())).orElse(new int[0]);
    }

    private List<EmbeddingNotice> notices(List<DimensionRow> dimensions) {
        List<EmbeddingNotice> notices = new ArrayList<>();
        for (Vectors side : List.of(reference, current)) {
            for (VectorNotice notice : side.notices()) {
                if (notice instanceof VectorNotice.RowsSampled sampled) {
                    notices.add(new EmbeddingNotice.Sampled(
                            sampled.source(), sampled.rows(), sampled.taken(), sampled.seed()));
                } else if (notice instanceof VectorNotice.RowsDropped dropped) {
                    notices.add(new EmbeddingNotice.DroppedRows(
                            dropped.source(),
                            dropped.rows().count(),
                            dropped.rows().first()));
                }
            }
        }
        DuplicateRows duplicates = DuplicateRows.count(reference, current);
        if (duplicates.sharedCurrent() > 0) {
            notices.add(new EmbeddingNotice.SharedVectors(duplicates.sharedCurrent()));
        }
        int constant = (int) dimensions.stream()
                .filter(row -> row.referenceSpread() == 0 && row.currentSpread() == 0)
                .count();
        if (constant > 0) {
            notices.add(new EmbeddingNotice.ConstantDimensions(constant));
        }
        int fewest = Math.min(p.size(), q.size());
        if (fewest < p.dimension()) {
            notices.add(new EmbeddingNotice.FewRowsForDimensions(fewest, p.dimension()));
        }
        return notices;
    }
}
