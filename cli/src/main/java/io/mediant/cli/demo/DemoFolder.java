package io.mediant.cli.demo;

import io.mediant.cli.console.Bilingual;
import io.mediant.cli.console.UsageException;
import io.mediant.report.JsonWriter;
import io.mediant.report.OutputFile;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder of the demonstration. Only an empty folder, or one that a demonstration made before, is written to. */
public final class DemoFolder {
    /** The file that marks a folder as made by the demonstration. */
    static final String MARKER = ".mediant-demo";

    private static final String POLICY =
            """
            # Rules of the demonstration. Tolerances are Jensen-Shannon divergences in bits.
            tolerance: 0.02
            column:
              price: {unit: CNY}
              delivery_minutes: {unit: min}
              sensor_kpa: {unit: kPa}
              # A share of missing values that rises from 0.1 % to 4 % is 0.017 bits: too much for this column.
              coupon: {tolerance: 0.005}
              # Nearly every order has no refund; compare the reasons of those that have one.
              refund_reason: {missing: drop}
            """;

    private static final Bilingual TRUTH = new Bilingual(
            """
            # What is true of the demonstration

            Both tables were drawn from known laws, %d rows each. These are the Jensen-Shannon divergences of the laws, not of
            the rows.

            | column | bits | what happened |
            |---|---|---|
            """
                    .formatted(DemoData.ROWS),
            """
            # 演示数据的真值

            两张表均按已知分布抽取，各 %d 行。以下是分布之间的 Jensen-Shannon 散度，而不是这些行的散度。

            | 列 | 比特 | 发生了什么 |
            |---|---|---|
            """
                    .formatted(DemoData.ROWS));

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, and makes it if it does not exist.
     *
     * @throws UsageException if it holds files that are not the demonstration's
     */
    public static DemoFolder open(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(
                    folder + " is not a folder", "a file has this name", "name another: mediant demo DIR");
        }
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(MARKER))) {
            try (Stream<Path> files = Files.list(folder)) {
                Path first = files.findFirst().orElse(null);
                if (first != null) {
                    throw new UsageException(
                            "the folder " + folder + " is not empty",
                            "it holds " + first.getFileName() + ", which the demonstration did not make",
                            "name an empty or a new folder: mediant demo DIR");
                }
            }
            Files.writeString(folder.resolve(MARKER), "made by mediant demo; it may be overwritten or deleted\n");
        }
        return new DemoFolder(folder);
    }

    public Path reference() {
        return folder.resolve("reference.csv");
    }

    public Path current() {
        return folder.resolve("current.csv");
    }

    public Path policy() {
        return folder.resolve("policy.yaml");
    }

    public Path report() {
        return folder.resolve("report.html");
    }

    public Path comparison() {
        return folder.resolve("comparison.json");
    }

    /** Writes the two tables, the policy and the truth. @param language of the truth for people */
    public void write(DemoData data, Language language) throws IOException {
        StringWriter reference = new StringWriter();
        data.writeReference(reference);
        OutputFile.write(reference(), reference.toString());
        StringWriter current = new StringWriter();
        data.writeCurrent(current);
        OutputFile.write(current(), current.toString());
        OutputFile.write(policy(), POLICY);
        OutputFile.write(folder.resolve("TRUTH.md"), truthTable(DemoData.truths(), language));
        OutputFile.write(folder.resolve("truth.json"), truthJson(DemoData.truths()));
    }

    private static String truthTable(List<Truth> truths, Language language) {
        StringBuilder text = new StringBuilder(TRUTH.in(language));
        for (Truth truth : truths) {
            String about = truth.about().in(language);
            text.append(String.format(Locale.ROOT, "| %s | %.6f | %s |\n", truth.column(), truth.jsdBits(), about));
        }
        return text.toString();
    }

    private static String truthJson(List<Truth> truths) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.indented(text);
        json.beginObject().member("schema", "mediant.demo-truth/1").member("rows", DemoData.ROWS);
        json.name("columns").beginArray();
        for (Truth truth : truths) {
            json.beginInlineObject().member("name", truth.column()).number("jsd_bits", truth.jsdBits());
            json.name("about").beginInlineObject();
            json.member("en", truth.about().en()).member("zh", truth.about().zh());
            json.endObject().endObject();
        }
        json.endArray().endObject();
        return text.append('\n').toString();
    }
}
