package io.mediant.report.internal;

import io.mediant.report.text.Untrusted;
import java.util.regex.Pattern;

/** Text for HTML, SVG and XML: escaped, and without characters that XML 1.0 does not know. */
public final class Markup {

    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=[0-9∞]) (?=(?:%|bits?|nats?|IQR)(?![A-Za-z]))");

    private Markup() {}

    /** Text for element content or a quoted attribute. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** A sentence whose numbers stay on one line with their unit: the space between becomes a no-break space. */
    public static String typeset(String sentence) {
        return BEFORE_UNIT.matcher(sentence).replaceAll("\u00A0");
    }

    /** A name from the data in an element that keeps its writing direction to itself; it may break after {@code _ . - /}. */
    public static String name(String name) {
        String breakable = escape(Untrusted.shown(name)).replaceAll("(?<=[_./-])(?=\\w)", "<wbr>");
        return "<bdi>" + breakable + "</bdi>";
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
