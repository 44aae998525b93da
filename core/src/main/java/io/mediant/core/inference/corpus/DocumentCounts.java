package io.mediant.core.inference.corpus;

/**
 * How often each document of a corpus uses each term: the sparse table that the inference of corpora reads, in the order of the documents.
 *
 * <p>Terms are numbered from 0; corpora that are compared share the numbers. An implementation gives each term of a document once, with a
 * count of at least 1, in any order but always the same, and may be read by several threads. {@link SparseDocuments} holds one in memory.
 */
public interface DocumentCounts {
    /** What to do with one term of a document. */
    @FunctionalInterface
    interface Entries {
        void accept(int term, int count);
    }

    /** The number of terms, one more than the largest that a document may have. */
    int terms();

    /** The number of documents, also those without tokens. */
    int documents();

    /** The tokens of a document: the sum of its counts. */
    long tokens(int document);

    /** Gives each term of a document with its count. */
    void forEach(int document, Entries entries);

    /** The tokens of all documents in each term, a new array. */
    default long[] totals() {
        long[] totals = new long[terms()];
        for (int document = 0; document < documents(); document++) {
            forEach(document, (term, count) -> totals[term] += count);
        }
        return totals;
    }
}
