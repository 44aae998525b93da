package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Ready counts: a term, a tab and a whole number on each line; a term may hold tabs itself, and counts of the same term add up.
 * Blank lines and a first line whose count is the word "count" are skipped.
 */
final class CountLines {
    private static final int MOST_DIGITS = 18;

    private final String place;
    private final CharSource text;
    private char[] line = new char[1 << 15];
    private long number;

    CountLines(String place, CharSource text) {
        this.place = place;
        this.text = text;
    }

    /** Counts all lines. */
    void read(DocumentCounter counter) throws IOException {
        int size = 0;
        for (int read = text.read(line, 0, line.length); read >= 0; read = text.read(line, size, line.length)) {
            int end = size + read;
            int start = 0;
            for (int i = size; i < end; i++) {
                if (line[i] == '\n') {
                    one(start, i, counter);
                    start = i + 1;
                }
            }
            size = end - start;
            System.arraycopy(line, start, line, 0, size);
            if (line.length - size < CharSource.SMALLEST_ROOM) {
                if (size > Splitter.LONGEST) {
                    number++;
                    throw refused("the line is longer than " + Splitter.LONGEST + " characters", FORM);
                }
                line = Arrays.copyOf(line, 4 * line.length);
            }
        }
        one(0, size, counter);
    }

    private static final String FORM = "write a term, a tab and a whole number on each line";

    private void one(int from, int to, DocumentCounter counter) {
        number++;
        int end = to > from && line[to - 1] == '\r' ? to - 1 : to;
        int tab = end - 1;
        while (tab >= from && line[tab] != '\t') {
            tab--;
        }
        if (tab < from) {
            if (new String(line, from, end - from).isBlank()) {
                return;
            }
            throw refused("there is no tab in \"" + shown(from, end) + "\"", FORM);
        }
        String count = new String(line, tab + 1, end - tab - 1).strip();
        if (number == 1 && count.equalsIgnoreCase("count")) {
            return;
        }
        if (tab == from) {
            throw refused("there is no term before the tab", FORM);
        }
        long value = value(count, shown(from, tab));
        if (value > 0) {
            counter.add(line, from, tab - from, value);
        }
    }

    private long value(String count, String term) {
        if (count.matches("[+]?[0-9]{1," + MOST_DIGITS + "}")) {
            return Long.parseLong(count);
        }
        String what = "the count of \"" + term + "\" is ";
        if (count.matches("-[0-9.]+")) {
            throw refused(what + "negative: " + count, "counts are 0 or more; mend the line or leave it out");
        }
        if (count.matches("[+]?[0-9]*\\.[0-9]+([eE][-+]?[0-9]+)?")) {
            throw refused(
                    what + "not whole: " + count,
                    "give the numbers of occurrences, not shares or weights: multiply shares by the number of tokens and round them");
        }
        throw refused(what + "no whole number below 10^" + MOST_DIGITS + ": \"" + count + "\"", FORM);
    }

    private String shown(int from, int to) {
        return new String(line, from, Math.min(to - from, 60));
    }

    private DataException refused(String why, String fix) {
        return new DataException("\"" + place + "\" is not a list of counts", "line " + number + ": " + why, fix);
    }
}
