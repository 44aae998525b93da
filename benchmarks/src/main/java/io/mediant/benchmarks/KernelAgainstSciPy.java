package io.mediant.benchmarks;

import io.mediant.benchmarks.kernel.Baselines;
import io.mediant.benchmarks.kernel.WeightPairs;
import io.mediant.benchmarks.kernel.WeightPairs.Relation;
import io.mediant.core.divergence.Divergences;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
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
        Path script = Path.of(options.text("script", "benchmarks/scipy_jsd.py"));
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

    private void measure(Path script, int rounds, String name, MarkdownTable table)
            throws IOException, InterruptedException {
        Path data = Files.createTempFile("mediant-benchmark-", ".f64");
        try {
            Files.write(data, littleEndian());
            try (SciPyProcess scipy = SciPyProcess.start(script, data)) {
                List<Double> theirs = new ArrayList<>();
                List<Double> textbook = new ArrayList<>();
                List<Double> ours = new ArrayList<>();
                for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
                    double scipyTime = scipy.nanosPerElement(Math.max(1, SCIPY_CALLS / p.length));
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
        } finally {
            Files.delete(data);
        }
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

    private byte[] littleEndian() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * p.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(p).put(q);
        return bytes.array();
    }
}
