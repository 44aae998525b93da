package io.mediant.data.text.internal;

import io.mediant.data.text.EntryConsumer;
import java.util.Arrays;

/** The terms of documents with their counts: rising numbers as gaps, in few bytes. Immutable. */
public final class DocumentEntries {
    private final VarintBytes bytes;
    private final long[] starts;

    private DocumentEntries(VarintBytes bytes, long[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** Begins to write. */
    public static Writer writer() {
        return new Writer();
    }

    /** Hands over the terms of one document. */
    public void forEach(int document, EntryConsumer consumer) {
        VarintBytes.Cursor cursor = bytes.from(starts[document]);
        int term = -1;
        while (cursor.position() < starts[document + 1]) {
            term += (int) cursor.next() + 1;
            consumer.accept(term, cursor.next());
        }
    }

    /** Writes document after document. */
    public static final class Writer {
        private final VarintBytes bytes = new VarintBytes();
        private long[] starts = new long[8];
        private int documents;
        private int last = -1;

        private Writer() {}

        /** Adds a term, whose number must be higher than the one before. */
        public void add(int term, long count) {
            bytes.add(term - last - 1);
            bytes.add(count);
            last = term;
        }

        /** Ends a document. */
        public void endDocument() {
            documents++;
            if (documents == starts.length) {
                starts = Arrays.copyOf(starts, 2 * documents);
            }
            starts[documents] = bytes.size();
            last = -1;
        }

        /** Adds a whole document of others. */
        public void copy(DocumentEntries entries, int document) {
            bytes.append(entries.bytes, entries.starts[document], entries.starts[document + 1]);
            endDocument();
        }

        /** What was written; nothing may be added afterwards. */
        public DocumentEntries toEntries() {
            return new DocumentEntries(bytes, Arrays.copyOf(starts, documents + 1));
        }
    }
}
