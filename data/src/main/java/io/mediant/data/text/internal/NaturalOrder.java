package io.mediant.data.text.internal;

import java.util.Comparator;

/** The order in which people expect names: numbers in them by their value ("2" before "10"), folders before longer names. */
final class NaturalOrder implements Comparator<String> {
    /** The order. */
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int byValue = compareNumbers(a, i, endA, b, j, endB);
                if (byValue != 0) {
                    return byValue;
                }
                i = endA;
                j = endB;
            } else {
                int byCharacter = Integer.compare(rank(a.charAt(i)), rank(b.charAt(j)));
                if (byCharacter != 0) {
                    return byCharacter;
                }
                i++;
                j++;
            }
        }
        int byLength = Integer.compare(a.length() - i, b.length() - j);
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private static int rank(char c) {
        return c == '/' ? -1 : c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int fromA, int toA, String b, int fromB, int toB) {
        int i = fromA;
        while (i < toA && a.charAt(i) == '0') {
            i++;
        }
        int j = fromB;
        while (j < toB && b.charAt(j) == '0') {
            j++;
        }
        int byLength = Integer.compare(toA - i, toB - j);
        return byLength != 0 ? byLength : a.substring(i, toA).compareTo(b.substring(j, toB));
    }
}
