package io.mediant.benchmarks;

import io.mediant.benchmarks.kernel.WeightPairs.Relation;
import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Watches that the kernels which Java chooses by itself are never slower than the scalar ones: two processes on this Java, one with
 * each, measured in turn. Ends with 1 if some median of the ratios is below {@value #LEAST}. Option: {@code --rounds} (9).
 */
public final class KernelGuard {
    private static final int ROUNDS = 9;
    private static final int WARM_UP_ROUNDS = 3;
    private static final double LEAST = 0.95;
    private static final String[] SHAPES = {"1 1000", "2000 256", "1 1000000"};

    /** A process that times kernels. */
    private static final class Timer implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;
        private final Writer orders;
        private final String kernels;

        Timer(String... options) throws IOException {
            List<String> command = ChildProcess.javaCommand(List.of(options), KernelTimes.class, List.of());
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            answers = process.inputReader(StandardCharsets.UTF_8);
            orders = process.outputWriter(StandardCharsets.UTF_8);
            kernels = answer();
        }

        double nanosPerElement(String order) throws IOException {
            orders.write(order + "\n");
            orders.flush();
            return Double.parseDouble(answer());
        }

        private String answer() throws IOException {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("a process that times kernels has ended early");
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            orders.close();
            process.destroy();
        }
    }

    private KernelGuard() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Options.of(arguments, Set.of("rounds")).number("rounds", ROUNDS);
        boolean held = true;
        try (Timer scalar = new Timer("-Dmediant.kernels=scalar");
                Timer auto = new Timer("--add-modules=jdk.incubator.vector", "-Dmediant.kernels=auto")) {
            System.out.println("Java " + Runtime.version() + ": " + auto.kernels + System.lineSeparator());
            MarkdownTable table =
                    new MarkdownTable("ns of processor time per element", "scalar", "auto", "scalar / auto");
            for (KernelTimes.Measure measure : KernelTimes.Measure.values()) {
                for (Relation relation : Relation.values()) {
                    for (String shape : SHAPES) {
                        String order = measure + " " + relation + " " + shape;
                        held &= row(table, order, rounds, scalar, auto) >= LEAST;
                    }
                }
            }
            System.out.println(table);
        }
        if (!held) {
            System.out.println("some kernel is slower than the scalar one");
            System.exit(1);
        }
    }

    private static double row(MarkdownTable table, String order, int rounds, Timer scalar, Timer auto)
            throws IOException {
        List<Double> scalarTimes = new ArrayList<>();
        List<Double> autoTimes = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
            double ofScalar = scalar.nanosPerElement(order);
            double ofAuto = auto.nanosPerElement(order);
            if (i >= 0) {
                scalarTimes.add(ofScalar);
                autoTimes.add(ofAuto);
                ratios.add(ofScalar / ofAuto);
            }
        }
        double ratio = Median.of(ratios);
        String name = order.toLowerCase(Locale.ROOT).replace('_', ' ');
        table.row(name, Median.of(scalarTimes), Median.of(autoTimes), ratio);
        return ratio;
    }
}
