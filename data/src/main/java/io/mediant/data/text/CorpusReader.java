package io.mediant.data.text;

import io.mediant.data.DataException;
import io.mediant.data.text.internal.CorpusCounter;
import java.util.List;

/**
 * Reads texts and counts their tokens. Memory grows with the number of different terms, and with the number of different terms in each
 * document, not with the length of the texts. The result does not depend on the number of threads.
 */
public final class CorpusReader {
    /** How many documents a notice names. */
    public static final int NAMED = 10;

    private CorpusReader() {}

    /**
     * Reads sources and counts them over one vocabulary.
     *
     * @param sources what to read, one corpus each; standard input at most once
     * @param how what makes tokens
     * @param options how files are read
     * @param threads how many files are read at a time, at least 1
     * @param progress is told how far it is
     * @throws DataException if something is missing, cannot be read, or is no text
     */
    public static CorpusSet read(
            List<TextSource> sources, Tokenization how, TextOptions options, int threads, TextProgress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
        if (sources.stream()
                        .filter(source -> source.argument().equals(TextSource.STDIN))
                        .count()
                > 1) {
            throw new DataException(
                    "standard input cannot be read twice",
                    "\"-\" is named more than once",
                    "name a file for all sources but one");
        }
        CorpusCounter.Outcome outcome = CorpusCounter.count(sources, how, options, threads, progress);
        Vocabulary vocabulary = new Vocabulary(outcome.vocabulary());
        List<Corpus> corpora = outcome.sides().stream()
                .map(side ->
                        new Corpus(side.source(), vocabulary, side.documents(), side.entries(), side.hasDocuments()))
                .toList();
        return new CorpusSet(how, vocabulary, corpora, outcome.notices());
    }
}
