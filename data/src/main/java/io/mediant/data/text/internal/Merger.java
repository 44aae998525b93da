package io.mediant.data.text.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings documents that were counted over different vocabularies together over one. Terms get their numbers in the order in which they first appear
 * in the documents' order, so the result does not depend on who counted what.
 */
final class Merger {
    private static final int UNSEEN = -1;
    private static final int DROPPED = -1;

    private final TermTable all = new TermTable();
    private final Map<DocumentCounter, int[]> numbers = new HashMap<>();
    private long[] totals = new long[1 << 12];
    private int[] kept = {};
    private TermTable vocabulary = all;
    private int droppedTypes;
    private long droppedTokens;

    /** Gives the terms of documents their numbers, in the documents' order. */
    void number(List<CountedDocument> documents) {
        for (CountedDocument document : documents) {
            DocumentCounter counter = document.counter();
            int[] map = numbers.computeIfAbsent(counter, key -> {
                int[] fresh = new int[key.terms().size()];
                Arrays.fill(fresh, UNSEEN);
                return fresh;
            });
            VarintBytes.Cursor cursor = counter.entries().from(document.position());
            for (int i = 0; i < document.types(); i++) {
                int local = (int) cursor.next();
                int id = map[local];
                if (id == UNSEEN) {
                    id = all.intern(counter.terms(), local);
                    map[local] = id;
                    if (id == totals.length) {
                        totals = Arrays.copyOf(totals, 2 * totals.length);
                    }
                }
                totals[id] = Math.addExact(totals[id], cursor.next());
            }
        }
    }

    /** Drops the terms that occur less often in all documents together; called after all have numbers. */
    void dropBelow(long minCount) {
        if (minCount <= 1) {
            return;
        }
        vocabulary = new TermTable();
        kept = new int[all.size()];
        for (int id = 0; id < kept.length; id++) {
            if (totals[id] >= minCount) {
                kept[id] = vocabulary.intern(all, id);
            } else {
                kept[id] = DROPPED;
                droppedTypes++;
                droppedTokens += totals[id];
            }
        }
    }

    /** Number of terms that were dropped. */
    int droppedTypes() {
        return droppedTypes;
    }

    /** How often the dropped terms occur. */
    long droppedTokens() {
        return droppedTokens;
    }

    /** The terms. */
    TermTable vocabulary() {
        return vocabulary;
    }

    /** The documents over the common vocabulary. */
    DocumentEntries entries(List<CountedDocument> documents, List<Long> tokens) {
        DocumentEntries.Writer writer = DocumentEntries.writer();
        for (CountedDocument document : documents) {
            tokens.add(write(document, writer));
        }
        return writer.toEntries();
    }

    private long write(CountedDocument document, DocumentEntries.Writer writer) {
        int[] map = numbers.get(document.counter());
        long[] order = new long[document.types()];
        long[] counts = new long[document.types()];
        VarintBytes.Cursor cursor = document.counter().entries().from(document.position());
        long tokens = 0;
        int size = 0;
        boolean rising = true;
        for (int i = 0; i < document.types(); i++) {
            int id = map[(int) cursor.next()];
            int number = kept.length == 0 ? id : kept[id];
            long count = cursor.next();
            if (number != DROPPED) {
                counts[size] = count;
                order[size] = ((long) number << 32) | size;
                rising &= size == 0 || order[size] > order[size - 1];
                tokens += count;
                size++;
            }
        }
        if (!rising) {
            Arrays.sort(order, 0, size);
        }
        for (int i = 0; i < size; i++) {
            writer.add((int) (order[i] >>> 32), counts[(int) order[i]]);
        }
        writer.endDocument();
        return tokens;
    }
}
