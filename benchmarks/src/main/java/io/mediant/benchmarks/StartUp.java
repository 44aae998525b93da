package io.mediant.benchmarks;

import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Seconds on the clock of short runs of the command: its version, and a comparison of two CSV files of 10 000 rows. Options:
 * {@code --launcher} (./mediant) and {@code --repetitions} (9). One run of each goes before, since the first may build.
 */
public final class StartUp {
    private static final int ROWS = 10_000;
    private static final int REPETITIONS = 9;

    private StartUp() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("launcher", "repetitions"));
        Path launcher = Path.of(options.text("launcher", "mediant")).toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new IllegalArgumentException(
                    "there is no launcher at " + launcher + "; give its path with --launcher");
        }
        int repetitions = options.number("repetitions", REPETITIONS);
        try (TableFiles files = TableFiles.create(ROWS, false)) {
            List<Path> csv = files.csv();
            Map<String, List<String>> commands = new LinkedHashMap<>();
            commands.put("mediant --version", List.of(launcher.toString(), "--version"));
            commands.put(
                    "mediant compare, 10 000 rows",
                    List.of(
                            launcher.toString(),
                            "compare",
                            csv.get(0).toString(),
                            csv.get(1).toString()));
            Map<String, List<Double>> seconds = new LinkedHashMap<>();
            for (int i = 0; i <= repetitions; i++) {
                for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                    long start = System.nanoTime();
                    ChildProcess.run(command.getValue());
                    double taken = (System.nanoTime() - start) * 1e-9;
                    if (i > 0) {
                        seconds.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                                .add(taken);
                    }
                }
            }
            MarkdownTable table = new MarkdownTable("command", "wall s");
            seconds.forEach((name, all) -> table.row(name, Median.of(all)));
            System.out.println(table);
        }
    }
}
