package io.mediant.compare.corpus;

import io.mediant.core.inference.corpus.DocumentCounts;
import io.mediant.data.text.Corpus;

/** Corpora as the inference reads them. */
final class CorpusDocuments implements DocumentCounts {
    private final Corpus corpus;

    CorpusDocuments(Corpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public int terms() {
        return corpus.vocabulary().size();
    }

    @Override
    public int documents() {
        return corpus.documents().size();
    }

    @Override
    public long tokens(int document) {
        return corpus.documents().get(document).tokens();
    }

    @Override
    public void forEach(int document, Entries entries) {
        corpus.forEachEntry(document, (term, count) -> entries.accept(term, Math.toIntExact(count)));
    }

    @Override
    public long[] totals() {
        return corpus.counts();
    }
}
