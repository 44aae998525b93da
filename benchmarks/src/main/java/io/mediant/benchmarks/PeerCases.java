package io.mediant.benchmarks;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.PairwiseDivergences;
import io.mediant.core.transport.CostFunction;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.Kernel;
import io.mediant.core.transport.MaximumMeanDiscrepancy;
import io.mediant.core.transport.OptimalTransport;
import io.mediant.core.transport.Sinkhorn;
import io.mediant.core.transport.SlicedWasserstein;
import io.mediant.core.transport.Wasserstein1;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.distance.EarthMoversDistance;

/** Every case in which Mediant meets a peer. */
final class PeerCases {
    private static final long REFERENCE_SEED = 42;
    private static final long CURRENT_SEED = 43;
    private static final double SHIFT = 0.1;

    private static final double EXACT = 11;
    private static final double CONVERGED = 5;
    private static final double SAMPLED = 1;

    private static final int VECTOR = 1000;
    private static final int VECTOR_CALLS = 1000;
    private static final int SAMPLE = 1_000_000;

    private static final PairwiseDivergences DISTANCES =
            PairwiseDivergences.of(JensenShannon.withDefaults()).withSquareRoots();
    private static final Sinkhorn SINKHORN = Sinkhorn.withDefaults()
            .withCost(CostFunction.squaredEuclidean())
            .withEpsilon(0.5)
            .withTolerance(1e-9);

    static final List<PeerCase> ALL = List.of(
            new PeerCase(
                    "jensenshannon",
                    "Jensen-Shannon distance, 1000 elements (SciPy)",
                    weights(1, VECTOR),
                    VECTOR_CALLS,
                    EXACT,
                    python("jensenshannon"),
                    rowByRow(Divergences::jensenShannonDistance)),
            new PeerCase(
                    "jensenshannon-rows",
                    "Jensen-Shannon distance, 2000 rows of 256 (SciPy)",
                    weights(2000, 256),
                    10,
                    EXACT,
                    python("jensenshannon_rows"),
                    rowByRow(Divergences::jensenShannonDistance)),
            new PeerCase(
                    "jensenshannon-pairs",
                    "Jensen-Shannon distance, all pairs of 500 × 500 rows of 256 (SciPy cdist)",
                    weights(500, 256),
                    1,
                    EXACT,
                    python("jensenshannon_pairs"),
                    Contender.here(
                            (a, b) -> mean(DISTANCES.across(a.rows(), b.rows()).toArray()))),
            new PeerCase(
                    "kl",
                    "Kullback-Leibler divergence, 1000 elements (SciPy rel_entr)",
                    weights(1, VECTOR),
                    VECTOR_CALLS,
                    EXACT,
                    python("rel_entr"),
                    rowByRow(Divergences::kullbackLeibler)),
            new PeerCase(
                    "smile-jensenshannon",
                    "Jensen-Shannon divergence, 1000 elements (Smile)",
                    shares(VECTOR),
                    VECTOR_CALLS,
                    EXACT,
                    here(Smile.measure("JensenShannonDivergence")),
                    rowByRow(Divergences::jensenShannon)),
            new PeerCase(
                    "smile-kl",
                    "Kullback-Leibler divergence, 1000 elements (Smile)",
                    shares(VECTOR),
                    VECTOR_CALLS,
                    EXACT,
                    here(Smile.measure("KullbackLeiblerDivergence")),
                    rowByRow(Divergences::kullbackLeibler)),
            new PeerCase(
                    "wasserstein",
                    "Wasserstein-1, two samples of 1 000 000 (SciPy)",
                    samples(1, SAMPLE),
                    1,
                    EXACT,
                    python("wasserstein"),
                    Contender.here((a, b) -> Wasserstein1.between(Sample.of(a.row()), Sample.of(b.row())))),
            new PeerCase(
                    "commons-wasserstein",
                    "Wasserstein-1, 1000 cells of width 1 (commons-math)",
                    shares(VECTOR),
                    VECTOR_CALLS,
                    EXACT,
                    here(Contender.here((a, b) -> new EarthMoversDistance().compute(a.row(), b.row()))),
                    Contender.here(PeerCases::overUnitCells)),
            new PeerCase(
                    "energy",
                    "energy distance, two samples of 1 000 000 (SciPy)",
                    samples(1, SAMPLE),
                    1,
                    EXACT,
                    python("energy"),
                    Contender.here((a, b) -> EnergyDistance.between(Sample.of(a.row()), Sample.of(b.row())))),
            transport("emd2-1000", 1000),
            transport("emd2-2000", 2000),
            transport("emd2-3000", 3000),
            sinkhorn("sinkhorn-1000", 1000),
            sinkhorn("sinkhorn-2000", 2000),
            new PeerCase(
                    "sliced",
                    "sliced Wasserstein-2, 20 000 points in 64 dimensions, 200 directions (POT)",
                    samples(20_000, 64),
                    1,
                    SAMPLED,
                    python("sliced", "projections=200", "seed=42"),
                    Contender.here((a, b) -> SlicedWasserstein.withDefaults()
                            .between(cloud(a), cloud(b), REFERENCE_SEED)
                            .value())),
            new PeerCase(
                    "mmd",
                    "squared MMD, Gaussian kernel of width 8, 10 000 points in 64 dimensions (NumPy)",
                    samples(10_000, 64),
                    1,
                    CONVERGED,
                    python("mmd", "bandwidth=8"),
                    Contender.here((a, b) ->
                            MaximumMeanDiscrepancy.of(Kernel.gaussian(8)).biasedSquared(cloud(a), cloud(b)))));

