package io.mediant.report.internal;

import java.util.Map;

/** Replaces the typographic signs of the texts by ASCII ones. Other characters (names, Chinese) stay. */
public final class Ascii {

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry((int) '✕', "x"),
            Map.entry((int) '⊤', "T"),
            Map.entry((int) '✓', "+"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '→', "->"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '’', "'"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '²', "^2"),
            Map.entry((int) '∞', "inf"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '‖', "||"),
            Map.entry((int) '·', "-"),
            Map.entry((int) '…', "~"));

    private Ascii() {}

    /** The text, with its signs replaced if {@code ascii} is set. */
    public static String of(String text, boolean ascii) {
        if (!ascii) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.append(SIGNS.getOrDefault(point, Character.toString(point))));
        return plain.toString();
    }
}
