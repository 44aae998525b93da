package io.mediant.report.corpus;

import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Untrusted;

/** The end of a text, where its end tells more than its beginning: what stands before a term, the name of a file. */
final class Tail {

    private static final int READ = 512;

    private Tail() {}

    /** The end of a text on one line, at most {@code width} columns wide, with an ellipsis before it if it is cut. */
    static String of(String text, int width) {
        int from = Math.max(0, text.length() - READ);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        String line = Untrusted.shown(text.substring(from), 2 * READ);
        if (from == 0 && DisplayWidth.of(line) <= width) {
            return line;
        }
        int start = 0;
        while (DisplayWidth.of(line.substring(start)) > width - 1) {
            start += Character.charCount(line.codePointAt(start));
        }
        return "…" + line.substring(start);
    }
}
