package io.mediant.data.text;

import java.util.List;
import java.util.Optional;

/** What counts as a token. */
public final class Tokenization {
    private Tokenization() {}

    /**
     * A tokenization in words and numbers.
     *
     * @param tokenizer as it was asked for
     * @param library what cuts, with its version
     * @param lowerCase whether the text was put in lower case
     * @param foldAccents whether accents were removed
     * @param ngram tokens in a term
     * @param strip regular expressions of what was removed
     * @param stop name of the list of stop words
     * @param stopWords number of stop words
     * @param minCount smallest count of a term
     */
    public record Description(
            String tokenizer,
            String library,
            boolean lowerCase,
            boolean foldAccents,
            int ngram,
            List<String> strip,
            Optional<String> stop,
            int stopWords,
            long minCount) {}
}
