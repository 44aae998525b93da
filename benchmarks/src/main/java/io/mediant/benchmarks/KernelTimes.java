package io.mediant.benchmarks;

import io.mediant.benchmarks.kernel.WeightPairs;
import io.mediant.benchmarks.kernel.WeightPairs.Relation;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.kernel.Kernels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Prints the kernels of this process, then for each line of standard input (measure, relation, rows and length) the nanoseconds of
 * processor time per element that this measure of such weights takes. The other side of {@link KernelGuard}.
 */
final class KernelTimes {
    private static final int ELEMENTS = 500_000;
    private static final long SEED = 42;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Map<String, WeightPairs> DRAWN = new HashMap<>();
    private static final Map<Measure, ToDoubleBiFunction<double[], double[]>> FUNCTIONS = new EnumMap<>(Measure.class);

    /** The measures that are timed. */
    enum Measure {
        JENSEN_SHANNON,
        KULLBACK_LEIBLER,
        TOTAL_VARIATION,
        HELLINGER,
        CHI_SQUARE
    }

    static {
        FUNCTIONS.put(Measure.JENSEN_SHANNON, Divergences::jensenShannon);
        FUNCTIONS.put(Measure.KULLBACK_LEIBLER, Divergences::kullbackLeibler);
        FUNCTIONS.put(Measure.TOTAL_VARIATION, Divergences::totalVariation);
        FUNCTIONS.put(Measure.HELLINGER, Divergences::hellinger);
        FUNCTIONS.put(Measure.CHI_SQUARE, Divergences::chiSquare);
    }

    private KernelTimes() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(Kernels.description());
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                String[] order = line.split(" ", -1);
                int rows = Integer.parseInt(order[2]);
                int length = Integer.parseInt(order[3]);
                WeightPairs pairs = DRAWN.computeIfAbsent(
                        order[1] + order[2] + "x" + order[3],
                        key -> WeightPairs.draw(rows, length, Relation.valueOf(order[1]), SEED));
                System.out.println(nanosPerElement(FUNCTIONS.get(Measure.valueOf(order[0])), pairs, rows, length));
            }
        }
    }

    private static double nanosPerElement(
            ToDoubleBiFunction<double[], double[]> measure, WeightPairs pairs, int rows, int length) {
        int repetitions = Math.max(1, ELEMENTS / (rows * length));
        double sum = 0;
        long start = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < repetitions; i++) {
            for (int row = 0; row < rows; row++) {
                sum += measure.applyAsDouble(pairs.reference(row), pairs.current(row));
            }
        }
        double taken = CLOCK.getCurrentThreadCpuTime() - start;
        if (!(sum > 0)) {
            throw new IllegalStateException("the divergence of different weights came out as " + sum);
        }
        return taken / repetitions / rows / length;
    }
}
