package io.mediant.core.inference.corpus;

import java.util.Arrays;

/** Documents counted by term, in memory: 8 bytes for each term that a document has. Immutable. */
public final class SparseDocuments implements DocumentCounts {
    private final int terms;
    private final int[] starts;
    private final int[] ids;
    private final int[] counts;
    private final long[] tokens;

    private SparseDocuments(int terms, int[] starts, int[] ids, int[] counts, long[] tokens) {
        this.terms = terms;
        this.starts = starts;
        this.ids = ids;
        this.counts = counts;
        this.tokens = tokens;
    }

    /**
     * Returns few documents from a full table.
     *
     * @param counts the counts of each document, of the same terms, at least 0
     * @throws IllegalArgumentException if the rows differ in length or a count is negative
     */
    public static SparseDocuments of(int[][] counts) {
        Builder builder = builder(counts.length == 0 ? 0 : counts[0].length);
        for (int document = 0; document < counts.length; document++) {
            if (counts[document].length != builder.terms) {
                throw new IllegalArgumentException("document " + document + " has counts of " + counts[document].length
                        + " terms, expected " + builder.terms + " as in document 0");
            }
            builder.startDocument();
            for (int term = 0; term < builder.terms; term++) {
                builder.add(term, counts[document][term]);
            }
        }
        return builder.build();
    }

    /**
     * Returns a builder for documents of the terms 0 to {@code terms} - 1.
     *
     * @throws IllegalArgumentException if {@code terms} is negative
     */
    public static Builder builder(int terms) {
        return new Builder(terms);
    }

    /** Collects documents one after the other. Not safe for use by several threads. */
    public static final class Builder {
        private final int terms;
        private final int[] lastDocument;
        private int[] starts = new int[16];
        private int[] ids = new int[16];
        private int[] counts = new int[16];
        private int documents;
        private int size;

        private Builder(int terms) {
            if (terms < 0) {
                throw new IllegalArgumentException("the number of terms is " + terms + "; give at least 0");
            }
            this.terms = terms;
            lastDocument = new int[terms];
        }

        /** Begins the next document, which may stay empty. */
        public Builder startDocument() {
            if (documents + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[documents++] = size;
            return this;
        }

        /**
         * Adds a term of the document that was begun last.
         *
         * @param term from 0 to the number of terms less 1, not yet added to this document
         * @param count at least 0; 0 adds nothing
         * @throws IllegalArgumentException if one is out of its range
         */
        public Builder add(int term, int count) {
            if (documents == 0 || term < 0 || term >= terms || count < 0 || lastDocument[term] == documents) {
                throw new IllegalArgumentException("count " + count + " of term " + term + " in document "
                        + (documents - 1) + " is not allowed; begin a document, add each of its terms once, with counts"
                        + " of at least 0, and terms from 0 to " + (terms - 1));
            }
            if (count > 0) {
                lastDocument[term] = documents;
                if (size == ids.length) {
                    int larger = Math.max(size + 1, size + (size >> 1));
                    ids = Arrays.copyOf(ids, larger);
                    counts = Arrays.copyOf(counts, larger);
                }
                ids[size] = term;
                counts[size++] = count;
            }
            return this;
        }

        /** Returns the documents. */
        public SparseDocuments build() {
            int[] bounds = Arrays.copyOf(starts, documents + 1);
            bounds[documents] = size;
            long[] tokens = new long[documents];
            for (int document = 0; document < documents; document++) {
                for (int i = bounds[document]; i < bounds[document + 1]; i++) {
                    tokens[document] += counts[i];
                }
            }
            return new SparseDocuments(terms, bounds, Arrays.copyOf(ids, size), Arrays.copyOf(counts, size), tokens);
        }
    }

    @Override
    public int terms() {
        return terms;
    }

    @Override
    public int documents() {
        return tokens.length;
    }

    @Override
    public long tokens(int document) {
        return tokens[document];
    }

    @Override
    public void forEach(int document, Entries entries) {
        for (int i = starts[document]; i < starts[document + 1]; i++) {
            entries.accept(ids[i], counts[i]);
        }
    }

    @Override
    public String toString() {
        return "SparseDocuments[" + documents() + " documents, "
                + Arrays.stream(tokens).sum() + " tokens, " + terms + " terms]";
    }
}
