package io.mediant.data.text.internal;

import io.mediant.data.text.StopWords;
import io.mediant.data.text.Tokenization;
import java.util.Arrays;

/** Removes stop words and joins neighbours by a blank to n-grams, which go on to another sink. */
final class TermSink implements TokenSink {
    private final TokenSink terms;
    private final TermTable stopWords = new TermTable();
    private final int n;
    private final int[] starts;
    private char[] recent = new char[1 << 8];
    private int used;
    private int tokens;

    TermSink(Tokenization how, Normalizing normalizing, TokenSink terms) {
        this.terms = terms;
        n = how.describe().ngram();
        starts = new int[n];
        how.stop()
                .map(StopWords::words)
                .ifPresent(words -> words.forEach(word -> {
                    String normal = normalizing.apply(word);
                    stopWords.intern(normal.toCharArray(), 0, normal.length());
                }));
    }

    /** What follows does not stand beside what went before. */
    void gap() {
        tokens = 0;
        used = 0;
    }

    @Override
    public void token(char[] text, int from, int count) {
        if (stopWords.size() > 0 && stopWords.find(text, from, count) != TermTable.ABSENT) {
            return;
        }
        if (n == 1) {
            terms.token(text, from, count);
        } else {
            join(text, from, count);
        }
    }

    private void join(char[] text, int from, int count) {
        if (used + count + 1 > recent.length) {
            int kept = tokens == 0 ? used : starts[Math.max(0, tokens - n + 1) % n];
            System.arraycopy(recent, kept, recent, 0, used - kept);
            for (int i = 0; i < n; i++) {
                starts[i] -= kept;
            }
            used -= kept;
            if (2 * (used + count + 1) > recent.length) {
                recent = Arrays.copyOf(recent, 4 * (used + count + 1));
            }
        }
        if (tokens > 0) {
            recent[used++] = ' ';
        }
        starts[tokens % n] = used;
        System.arraycopy(text, from, recent, used, count);
        used += count;
        tokens++;
        if (tokens >= n) {
            int first = starts[tokens % n];
            terms.token(recent, first, used - first);
        }
        if (tokens == 2 * n) {
            tokens = n;
        }
    }

    @Override
    public void cut() {
        terms.cut();
    }
}
