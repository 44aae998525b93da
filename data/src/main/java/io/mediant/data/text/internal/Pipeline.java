package io.mediant.data.text.internal;

import io.mediant.data.text.Tokenization;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Texts to tokens, as a {@link Tokenization} says: stripped, normalised, cut. Keeps its buffers and is used by one thread. */
final class Pipeline {
    private static final String CHARACTERS = "char:";
    private static final String REGEX = "regex:";

    private final List<StrippedText> strips;
    private final Normalizing normalizing;
    private final Splitter splitter;

    Pipeline(Tokenization how) {
        Tokenization.Description description = how.describe();
        strips = description.strip().stream()
                .map(pattern -> new StrippedText(Pattern.compile(pattern)))
                .toList();
        normalizing = new Normalizing(description.lowerCase(), description.foldAccents());
        splitter = splitter(description.tokenizer());
    }

    private static Splitter splitter(String tokenizer) {
        if (tokenizer.startsWith(CHARACTERS)) {
            return new CharNgramSplitter(Integer.parseInt(tokenizer.substring(CHARACTERS.length())));
        }
        if (tokenizer.startsWith(REGEX)) {
            return new RegexSplitter(Pattern.compile(tokenizer.substring(REGEX.length())));
        }
        return switch (tokenizer) {
            case "icu" -> LuceneSplitter.icu();
            case "smartcn" -> LuceneSplitter.smartcn();
            case "han" -> new HanSplitter();
            case "whitespace" -> new WhitespaceSplitter();
            default -> throw new IllegalArgumentException("there is no tokenizer \"" + tokenizer + "\"");
        };
    }

    /** Reads a text to its end. */
    void run(CharSource text, TokenSink sink) throws IOException {
        CharSource stripped = text;
        for (StrippedText strip : strips) {
            strip.open(stripped);
            stripped = strip;
        }
        CharSource original = stripped;
        splitter.split(
                (block, from, to) -> {
                    int read = original.read(block, from, to);
                    return read <= 0 ? read : normalizing.apply(block, from, from + read) - from;
                },
                sink);
    }

    /** What makes characters alike. */
    Normalizing normalizing() {
        return normalizing;
    }
}
