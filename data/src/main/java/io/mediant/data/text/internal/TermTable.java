package io.mediant.data.text.internal;

import java.util.Arrays;

/**
 * Terms with the numbers 0, 1, 2, ... that they get in the order in which they first appear.
 *
 * <p>An open-addressing hash with linear probing over a pool of records in chunks: a term's number and length, then its UTF-16 characters, so
 * that a look at a term costs two misses of the cache, one for the slot and one for the record. A term costs its characters (2 bytes each)
 * and about 36 bytes; looking up a known term makes no object. Not safe for use by several threads while terms are added.
 */
public final class TermTable {
    /** A term that is not there. */
    public static final int ABSENT = -1;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int LONGEST = 1 << 24;
    /** Characters of a record before the term's own: two for its number, two for its length. */
    private static final int HEAD = 4;

    private static final int FIRST_SLOTS = 1 << 12;
    static final int MULTIPLIER = 31;

    /** The finalizer of MurmurHash3, which spreads the hashes of words that differ in one letter. */
    private static final int FIRST_MULTIPLIER = 0x85EBCA6B;

    private static final int SECOND_MULTIPLIER = 0xC2B2AE35;

    /** The hash in the upper half, the place in the lower half; 0 where free. */
    private long[] slots = new long[FIRST_SLOTS];

    private char[][] chunks = new char[4][];
    private int lastChunk = -1;
    private int usedOfLast;

    /** Where each term's characters begin: the chunk in the upper 16 bits, the position in it, which is never 0, in the lower ones. */
    private int[] places = new int[FIRST_SLOTS / 2];

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
        int place = other.places[id];
        return intern(other.chunk(place), start(place), other.length(place));
    }

    /**
     * The numbers of several terms, added in their order where they are new. What one term waits for in memory is fetched for all of them
     * before any is compared.
     *
     * @param text holds the terms one after the other
     * @param ends the end of each term
     * @param hashes the {@link #hash} of each term
     * @param count how many there are
     * @param found room for one number a term
     * @param ids takes the numbers
     */
    void internAll(char[] text, int[] ends, int[] hashes, int count, long[] found, int[] ids) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            found[i] = slots[hashes[i] & mask];
        }
        for (int i = 0; i < count; i++) {
            ids[i] = found[i] != 0 && (int) (found[i] >>> 32) == hashes[i] ? id((int) found[i]) : ABSENT;
        }
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (ids[i] == ABSENT || !holds((int) found[i], text, from, ends[i] - from)) {
                ids[i] = intern(text, from, ends[i] - from, hashes[i]);
            }
            from = ends[i];
        }
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
            int place = (int) slots[at];
            if ((int) (slots[at] >>> 32) == hash && holds(place, text, from, count)) {
                return id(place);
            }
        }
        return ABSENT;
    }

    /** The term of a number, as a new string. */
    public String term(int id) {
        int place = places[id];
        return new String(chunk(place), start(place), length(place));
    }

    private int intern(char[] text, int from, int count, int hash) {
        int mask = slots.length - 1;
        int at = hash & mask;
        long slot = slots[at];
        while (slot != 0) {
            if ((int) (slot >>> 32) == hash && holds((int) slot, text, from, count)) {
                return id((int) slot);
            }
            at = (at + 1) & mask;
            slot = slots[at];
        }
        int place = add(text, from, count);
        slots[at] = ((long) hash << 32) | Integer.toUnsignedLong(place);
        if (2L * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private boolean holds(int place, char[] text, int from, int count) {
        int first = start(place);
        return length(place) == count && Arrays.equals(chunk(place), first, first + count, text, from, from + count);
    }

    private char[] chunk(int place) {
        return chunks[place >>> CHUNK_BITS];
    }

    private static int start(int place) {
        return place & (CHUNK - 1);
    }

    private int id(int place) {
        return number(place, HEAD);
    }

    private int length(int place) {
        return number(place, HEAD / 2);
    }

    private int number(int place, int before) {
        char[] chunk = chunk(place);
        int at = start(place) - before;
        return (chunk[at] << Character.SIZE) | chunk[at + 1];
    }

    private int add(char[] text, int from, int count) {
        if (count >= LONGEST) {
            throw new IllegalArgumentException("a term has " + count + " characters, expected fewer than " + LONGEST
                    + "; cut the text into smaller terms");
        }
        if (lastChunk < 0 || HEAD + count > chunks[lastChunk].length - usedOfLast) {
            addChunk(Math.max(CHUNK, HEAD + count));
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        char[] chunk = chunks[lastChunk];
        chunk[usedOfLast] = (char) (size >>> Character.SIZE);
        chunk[usedOfLast + 1] = (char) size;
        chunk[usedOfLast + 2] = (char) (count >>> Character.SIZE);
        chunk[usedOfLast + 3] = (char) count;
        int place = (lastChunk << CHUNK_BITS) | (usedOfLast + HEAD);
        System.arraycopy(text, from, chunk, usedOfLast + HEAD, count);
        usedOfLast += HEAD + count;
        places[size++] = place;
        return place;
    }

    private void addChunk(int length) {
        lastChunk++;
        if (lastChunk == 1 << CHUNK_BITS) {
            throw new IllegalStateException("the different terms have more than " + (1L << (2 * CHUNK_BITS))
                    + " characters; read less text, or drop rare terms by reading it in parts");
        }
        if (lastChunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunks.length);
        }
        chunks[lastChunk] = new char[length];
        usedOfLast = 0;
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
        int hash = 0;
        for (int i = from; i < from + count; i++) {
            hash = MULTIPLIER * hash + text[i];
        }
        return spread(hash);
    }

    /** Makes the hash of a term of h(0) = 0, h(i + 1) = {@value #MULTIPLIER} h(i) + character i. */
    static int spread(int sum) {
        int hash = (sum ^ (sum >>> 16)) * FIRST_MULTIPLIER;
        hash = (hash ^ (hash >>> 13)) * SECOND_MULTIPLIER;
        return hash ^ (hash >>> 16);
    }
}
