package io.mediant.benchmarks;

import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * The largest errors of every measure against values of 60 digits, as Markdown tables: with scalar kernels, with vector kernels, and
 * those of SciPy on the same weights. Options: {@code --references} (the file) and {@code --script} (the Python side).
 */
public final class AccuracyReport {
    private final List<AccuracyCase> cases;
    private final Set<String> groups = new LinkedHashSet<>();

    private AccuracyReport(List<AccuracyCase> cases) {
        this.cases = cases;
        cases.forEach(row -> groups.add(row.group()));
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("references", "script"));
        Path file = Path.of(options.text("references", "core/src/test/resources/accuracy-references.csv"));
        AccuracyReport report = new AccuracyReport(AccuracyCase.read(file));
        List<String> scalar = values(file, "-Dmediant.kernels=scalar");
        List<String> vector = values(file, "--add-modules=jdk.incubator.vector", "-Dmediant.kernels=vector");
        report.print("Kernels: " + scalar.remove(0), scalar);
        report.print("Kernels: " + vector.remove(0), vector);
        try {
            Path script = Path.of(options.text("script", "benchmarks/scipy_accuracy.py"));
            report.print(
                    "SciPy and NumPy",
                    lines(ChildProcess.run(List.of("python3", "-B", script.toString(), file.toString()))));
        } catch (IOException | IllegalStateException e) {
            System.out.println("SciPy was not measured: " + e.getMessage());
        }
    }

    private static List<String> values(Path file, String... options) throws IOException, InterruptedException {
        List<String> lines = lines(ChildProcess.java(List.of(options), AccuracyValues.class, List.of(file.toString())));
        lines.removeIf(line -> line.startsWith("WARNING"));
        return lines;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }

    private void print(String title, List<String> values) {
        System.out.println("### " + title + System.lineSeparator());
        List<String> head = new ArrayList<>(List.of("largest relative error"));
        head.addAll(groups);
        head.add("ulps");
        MarkdownTable table = new MarkdownTable(head.toArray(String[]::new));
        for (String measure : AccuracyMeasures.names()) {
            List<String> cells = new ArrayList<>();
            for (String group : groups) {
                double worst = largest(values, measure, group, AccuracyReport::relativeError);
                cells.add(worst < 0 ? "-" : worst == 0 ? "0" : scientific(worst));
            }
            double ulps = largest(values, measure, "", (value, exact) -> Math.abs(value - exact) / Math.ulp(exact));
            cells.add(ulps < 100 ? String.valueOf(Math.round(ulps)) : scientific(ulps));
            table.row(measure.replace('_', ' '), cells);
        }
        System.out.println(table + System.lineSeparator());
    }

    private static String scientific(double error) {
        return Double.isNaN(error) ? "NaN" : String.format(Locale.ROOT, "%.0e", error);
    }

    /** The largest error, NaN if some value is not a number, -1 if there is no such case. */
    private double largest(List<String> values, String measure, String group, DoubleBinaryOperator error) {
        double largest = -1;
        for (int i = 0; i < cases.size(); i++) {
            AccuracyCase row = cases.get(i);
            if (row.measure().equals(measure) && (group.isEmpty() || row.group().equals(group))) {
                largest = Math.max(largest, error.applyAsDouble(parse(values.get(i)), row.expected()));
            }
        }
        return largest;
    }

    /** Python writes nan and inf. */
    private static double parse(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static double relativeError(double value, double exact) {
        return Math.abs(value - exact) / Math.abs(exact);
    }
}
