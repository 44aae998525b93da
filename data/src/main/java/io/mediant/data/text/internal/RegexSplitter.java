package io.mediant.data.text.internal;

import java.io.IOException;
import java.util.regex.Pattern;

/** Tokens are the matches of a regular expression of {@code java.util.regex}; empty ones are left out, and of one too long for the window the rest. */
final class RegexSplitter implements Splitter {
    private final SlidingMatches matches;

    RegexSplitter(Pattern pattern) {
        matches = new SlidingMatches(pattern);
    }

    @Override
    public void split(CharSource text, TokenSink sink) throws IOException {
        matches.open(text);
        SlidingMatches.Receiver receiver = new SlidingMatches.Receiver() {
            private boolean goesOn;

            @Override
            public void between(char[] window, int from, int to) {
                goesOn &= from == to;
            }

            @Override
            public void match(char[] window, int from, int to, boolean cut) {
                if (!goesOn) {
                    sink.token(window, from, Math.min(LONGEST, to - from));
                    if (cut || to - from > LONGEST) {
                        sink.cut();
                    }
                }
                goesOn = cut;
            }
        };
        boolean more = true;
        while (more) {
            more = matches.advance(receiver);
        }
    }
}
