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
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that compares two texts, from its start to its end, against Shifterator's arithmetic in plain Python on the same files, in
 * turn; medians are printed, ratios are peer over Mediant. Options: {@code --launcher} (./mediant), {@code --scripts} (the folder of
 * corpus_shift.py and usage.py), {@code --python} (python3), {@code --tokens} of a side (4000000) and {@code --repetitions} (5). One
 * run of each goes before, since the first may build.
 */
public final class CorpusPeer {
    private static final int TOKENS = 4_000_000;
    private static final int REPETITIONS = 5;
    private static final long SEED = 1;
    private static final double SAME = 1e-12;
    private static final Pattern BITS = Pattern.compile("\"jsd\": \\{[^}]*\"bits\": ([-0-9.E]+)");

    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<Usage>> usages = new LinkedHashMap<>();

    private CorpusPeer() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("launcher", "scripts", "python", "tokens", "repetitions"));
        Path launcher = Path.of(options.text("launcher", "mediant")).toAbsolutePath();
        Path scripts = Path.of(options.text("scripts", "benchmarks")).toAbsolutePath();
        String python = options.text("python", "python3");
        int tokens = options.number("tokens", TOKENS);
        int repetitions = options.number("repetitions", REPETITIONS);
        Path json = Files.createTempFile("mediant-benchmark-", ".json");
        try (TokenFiles files = TokenFiles.create(tokens, SEED)) {
            String reference = files.texts().get(0).toString();
            String current = files.texts().get(1).toString();
            String meter = scripts.resolve("usage.py").toString();
            String peer = scripts.resolve("corpus_shift.py").toString();
            CorpusPeer jobs = new CorpusPeer();
            jobs.commands.put("Python", List.of(python, meter, python, peer, reference, current));
            jobs.commands.put(
                    "Mediant",
                    List.of(
                            python,
                            meter,
                            launcher.toString(),
                            "corpus",
                            reference,
                            current,
                            "--tokenizer",
                            "whitespace",
                            "--output",
                            json.toString()));
            for (int i = 0; i <= repetitions; i++) {
                jobs.once(i > 0, json);
            }
            System.out.println(jobs.table("two texts of " + tokens + " words"));
        } finally {
            Files.deleteIfExists(json);
        }
    }

    private void once(boolean counted, Path json) throws Exception {
        double peer = 0;
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            String output = ChildProcess.run(command.getValue());
            if (counted) {
                usages.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                        .add(Usage.parse(output));
            }
            peer = command.getKey().equals("Python")
                    ? Double.parseDouble(output.lines().findFirst().orElseThrow())
                    : peer;
        }
        double bits = bits(Files.readString(json));
        if (!(Math.abs(bits - peer) <= SAME)) {
            throw new IllegalStateException("the peer's divergence is " + peer + " bits, Mediant's " + bits);
        }
    }

    /** Reads the divergence out of a comparison in JSON. */
    static double bits(String json) {
        Matcher matcher = BITS.matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("the comparison does not say its divergence");
        }
        return Double.parseDouble(matcher.group(1));
    }

    private MarkdownTable table(String title) {
        MarkdownTable table = new MarkdownTable(title, "wall s", "CPU s", "peak MB");
        commands.keySet().forEach(name -> table.row(name, all(name)));
        double[] peer = all("Python");
        double[] own = all("Mediant");
        table.row("Python / Mediant", peer[0] / own[0], peer[1] / own[1], peer[2] / own[2]);
        return table;
    }

    private double[] all(String name) {
        return new double[] {median(name, Usage::wall), median(name, Usage::cpu), median(name, Usage::peak)};
    }

    private double median(String name, ToDoubleFunction<Usage> figure) {
        return Median.of(usages.get(name).stream().map(figure::applyAsDouble).toList());
    }
}
