package io.mediant.data.text;

import java.util.List;

/**
 * Corpora that were counted in the same way, over one vocabulary.
 *
 * @param tokenization what made the tokens
 * @param vocabulary the terms of all corpora
 * @param corpora in the order of their sources
 * @param notices what a reader should know
 */
public record CorpusSet(
        Tokenization tokenization, Vocabulary vocabulary, List<Corpus> corpora, List<TextNotice> notices) {
    public CorpusSet {
        corpora = List.copyOf(corpora);
        notices = List.copyOf(notices);
        for (Corpus corpus : corpora) {
            if (corpus.vocabulary() != vocabulary) {
                throw new IllegalArgumentException("corpus \"" + corpus.source()
                        + "\" has another vocabulary; build all corpora of a set over the same one");
            }
        }
    }
}
