package io.mediant.data.text.internal;

import java.util.Arrays;

/** Terms that wait to get their numbers together, in the order in which they came. Used by one thread. */
final class TermBatch {
    private static final int TERMS = 256;
    private static final int CHARACTERS = 1 << 12;

    private final TermTable terms;
    private final int[] ends = new int[TERMS];
    private final int[] hashes = new int[TERMS];
    private final long[] found = new long[TERMS];
    private final int[] ids = new int[TERMS];
    private char[] text = new char[CHARACTERS];
    private int size;
    private int used;

    TermBatch(TermTable terms) {
        this.terms = terms;
    }

    /** Whether the terms must get their numbers before another one comes. */
    boolean isFull() {
        return size == TERMS;
    }

    /** Adds a term; must not be full. */
    void add(char[] source, int from, int count) {
        if (count > text.length - used) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, used + count));
        }
        int hash = 0;
        for (int i = 0; i < count; i++) {
            char c = source[from + i];
            text[used + i] = c;
            hash = TermTable.MULTIPLIER * hash + c;
        }
        used += count;
        ends[size] = used;
        hashes[size++] = TermTable.spread(hash);
    }

    /** Number of terms that wait. */
    int size() {
        return size;
    }

    /** The numbers of the terms that wait, none of which does so afterwards; the array changes with the next call. */
    int[] numbers() {
        terms.internAll(text, ends, hashes, size, found, ids);
        clear();
        return ids;
    }

    /** Forgets the terms that wait. */
    void clear() {
        size = 0;
        used = 0;
    }
}
