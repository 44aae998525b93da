package io.mediant.benchmarks;

import io.mediant.benchmarks.kernel.Baselines;
import io.mediant.benchmarks.kernel.WeightPairs;
import io.mediant.benchmarks.kernel.WeightPairs.Relation;
import io.mediant.core.divergence.Divergences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

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

    private final double[] p;
    private final double[] q;

    private KernelAgainstSciPy(WeightPairs pair) {
        p = pair.reference(0);
        q = pair.current(0);
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("script", "rounds", "elements"));
        Path script = Path.of(options.text("script", "benchmarks/peers.py"));
        int elements = options.number("elements", ELEMENTS);
        int rounds = options.number("rounds", ROUNDS);
        MarkdownTable table = new MarkdownTable(
                elements + " elements, ns per element",
                "SciPy",
                "two logarithms",
                "Mediant",
                "SciPy / Mediant",
                "two logarithms / Mediant");
        for (Relation relation : Relation.values()) {
            new KernelAgainstSciPy(WeightPairs.draw(1, elements, relation, SEED))
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
            Contender scipy = process.contender("jensenshannon", List.of());
            List<Double> theirs = new ArrayList<>();
            List<Double> textbook = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
                double scipyTime = nanosPerElement(scipy.run(reference, current, Math.max(1, SCIPY_CALLS / p.length)));
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
            return measured.seconds() * 1e9 / p.length;
        }
        throw new IllegalStateException("SciPy was not measured: " + timing);
    }

    private double nanosPerElement(ToDoubleBiFunction<double[], double[]> measure) {
        int calls = Math.max(1, CALLS / p.length);
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            sum += measure.applyAsDouble(p, q);
        }
        double taken = System.nanoTime() - start;
        if (!(sum > 0)) {
            throw new IllegalStateException("the divergence of different weights came out as " + sum / calls);
        }
        return taken / calls / p.length;
    }
}
