package io.mediant.benchmarks;

import io.mediant.benchmarks.kernel.Baselines;
import io.mediant.benchmarks.kernel.WeightPairs;
import io.mediant.benchmarks.kernel.WeightPairs.Relation;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.kernel.Kernels;
import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Nanoseconds per element of the Jensen-Shannon distance of 1000 raw weights, normalisation included: SciPy in its own process,
 * Mediant and the textbook formula here, on the same bytes, in turn. Options: {@code --script} (the Python side), {@code --rounds}
 * (21) and {@code --elements} (1000).
 */
public final class KernelAgainstSciPy {
    private static final int ELEMENTS = 1000;
    private static final int ROUNDS = 21;
    private static final int CALLS = 20_000_000;
    private static final int SCIPY_CALLS = 2_000_000;
    private static final int WARM_UP_ROUNDS = 5;
    private static final long SEED = 42;

    private final double[][] p;
    private final double[][] q;
    private final double size;

    private KernelAgainstSciPy(WeightPairs pairs, int rows) {
        p = IntStream.range(0, rows).mapToObj(pairs::reference).toArray(double[][]::new);
        q = IntStream.range(0, rows).mapToObj(pairs::current).toArray(double[][]::new);
        size = (double) rows * p[0].length;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("script", "rounds", "rows", "elements"));
        Path script = Path.of(options.text("script", "benchmarks/peers.py"));
        int rows = options.number("rows", 1);
        int elements = options.number("elements", ELEMENTS);
        int rounds = options.number("rounds", ROUNDS);
        System.out.println(
                "Java " + Runtime.version() + ", kernels: " + Kernels.description() + System.lineSeparator());
        MarkdownTable table = new MarkdownTable(
                (rows > 1 ? rows + " rows of " : "") + elements + " elements, ns per element",
                "SciPy",
                "two logarithms",
                "Mediant",
                "SciPy / Mediant",
                "two logarithms / Mediant");
        for (Relation relation : Relation.values()) {
            new KernelAgainstSciPy(WeightPairs.draw(rows, elements, relation, SEED), rows)
                    .measure(script, rounds, relation.name().toLowerCase(Locale.ROOT), table);
        }
        System.out.println(table);
    }

    private void measure(Path script, int rounds, String name, MarkdownTable table) throws IOException {
        PeerData reference = PeerData.of("reference", p);
        PeerData current = PeerData.of("current", q);
        try (PeerProcess process = PeerProcess.start("python3", script)) {
            process.load(reference);
            process.load(current);
            Contender scipy = process.contender(p.length > 1 ? "jensenshannon_rows" : "jensenshannon", List.of());
            List<Double> theirs = new ArrayList<>();
            List<Double> textbook = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
                double scipyTime =
                        nanosPerElement(scipy.run(reference, current, Math.max(1, (int) (SCIPY_CALLS / size))));
                double textbookTime = nanosPerElement(Baselines::twoLogarithms);
                double ownTime = nanosPerElement(Divergences::jensenShannonDistance);
                if (i >= 0) {
                    theirs.add(scipyTime);
                    textbook.add(textbookTime);
                    ours.add(ownTime);
                }
            }
            double own = Median.of(ours);
            table.row(
                    name,
                    Median.of(theirs),
                    Median.of(textbook),
                    own,
                    Median.of(theirs) / own,
                    Median.of(textbook) / own);
        }
    }

    private double nanosPerElement(Timing timing) {
        if (timing instanceof Timing.Measured measured) {
            return measured.seconds() * 1e9 / size;
        }
        throw new IllegalStateException("SciPy was not measured: " + timing);
    }

    private double nanosPerElement(ToDoubleBiFunction<double[], double[]> measure) {
        int calls = Math.max(1, (int) (CALLS / size));
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            for (int row = 0; row < p.length; row++) {
                sum += measure.applyAsDouble(p[row], q[row]);
            }
        }
        double taken = System.nanoTime() - start;
        if (!(sum > 0)) {
            throw new IllegalStateException("the divergence of different weights came out as " + sum / calls);
        }
        return taken / calls / size;
    }
}
