package io.mediant.compare.corpus;

import io.mediant.core.inference.corpus.DocumentCounts;

/** The documents of two corpora one after the other. */
record JoinedDocuments(DocumentCounts first, DocumentCounts second) implements DocumentCounts {
    @Override
    public int terms() {
        return first.terms();
    }

    @Override
    public int documents() {
        return first.documents() + second.documents();
    }

    @Override
    public long tokens(int document) {
        int rest = document - first.documents();
        return rest < 0 ? first.tokens(document) : second.tokens(rest);
    }

    @Override
    public void forEach(int document, Entries entries) {
        int rest = document - first.documents();
        if (rest < 0) {
            first.forEach(document, entries);
        } else {
            second.forEach(rest, entries);
        }
    }
}
