package io.mediant.cli.console;

/**
 * Text from outside that is printed to a terminal. Control characters, which could move the cursor or change colours,
 * and characters that reorder text are replaced by U+FFFD; line ends and tabulators become a space.
 */
public final class SafeText {
    private SafeText() {}

    /** The text on one line, without anything that a terminal obeys. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
            } else if (obeyed(c)) {
                safe.append('\uFFFD');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean obeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
