package io.mediant.data.text.internal;

import java.util.Arrays;

/**
 * Terms with the numbers 0, 1, 2, ... that they get in the order in which they first appear.
 *
 * <p>An open-addressing hash with linear probing over a pool of UTF-16 characters in chunks. A term costs its characters (2 bytes each)
 * and about 25 bytes; looking up a known term makes no object. Not safe for use by several threads while terms are added.
 */
public final class TermTable {
    /** A term that is not there. */
    public static final int ABSENT = -1;

    private static final int CHUNK = 1 << 16;
    private static final int FIRST_SLOTS = 1 << 12;
    private static final int MULTIPLIER = 0x9E3779B1;

    /** The hash in the upper half, the number + 1 in the lower half; 0 where free. */
    private long[] slots = new long[FIRST_SLOTS];

    private char[][] chunks = new char[4][];
    private int lastChunk = -1;
    private int usedOfLast;
    private int[] chunkOf = new int[FIRST_SLOTS / 2];
    private int[] start = new int[FIRST_SLOTS / 2];
    private int[] length = new int[FIRST_SLOTS / 2];
    private int size;

    /** Number of terms. */
    public int size() {
        return size;
    }

    /** The number of a term, which is added if it is new. */
    public int intern(char[] text, int from, int count) {
        return intern(text, from, count, hash(text, from, count));
    }

    /** The number that this table gives to a term of another one, which is added if it is new. */
    public int intern(TermTable other, int id) {
        char[] text = other.chunks[other.chunkOf[id]];
        return intern(text, other.start[id], other.length[id]);
    }

    /** The number of a term, or {@link #ABSENT}. */
    public int find(String term) {
        return find(term.toCharArray(), 0, term.length());
    }

    /** The number of a term, or {@link #ABSENT}. */
    public int find(char[] text, int from, int count) {
        int hash = hash(text, from, count);
        int mask = slots.length - 1;
        for (int at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            int id = (int) slots[at] - 1;
            if ((int) (slots[at] >>> 32) == hash && holds(id, text, from, count)) {
                return id;
            }
        }
        return ABSENT;
    }

    /** The term of a number, as a new string. */
    public String term(int id) {
        return new String(chunks[chunkOf[id]], start[id], length[id]);
    }

    private int intern(char[] text, int from, int count, int hash) {
        int mask = slots.length - 1;
        int at = hash & mask;
        long slot = slots[at];
        while (slot != 0) {
            if ((int) (slot >>> 32) == hash) {
                int id = (int) slot - 1;
                if (holds(id, text, from, count)) {
                    return id;
                }
            }
            at = (at + 1) & mask;
            slot = slots[at];
        }
        slots[at] = ((long) hash << 32) | (size + 1);
        return add(text, from, count);
    }

    private boolean holds(int id, char[] text, int from, int count) {
        int first = start[id];
        return length[id] == count
                && Arrays.equals(chunks[chunkOf[id]], first, first + count, text, from, from + count);
    }

    private int add(char[] text, int from, int count) {
        if (lastChunk < 0 || count > chunks[lastChunk].length - usedOfLast) {
            lastChunk++;
            if (lastChunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunks.length);
            }
            chunks[lastChunk] = new char[Math.max(CHUNK, count)];
            usedOfLast = 0;
        }
        if (size == start.length) {
            int larger = size + (size >> 1);
            chunkOf = Arrays.copyOf(chunkOf, larger);
            start = Arrays.copyOf(start, larger);
            length = Arrays.copyOf(length, larger);
        }
        System.arraycopy(text, from, chunks[lastChunk], usedOfLast, count);
        chunkOf[size] = lastChunk;
        start[size] = usedOfLast;
        length[size] = count;
        usedOfLast += count;
        int id = size++;
        if (2L * size > slots.length) {
            grow();
        }
        return id;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        int mask = larger.length - 1;
        for (long slot : slots) {
            if (slot != 0) {
                int at = (int) (slot >>> 32) & mask;
                while (larger[at] != 0) {
                    at = (at + 1) & mask;
                }
                larger[at] = slot;
            }
        }
        slots = larger;
    }

    private static int hash(char[] text, int from, int count) {
        int hash = count;
        for (int i = from; i < from + count; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= MULTIPLIER;
        return hash ^ (hash >>> 15);
    }
}
