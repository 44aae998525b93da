package io.mediant.report.text;

import java.util.regex.Pattern;

/**
 * Text from data (names, labels, sources) made fit to be shown on one line: terminal escape sequences are removed,
 * control and formatting characters (line breaks, bidirectional overrides, zero-width characters) become a space or
 * vanish, lone surrogates become U+FFFD, and what is too long is cut with an ellipsis.
 *
 * <p>This is not an escape for HTML, XML or Markdown; each of those formats escapes the result in its own way.
 */
public final class Untrusted {

    /** The longest text, in columns of a terminal, that a sentence quotes. */
    public static final int LONGEST = 60;

    private static final int LONGEST_READ = 4096;
    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\u001B(?:"
            + "\\[[0-?]*[ -/]*[@-~]"
            + "|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?"
            + "|[PX^_][^\u001B]*(?:\u001B\\\\)?"
            + "|[ -/]*[0-~])");

    private Untrusted() {}

    /** The text on one line, at most {@link #LONGEST} columns wide. */
    public static String shown(String text) {
        return shown(text, LONGEST);
    }

    /** The text on one line, at most {@code width} columns of a terminal wide. */
    public static String shown(String text, int width) {
        return DisplayWidth.cut(clean(text), width);
    }

    private static String clean(String text) {
        String start = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        String plain = ESCAPE_SEQUENCE.matcher(start).replaceAll("");
        StringBuilder clean = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                space = true;
                continue;
            }
            int type = Character.getType(point);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                continue;
            }
            if (space && !clean.isEmpty()) {
                clean.append(' ');
            }
            space = false;
            clean.appendCodePoint(isUnprintable(type) ? 0xFFFD : point);
        }
        return clean.toString();
    }

    private static boolean isUnprintable(int type) {
        return type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }
}
