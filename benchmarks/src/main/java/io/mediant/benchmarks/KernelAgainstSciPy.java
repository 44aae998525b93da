package io.mediant.benchmarks;

import io.mediant.benchmarks.kernel.Baselines;
import io.mediant.benchmarks.kernel.WeightPairs;
import io.mediant.benchmarks.kernel.WeightPairs.Relation;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.kernel.Kernels;
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
 * Nanoseconds per element of the Jensen-Shannon distance of raw weights, normalisation included: SciPy in its own process, Mediant and
 * the textbook formula here, on the same bytes, in turn. SciPy gets all rows in one call. Options: {@code --script} (the Python
 * side), {@code --rounds} (21), {@code --rows} (1) and {@code --elements} of a row (1000).
 */
public final class KernelAgainstSciPy {
    private static final int ELEMENTS = 1000;
    private static final int ROUNDS = 21;
    private static final int CALLS = 20_000_000;
    private static final int SCIPY_CALLS = 2_000_000;
    private static final int WARM_UP_ROUNDS = 5;
    private static final long SEED = 42;

    private final WeightPairs pairs;
    private final int rows;
    private final int elements;

    private KernelAgainstSciPy(int rows, int elements, Relation relation) {
        this.rows = rows;
        this.elements = elements;
        pairs = WeightPairs.draw(rows, elements, relation, SEED);
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("script", "rounds", "rows", "elements"));
        Path script = Path.of(options.text("script", "benchmarks/scipy_jsd.py"));
        int elements = options.number("elements", ELEMENTS);
        int rows = options.number("rows", 1);
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
            new KernelAgainstSciPy(rows, elements, relation)
                    .measure(script, rounds, relation.name().toLowerCase(Locale.ROOT), table);
        }
        System.out.println(table);
    }

    private void measure(Path script, int rounds, String name, MarkdownTable table)
            throws IOException, InterruptedException {
        Path data = Files.createTempFile("mediant-benchmark-", ".f64");
        try {
            Files.write(data, littleEndian());
            try (SciPyProcess scipy = SciPyProcess.start(script, data, rows)) {
                List<Double> theirs = new ArrayList<>();
                List<Double> textbook = new ArrayList<>();
                List<Double> ours = new ArrayList<>();
                for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
                    double scipyTime = scipy.nanosPerElement(Math.max(1, SCIPY_CALLS / (rows * elements)));
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
        int calls = Math.max(1, CALLS / (rows * elements));
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            for (int row = 0; row < rows; row++) {
                sum += measure.applyAsDouble(pairs.reference(row), pairs.current(row));
            }
        }
        double taken = System.nanoTime() - start;
        if (!(sum > 0)) {
            throw new IllegalStateException("the divergence of different weights came out as " + sum / calls);
        }
        return taken / calls / rows / elements;
    }

    private byte[] littleEndian() {
        ByteBuffer bytes =
                ByteBuffer.allocate(2 * rows * elements * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row++) {
            put(bytes, pairs.reference(row));
        }
        for (int row = 0; row < rows; row++) {
            put(bytes, pairs.current(row));
        }
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, double[] weights) {
        for (double weight : weights) {
            bytes.putDouble(weight);
        }
    }
}
