package io.mediant.data.text.internal;

import io.mediant.data.text.Tokenization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Counts the terms of documents, one document after the other, over a vocabulary of its own. Used by one thread. Memory: that
 * of {@link TermTable}, 12 bytes a term, and about 4 bytes for each term that a document has.
 */
final class DocumentCounter implements TokenSink {
    private final Pipeline pipeline;
    private final TermSink sink;
    private final long block;
    private final TermTable terms = new TermTable();
    private final TermBatch waiting = new TermBatch(terms);
    private final VarintBytes entries = new VarintBytes();
    private long[] counts = new long[1 << 10];
    private int[] touched = new int[1 << 10];
    private int types;
    private long tokens;
    private long cut;
    private String name = "";
    private int blocks;
    private List<CountedDocument> documents = new ArrayList<>();

    DocumentCounter(Tokenization how, OptionalInt blockTokens) {
        pipeline = new Pipeline(how);
        sink = new TermSink(how, pipeline.normalizing(), this);
        block = blockTokens.isPresent() ? blockTokens.getAsInt() : Long.MAX_VALUE;
    }

    TermTable terms() {
        return terms;
    }

    VarintBytes entries() {
        return entries;
    }

    /** Begins a document. */
    void begin(String document) {
        name = document;
        blocks = 0;
        cut = 0;
    }

    /** Counts a text that is part of the document. */
    void text(CharSource text) throws IOException {
        sink.gap();
        pipeline.run(text, sink);
    }

    /**
     * Ends the document.
     *
     * @return how many of its tokens were cut
     */
    long end() {
        countWaiting();
        if (tokens > 0 || blocks == 0) {
            flush();
        }
        return cut;
    }

    /** Where the counting stands, for {@link #backTo}. */
    int mark() {
        return documents.size();
    }

    /** Forgets the document that is not ended, and all that were begun since the mark. */
    void backTo(int mark) {
        waiting.clear();
        for (int i = 0; i < types; i++) {
            counts[touched[i]] = 0;
        }
        types = 0;
        tokens = 0;
        if (mark < documents.size()) {
            entries.truncate(documents.get(mark).position());
            documents.subList(mark, documents.size()).clear();
        }
    }

    /** The documents since the last time this was asked. */
    List<CountedDocument> take() {
        List<CountedDocument> taken = documents;
        documents = new ArrayList<>();
        return taken;
    }

    /** Makes one document of several that this counter has counted. */
    CountedDocument merged(List<CountedDocument> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        begin(parts.get(0).name());
        int mark = mark();
        for (CountedDocument part : parts) {
            VarintBytes.Cursor cursor = entries.from(part.position());
            for (int i = 0; i < part.types(); i++) {
                int id = (int) cursor.next();
                add(id, cursor.next());
            }
        }
        flush();
        return documents.remove(mark);
    }

    @Override
    public void token(char[] text, int from, int count) {
        waiting.add(text, from, count);
        if (waiting.isFull()) {
            countWaiting();
        }
    }

    private void countWaiting() {
        int count = waiting.size();
        int[] ids = waiting.numbers();
        for (int i = 0; i < count; i++) {
            add(ids[i], 1);
            if (tokens == block) {
                flush();
            }
        }
    }

    /** Counts a term several times. */
    void add(char[] text, int from, int length, long count) {
        add(terms.intern(text, from, length), count);
    }

    private void add(int id, long count) {
        if (id >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(id + 1, 2 * counts.length));
        }
        long before = counts[id];
        if (before == 0) {
            if (types == touched.length) {
                touched = Arrays.copyOf(touched, 2 * types);
            }
            touched[types++] = id;
        }
        counts[id] = before + count;
        tokens += count;
    }

    @Override
    public void cut() {
        cut++;
    }

    private void flush() {
        long position = entries.size();
        for (int i = 0; i < types; i++) {
            entries.add(touched[i]);
            entries.add(counts[touched[i]]);
            counts[touched[i]] = 0;
        }
        blocks++;
        String numbered = block == Long.MAX_VALUE ? name : name + '#' + blocks;
        documents.add(new CountedDocument(numbered, tokens, types, this, position));
        types = 0;
        tokens = 0;
    }
}
