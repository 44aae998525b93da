package io.mediant.cli.option;

import io.mediant.data.text.StopWords;
import io.mediant.data.text.Tokenization;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What counts as a term. */
public final class TokenOptions {
    @Option(
            names = "--tokenizer",
            paramLabel = "NAME",
            description =
                    "icu (words of any script, Chinese included), smartcn (words of simplified Chinese), han (single"
                            + " characters), char:N (runs of N characters), whitespace, or regex:PATTERN (default: icu).")
    private String tokenizer = "icu";

    @Option(names = "--ngram", paramLabel = "N", description = "Terms are runs of N tokens, 1 to 5 (default: 1).")
    private int ngram = 1;

    @Option(
            names = "--keep-case",
            description = "Do not put text in lower case, and keep the typographic apostrophe apart.")
    private boolean keepCase;

    @Option(names = "--fold-accents", description = "Take accents off letters.")
    private boolean foldAccents;

    @Option(
            names = "--strip",
            paramLabel = "REGEX",
            description =
                    "Remove what matches from the text before it is cut, such as '\\(Applause\\.\\)'. Repeatable.")
    private List<String> strip = new ArrayList<>();

    @Option(names = "--stop", paramLabel = "LIST", description = "Leave out stop words: en, zh, or a file of words.")
    private String stop;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            description = "Leave out terms that occur fewer than N times on both sides together (default: 1, none).")
    private long minCount = 1;

    /** What was asked for. */
    public Tokenization tokenization() {
        Tokenization chosen = Tokenization.parse(tokenizer)
                .withNgram(ngram)
                .withKeepCase(keepCase)
                .withFoldAccents(foldAccents)
                .withStrip(strip)
                .withMinCount(minCount);
        return stop == null ? chosen : chosen.withStop(StopWords.of(stop));
    }
}
