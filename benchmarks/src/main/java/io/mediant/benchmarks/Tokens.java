package io.mediant.benchmarks;

import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The time from two texts of Zipf-distributed words to counts over one vocabulary, by tokenizer. Every run is a process of its own, whose
 * start is not counted but whose memory is; medians are printed. Options: {@code --tokens} of a side (4000000) and
 * {@code --repetitions} (5).
 */
public final class Tokens {
    private static final int TOKENS = 4_000_000;
    private static final int REPETITIONS = 5;
    private static final long SEED = 1;
    private static final List<String> VM = List.of("-Xmx768m", "-XX:+UseSerialGC");
    private static final List<String> TOKENIZERS = List.of("whitespace", "icu", "regex:[a-z]+(?:'[a-z]+)?", "char:2");

    private Tokens() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments, Set.of("tokens", "repetitions"));
        int tokens = options.number("tokens", TOKENS);
        int repetitions = options.number("repetitions", REPETITIONS);
        try (TokenFiles files = TokenFiles.create(tokens, SEED)) {
            MarkdownTable table = new MarkdownTable(
                    "two texts of " + tokens + " words", "wall s", "CPU s", "peak MB", "million tokens/s", "types");
            for (String tokenizer : TOKENIZERS) {
                measure(table, tokenizer, files.texts(), repetitions);
            }
            System.out.println(table);
        }
    }

    private static void measure(MarkdownTable table, String tokenizer, List<Path> texts, int repetitions)
            throws Exception {
        List<Usage> usages = new ArrayList<>();
        String[] counts = {};
        for (int i = 0; i < repetitions; i++) {
            String output = ChildProcess.java(
                    VM,
                    TokenJob.class,
                    List.of(tokenizer, texts.get(0).toString(), texts.get(1).toString()));
            usages.add(Usage.parse(output));
            counts = output.lines().findFirst().orElseThrow().split(" ", -1);
        }
        double wall = Median.of(usages.stream().map(Usage::wall).toList());
        table.row(
                tokenizer,
                wall,
                Median.of(usages.stream().map(Usage::cpu).toList()),
                Median.of(usages.stream().map(Usage::peak).toList()),
                Double.parseDouble(counts[0]) / wall * 1e-6,
                Double.parseDouble(counts[1]));
    }
}
