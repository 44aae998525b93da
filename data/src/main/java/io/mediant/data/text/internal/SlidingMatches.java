package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The matches of a pattern in a text that is never held as a whole. A window moves over the text; a match is taken only if
 * it starts at least {@value #LONGEST_MATCH} characters before the window's end, so all matches up to that length are those of the
 * whole text. A longer one may end at the window's end. Looking behind sees {@value #CONTEXT} characters.
 */
final class SlidingMatches {
    /** The longest match in characters that is certain to be found as in the whole text. */
    static final int LONGEST_MATCH = 1 << 14;

    private static final int CONTEXT = 1 << 10;
    private static final int WINDOW = 1 << 17;

    private final Matcher matcher;
    private final char[] window = new char[WINDOW];
    private final CharBuffer view = CharBuffer.wrap(window);
    private CharSource text;
    private int end;
    private int from;
    private boolean last;

    SlidingMatches(Pattern pattern) {
        matcher = pattern.matcher("");
        matcher.useAnchoringBounds(false);
        matcher.useTransparentBounds(true);
    }

    /** Takes what is between matches, and matches. */
    interface Receiver {
        /** Text that no match covers. */
        void between(char[] text, int from, int to) throws IOException;

        /** A match; {@code cut} if it may go on beyond what was seen. */
        void match(char[] text, int from, int to, boolean cut) throws IOException;
    }

    /** Begins another text. */
    void open(CharSource source) {
        text = source;
        end = 0;
        from = 0;
        last = false;
    }

    /** Hands over one window of the text; false at the end of the text. */
    boolean advance(Receiver receiver) throws IOException {
        if (last) {
            return false;
        }
        int kept = Math.max(0, from - CONTEXT);
        System.arraycopy(window, kept, window, 0, end - kept);
        end -= kept;
        from -= kept;
        while (!last && WINDOW - end >= CharSource.SMALLEST_ROOM) {
            int read = text.read(window, end, WINDOW);
            last = read < 0;
            end += Math.max(0, read);
        }
        int safe = last ? end : end - LONGEST_MATCH;
        if (!last && Character.isHighSurrogate(window[safe - 1])) {
            safe--;
        }
        try {
            view.limit(end);
            matcher.reset(view).region(from, end);
            while (matcher.find() && (matcher.start() < safe || last)) {
                receiver.between(window, from, matcher.start());
                from = matcher.end();
                if (matcher.end() > matcher.start()) {
                    receiver.match(window, matcher.start(), from, !last && from == end);
                }
            }
        } catch (StackOverflowError e) {
            throw new DataException(
                    "the pattern " + matcher.pattern() + " cannot be matched",
                    "it repeats a group or an alternative too often for the regular-expression engine",
                    "write it without a repeated alternative, for example [ab]* or (?:a|b)*+ instead of (a|b)*",
                    e);
        }
        if (from < safe) {
            receiver.between(window, from, safe);
            from = safe;
        }
        return true;
    }
}
