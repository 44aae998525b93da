package io.mediant.benchmarks;

import io.mediant.data.table.ReadOptions;
import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Compares the time from two files to all verdicts with the time DuckDB alone takes to read the same files. Every job runs in a
 * process of its own, all of them in turn, several times; medians are printed. Options: {@code --rows} (5000000) and
 * {@code --repetitions} (5).
 */
public final class WholeJob {
    private static final int ROWS = 5_000_000;
    private static final int REPETITIONS = 5;
    private static final String UNLIMITED = "unlimited";

    private final Map<String, Callable<String>> jobs = new LinkedHashMap<>();
    private final Map<String, List<Usage>> usages = new LinkedHashMap<>();

    private WholeJob() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("rows", "repetitions"));
        int rows = options.number("rows", ROWS);
        int repetitions = options.number("repetitions", REPETITIONS);
        String limit = (ReadOptions.defaults().memoryBytes() >> 20) + "MiB";
        try (TableFiles files = TableFiles.create(rows, true)) {
            WholeJob csv = new WholeJob();
            csv.peer("DuckDB, CREATE TABLE AS, " + limit, EngineJob.Kind.IMPORT, limit, files.csv());
            csv.peer("DuckDB, CREATE TABLE AS, unlimited", EngineJob.Kind.IMPORT, UNLIMITED, files.csv());
            csv.comparison("Mediant, comparison", files.csv());
            WholeJob parquet = new WholeJob();
            parquet.peer("DuckDB, SUMMARIZE, " + limit, EngineJob.Kind.SUMMARIZE, limit, files.parquet());
            parquet.peer("DuckDB, SUMMARIZE, unlimited", EngineJob.Kind.SUMMARIZE, UNLIMITED, files.parquet());
            parquet.comparison("Mediant, comparison", files.parquet());
            for (int i = 0; i < repetitions; i++) {
                csv.once();
                parquet.once();
            }
            System.out.println(csv.table("two CSV files of " + rows + " rows"));
            System.out.println();
            System.out.println(parquet.table("two Parquet files of " + rows + " rows"));
        }
    }

    private void peer(String name, EngineJob.Kind kind, String memory, List<Path> files) {
        jobs.put(
                name,
                () -> ChildProcess.java(EngineJob.class, List.of(kind.name(), memory, text(files, 0), text(files, 1))));
    }

    private void comparison(String name, List<Path> files) {
        jobs.put(name, () -> ChildProcess.java(CompareJob.class, List.of(text(files, 0), text(files, 1))));
    }

    private static String text(List<Path> files, int index) {
        return files.get(index).toString();
    }

    private void once() throws Exception {
        for (Map.Entry<String, Callable<String>> job : jobs.entrySet()) {
            Usage usage = Usage.parse(job.getValue().call());
            usages.computeIfAbsent(job.getKey(), name -> new ArrayList<>()).add(usage);
        }
    }

    /** Ratios are to the first job. */
    private MarkdownTable table(String title) {
        MarkdownTable table = new MarkdownTable(title, "wall s", "ratio", "CPU s", "ratio", "peak MB");
        String first = jobs.keySet().iterator().next();
        for (String name : jobs.keySet()) {
            table.row(
                    name,
                    median(name, Usage::wall),
                    median(name, Usage::wall) / median(first, Usage::wall),
                    median(name, Usage::cpu),
                    median(name, Usage::cpu) / median(first, Usage::cpu),
                    median(name, Usage::peak));
        }
        return table;
    }

    private double median(String name, ToDoubleFunction<Usage> figure) {
        return Median.of(usages.get(name).stream().map(figure::applyAsDouble).toList());
    }
}
