package io.mediant.data.text.internal;

import java.text.Normalizer;

/**
 * Makes characters alike that are meant to count as one, each by itself, whatever stands around it and in no language's
 * way: Unicode's simple lower case and U+2019 to an apostrophe; and accents removed, which are the combining marks U+0300 to U+036F, alone
 * or within a character's canonical decomposition (so letters such as ø and ß stay).
 */
final class Normalizing {
    private static final int LATIN = 0x80;
    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';
    private static final char FIRST_ACCENTED = '\u00C0';
    private static final char UNKNOWN = 0;
    private static final char REMOVED = '\uFFFF';
    private static final char[] LOWER = new char[LATIN];

    static {
        for (char c = 0; c < LATIN; c++) {
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private final boolean lowerCase;
    private final boolean foldAccents;
    private final char[] folded;

    Normalizing(boolean lowerCase, boolean foldAccents) {
        this.lowerCase = lowerCase;
        this.foldAccents = foldAccents;
        folded = foldAccents ? new char[1 << 16] : new char[0];
    }

    /**
     * Changes characters in place; there may be fewer afterwards.
     *
     * @return the end of what is left
     */
    int apply(char[] text, int from, int to) {
        if (lowerCase) {
            lower(text, from, to);
        }
        return foldAccents ? fold(text, from, to) : to;
    }

    /** The same for a whole text. */
    String apply(String text) {
        char[] characters = text.toCharArray();
        return new String(characters, 0, apply(characters, 0, characters.length));
    }

    private static void lower(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < LATIN) {
                text[i] = LOWER[c];
            } else if (c == '\u2019') {
                text[i] = '\'';
            } else if (!Character.isSurrogate(c)) {
                text[i] = Character.toLowerCase(c);
            } else if (i + 1 < to && Character.isSurrogatePair(c, text[i + 1])) {
                Character.toChars(Character.toLowerCase(Character.toCodePoint(c, text[i + 1])), text, i);
                i++;
            }
        }
    }

    private int fold(char[] text, int from, int to) {
        int out = from;
        for (int i = from; i < to; i++) {
            char c = text[i] < FIRST_ACCENTED ? text[i] : folded(text[i]);
            if (c != REMOVED) {
                text[out++] = c;
            }
        }
        return out;
    }

    private char folded(char c) {
        char known = folded[c];
        if (known == UNKNOWN) {
            known = foldOne(c);
            folded[c] = known;
        }
        return known;
    }

    private static char foldOne(char c) {
        if (c >= FIRST_MARK && c <= LAST_MARK) {
            return REMOVED;
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        String rest = parts.replaceAll("[\u0300-\u036F]", "");
        if (rest.length() == parts.length()) {
            return c;
        }
        String composed = Normalizer.normalize(rest, Normalizer.Form.NFC);
        return composed.length() == 1 ? composed.charAt(0) : composed.isEmpty() ? REMOVED : c;
    }
}
