package io.mediant.compare.corpus;

import io.mediant.core.inference.corpus.DocumentCounts;
import io.mediant.core.inference.dependence.GroupedCounts;
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

    /** The documents of two corpora as groups, none on both sides. */
    static GroupedCounts grouped(Corpus reference, Corpus current) {
        GroupedCounts.Builder counts =
                GroupedCounts.builder(reference.vocabulary().size());
        int documents = reference.documents().size();
        for (int document = 0; document < documents; document++) {
            int group = document;
            reference.forEachEntry(document, (term, count) -> counts.addReference(group, term, count));
        }
        for (int document = 0; document < current.documents().size(); document++) {
            int group = documents + document;
            current.forEachEntry(document, (term, count) -> counts.addCurrent(group, term, count));
        }
        return counts.build();
    }
}
