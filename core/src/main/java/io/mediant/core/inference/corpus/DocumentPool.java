package io.mediant.core.inference.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The documents of two corpora in one row, those of the reference first; documents without tokens are left out. */
final class DocumentPool {
    private static final double MANY = 0x1p60;

    private final DocumentCounts reference;
    private final DocumentCounts current;
    private final int[] ids;
    private final int fromReference;
    private final long[] tokens;

    private DocumentPool(DocumentCounts reference, DocumentCounts current, int[] left, int[] right) {
        this.reference = reference;
        this.current = current;
        fromReference = left.length;
        ids = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, ids, left.length, right.length);
        tokens = IntStream.range(0, ids.length)
                .mapToLong(i -> side(i).tokens(ids[i]))
                .toArray();
    }

    /**
     * Puts two corpora together.
     *
     * @throws IllegalArgumentException if their numbers of terms differ or one has no tokens
     */
    static DocumentPool of(DocumentCounts reference, DocumentCounts current) {
        if (reference.terms() != current.terms()) {
            throw new IllegalArgumentException("the corpora have " + reference.terms() + " and " + current.terms()
                    + " terms; number the terms of both by one vocabulary");
        }
        return new DocumentPool(
                reference, current, occupied(reference, "reference"), occupied(current, "current corpus"));
    }

    private static int[] occupied(DocumentCounts corpus, String name) {
        int[] kept = IntStream.range(0, corpus.documents())
                .filter(document -> corpus.tokens(document) > 0)
                .toArray();
        if (kept.length == 0) {
            throw new IllegalArgumentException("the " + name + " has no tokens; both corpora need at least one");
        }
        return kept;
    }

    private DocumentCounts side(int i) {
        return i < fromReference ? reference : current;
    }

    int terms() {
        return reference.terms();
    }

    int documents() {
        return ids.length;
    }

    int fromReference() {
        return fromReference;
    }

    int fromCurrent() {
        return ids.length - fromReference;
    }

    boolean isReference(int i) {
        return i < fromReference;
    }

    long tokens(int i) {
        return tokens[i];
    }

    /** The tokens of the documents {@code from} to {@code to} - 1. */
    long tokens(int from, int to) {
        return Arrays.stream(tokens, from, to).sum();
    }

    long referenceTokens() {
        return tokens(0, fromReference);
    }

    long currentTokens() {
        return tokens(fromReference, ids.length);
    }

    void forEach(int i, DocumentCounts.Entries entries) {
        side(i).forEach(ids[i], entries);
    }

    /** The tokens of the documents {@code from} to {@code to} - 1 in each term. */
    long[] totals(int from, int to) {
        long[] totals = new long[terms()];
        for (int i = from; i < to; i++) {
            forEach(i, (term, count) -> totals[term] += count);
        }
        return totals;
    }

    /** How many ways of dealing the documents to the sides give different divergences, at most 2^60: an exchange of the sides changes nothing. */
    long labellings() {
        double dealt = 1;
        int fewer = Math.min(fromReference, fromCurrent());
        for (int i = 1; i <= fewer && dealt < MANY; i++) {
            dealt = dealt * (ids.length - fewer + i) / i;
        }
        return Math.round(Math.min(MANY, 2 * fewer == ids.length ? dealt / 2 : dealt));
    }
}
