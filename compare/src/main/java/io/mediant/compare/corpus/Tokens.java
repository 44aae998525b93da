package io.mediant.compare.corpus;

import io.mediant.data.text.Tokenization;
import java.util.List;
import java.util.Optional;

/**
 * What counts as a term.
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
public record Tokens(
        String tokenizer,
        String library,
        boolean lowerCase,
        boolean foldAccents,
        int ngram,
        List<String> strip,
        Optional<String> stop,
        int stopWords,
        long minCount) {
    public Tokens {
        strip = List.copyOf(strip);
    }

    static Tokens of(Tokenization tokenization) {
        Tokenization.Description how = tokenization.describe();
        return new Tokens(
                how.tokenizer(),
                how.library(),
                how.lowerCase(),
                how.foldAccents(),
                how.ngram(),
                how.strip(),
                how.stop(),
                how.stopWords(),
                how.minCount());
    }
}
