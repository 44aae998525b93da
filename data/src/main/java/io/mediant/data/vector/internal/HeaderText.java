package io.mediant.data.vector.internal;

/** The text of a header and a place in it; what the strict readers of literals share. */
final class HeaderText {
    static final int DEEPEST = 32;
    private static final int MOST_DIGITS = 18;

    private final String text;
    private final String blanks;
    private int at;

    /** @param blanks the characters that may stand between tokens */
    HeaderText(String text, String blanks) {
        this.text = text;
        this.blanks = blanks;
    }

    /** The next character that is no blank; 0 at the end. */
    char peek() {
        while (at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** The character here, whatever it is. */
    char take() throws MalformedHeaderException {
        if (at == text.length()) {
            throw refused("it ends too early");
        }
        return text.charAt(at++);
    }

    /** Passes over a character if it is the next one. */
    boolean skip(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char wanted) throws MalformedHeaderException {
        if (!skip(wanted)) {
            throw refused("expected " + wanted);
        }
    }

    boolean skip(String word) {
        peek();
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    /** A whole number of at most 18 digits. */
    long wholeNumber() throws MalformedHeaderException {
        peek();
        int start = at;
        at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == digits) {
            throw refused("expected a value");
        }
        if (at - digits > MOST_DIGITS) {
            throw refused("the number " + text.substring(start, Math.min(at, start + 40)) + " is too large");
        }
        return Long.parseLong(text.substring(start, at));
    }

    /** A character of four hexadecimal digits. */
    char hexadecimal() throws MalformedHeaderException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(take(), 16);
            if (digit < 0) {
                throw refused("an escape is not hexadecimal");
            }
            value = 16 * value + digit;
        }
        return (char) value;
    }

    void end() throws MalformedHeaderException {
        if (peek() != 0 || at < text.length()) {
            throw refused("something follows the end");
        }
    }

    MalformedHeaderException refused(String why) {
        return new MalformedHeaderException(why + " at character " + at + " of the header");
    }
}