    private PeerCases() {}

    private static PeerCase transport(String name, int points) {
        return new PeerCase(
                name,
                "exact transport in the plane, " + points + " points, Euclidean cost (POT emd2)",
                samples(points, 2),
                1,
                EXACT,
                python("emd2"),
                Contender.here((a, b) -> OptimalTransport.withDefaults().cost(cloud(a), cloud(b))));
    }

    private static PeerCase sinkhorn(String name, int points) {
        return new PeerCase(
                name,
                "Sinkhorn in the plane, " + points + " points, squared cost, ε = 0.5 (POT sinkhorn2, log domain)",
                samples(points, 2),
                1,
                CONVERGED,
                python("sinkhorn2", "epsilon=0.5"),
                Contender.here((a, b) -> SINKHORN.solve(cloud(a), cloud(b)).transportCost()));
    }

    private static Function<PeerProcess, Contender> python(String name, String... parameters) {
        return process -> process.contender(name, List.of(parameters));
    }

    private static Function<PeerProcess, Contender> here(Contender contender) {
        return process -> contender;
    }

    /** The mean of a measure over rows that belong together. */
    private static Contender rowByRow(ToDoubleBiFunction<double[], double[]> measure) {
        return Contender.here((a, b) -> {
            double sum = 0;
            for (int i = 0; i < a.rows().length; i++) {
                sum += measure.applyAsDouble(a.rows()[i], b.rows()[i]);
            }
            return sum / a.rows().length;
        });
    }

    private static double mean(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }

    private static double overUnitCells(PeerData a, PeerData b) {
        double[] positions = IntStream.range(0, a.columns()).mapToDouble(i -> i).toArray();
        return Wasserstein1.betweenWeights(positions, a.row(), b.row());
    }

    private static PointCloud cloud(PeerData data) {
        return PointCloud.of(data.rows());
    }

    /** Exponential weights. */
    private static Supplier<PeerCase.Pair> weights(int rows, int columns) {
        return () -> new PeerCase.Pair(
                PeerData.draw("reference", rows, columns, REFERENCE_SEED, SplittableRandom::nextExponential),
                PeerData.draw("current", rows, columns, CURRENT_SEED, SplittableRandom::nextExponential));
    }

    /** Exponential weights that sum to 1, for peers that take nothing else. */
    private static Supplier<PeerCase.Pair> shares(int columns) {
        return () -> {
            PeerCase.Pair raw = weights(1, columns).get();
            return new PeerCase.Pair(normalised(raw.reference()), normalised(raw.current()));
        };
    }

    private static PeerData normalised(PeerData data) {
        double total = Arrays.stream(data.row()).sum();
        return PeerData.of(
                data.name(), Arrays.stream(data.row()).map(x -> x / total).toArray());
    }

    /** Normal samples, the current one moved a little along each axis. */
    private static Supplier<PeerCase.Pair> samples(int rows, int columns) {
        return () -> new PeerCase.Pair(
                PeerData.draw("reference", rows, columns, REFERENCE_SEED, SplittableRandom::nextGaussian),
                PeerData.draw("current", rows, columns, CURRENT_SEED, random -> SHIFT + random.nextGaussian()));
    }
}
