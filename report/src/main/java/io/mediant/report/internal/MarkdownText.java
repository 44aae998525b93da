package io.mediant.report.internal;

/** Text that Markdown shows as it is: no markup, no HTML, no mention of a user, no link. */
public final class MarkdownText {

    private static final String SPECIAL = "\\`*_[]|~";

    private MarkdownText() {}

    /** The text, escaped for GitHub's Markdown on one line. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@', '#' -> escaped.append(c).append("<!-- -->");
                case '\n', '\r' -> escaped.append(' ');
                default -> {
                    boolean link = text.startsWith("://", i) || (c == '.' && isAfterWww(text, i));
                    if (link) {
                        escaped.append("&#").append((int) c).append(';');
                    } else {
                        escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isAfterWww(String text, int i) {
        return text.regionMatches(true, i - 3, "www", 0, 3);
    }
}
