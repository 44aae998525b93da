package io.mediant.data.text.internal;

import java.util.Arrays;

/**
 * Terms with the numbers 0, 1, 2, ... that they get in the order in which they first appear.
 *
 * <p>An open-addressing hash with linear probing over a pool of UTF-16 characters in chunks. A term costs its characters (2 bytes each)
 * and about 40 bytes; looking up a known term makes no object. Not safe for use by several threads while terms are added.
 */
public final class TermTable {
    /** A term that is not there. */
    public static final int ABSENT = -1;

    private static final int START_BITS = 16;
    private static final int LENGTH_BITS = 24;
    private static final int CHUNK = 1 << START_BITS;
    private static final int LONGEST = 1 << LENGTH_BITS;
    private static final int FIRST_SLOTS = 1 << 12;
    /** The finalizer of MurmurHash3, which spreads the hashes of words that differ in one letter. */
    private static final int FIRST_MULTIPLIER = 0x85EBCA6B;

    private static final int SECOND_MULTIPLIER = 0xC2B2AE35;

    /** The hash in the upper half, the number + 1 in the lower half; 0 where free. */
    private long[] slots = new long[FIRST_SLOTS];

    private char[][] chunks = new char[4][];
    private int lastChunk = -1;
    private int usedOfLast;

    /** For each term its chunk, its start within and its length: one word, so that a look at a term costs one miss of the cache. */
    private long[] places = new long[FIRST_SLOTS / 2];

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
        long place = other.places[id];
        return intern(other.chunks[chunk(place)], start(place), length(place));
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
        long place = places[id];
        return new String(chunks[chunk(place)], start(place), length(place));
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
        long place = places[id];
        int first = start(place);
        return length(place) == count
                && Arrays.equals(chunks[chunk(place)], first, first + count, text, from, from + count);
    }

    private static int chunk(long place) {
        return (int) (place >>> (START_BITS + LENGTH_BITS));
    }

    private static int start(long place) {
        return (int) (place >>> LENGTH_BITS) & (CHUNK - 1);
    }

    private static int length(long place) {
        return (int) place & (LONGEST - 1);
    }

    private int add(char[] text, int from, int count) {
        if (count >= LONGEST) {
            throw new IllegalArgumentException("a term has " + count + " characters, expected fewer than " + LONGEST
                    + "; cut the text into smaller terms");
        }
        if (lastChunk < 0 || count > chunks[lastChunk].length - usedOfLast) {
            lastChunk++;
            if (lastChunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunks.length);
            }
            chunks[lastChunk] = new char[Math.max(CHUNK, count)];
            usedOfLast = 0;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        System.arraycopy(text, from, chunks[lastChunk], usedOfLast, count);
        places[size] = ((long) lastChunk << (START_BITS + LENGTH_BITS)) | ((long) usedOfLast << LENGTH_BITS) | count;
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
        hash = (hash ^ (hash >>> 16)) * FIRST_MULTIPLIER;
        hash = (hash ^ (hash >>> 13)) * SECOND_MULTIPLIER;
        return hash ^ (hash >>> 16);
    }
}
