package io.mediant.data.text.internal;

import io.mediant.data.text.Tokenization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of text in memory with the places of its terms in the original. What the tokenizer cuts is looked for in the normalised
 * text, each token after the one before, and so found unless the tokenizer writes it otherwise.
 */
final class Passage {
    private final List<Pattern> strips;
    private final Normalizing normalizing;
    private final Pipeline pipeline;
    private final TermSink stopped;
    private final int n;
    private final List<Place> tokens = new ArrayList<>();
    private final boolean overlapping;
    private char[] normal = {};
    private int[] origins = {};
    private int size;
    private int cursor;
    private boolean counted;

    Passage(Tokenization how) {
        Tokenization.Description description = how.describe();
        strips = description.strip().stream().map(Pattern::compile).toList();
        overlapping = description.tokenizer().startsWith("char:");
        n = description.ngram();
        pipeline = new Pipeline(how.withStrip(List.of()).withKeepCase(true).withFoldAccents(false));
        normalizing = new Normalizing(description.lowerCase(), description.foldAccents());
        stopped = new TermSink(how.withNgram(1), normalizing, (text, from, count) -> counted = true);
    }

    /**
     * A term in the original text.
     *
     * @param term the term
     * @param from its first character
     * @param to the end of its last
     */
    record Place(String term, int from, int to) {}

    /** Cuts a text. */
    void read(char[] original, int length) throws IOException {
        tokens.clear();
        cursor = 0;
        normalise(original, length);
        pipeline.run(new StringText(new String(normal, 0, size)), this::token);
    }

    /** The places of those terms that are wanted, in the text's order. */
    List<Place> places(Set<String> wanted) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i + n <= tokens.size(); i++) {
            StringBuilder term = new StringBuilder(tokens.get(i).term());
            for (int j = i + 1; j < i + n; j++) {
                term.append(' ').append(tokens.get(j).term());
            }
            if (wanted.contains(term.toString())) {
                places.add(new Place(
                        term.toString(),
                        tokens.get(i).from(),
                        tokens.get(i + n - 1).to()));
            }
        }
        return places;
    }

    private void token(char[] text, int from, int count) {
        int at = indexOf(text, from, count);
        counted = false;
        stopped.token(text, from, count);
        if (at < 0) {
            return;
        }
        cursor = overlapping ? at : at + count;
        if (counted) {
            tokens.add(new Place(new String(text, from, count), origins[at], origins[at + count - 1] + 1));
        }
    }

    private int indexOf(char[] text, int from, int count) {
        for (int i = cursor; i + count <= size; i++) {
            if (Arrays.equals(normal, i, i + count, text, from, from + count)) {
                return i;
            }
        }
        return -1;
    }

    private void normalise(char[] original, int length) {
        if (normal.length < length) {
            normal = new char[length];
            origins = new int[length];
        }
        boolean[] removed = removed(original, length);
        size = 0;
        char[] pair = new char[2];
        for (int i = 0; i < length; ) {
            int step = i + 1 < length && Character.isSurrogatePair(original[i], original[i + 1]) ? 2 : 1;
            if (removed[i]) {
                normal[size] = ' ';
                origins[size++] = i;
            } else {
                System.arraycopy(original, i, pair, 0, step);
                int end = normalizing.apply(pair, 0, step);
                for (int k = 0; k < end; k++) {
                    normal[size] = pair[k];
                    origins[size++] = i + Math.min(k, step - 1);
                }
            }
            i += step;
        }
    }

    private boolean[] removed(char[] original, int length) {
        boolean[] removed = new boolean[length];
        StringBuilder text = new StringBuilder().append(original, 0, length);
        for (Pattern strip : strips) {
            Matcher matcher = strip.matcher(text.toString());
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    removed[i] = true;
                    text.setCharAt(i, ' ');
                }
            }
        }
        return removed;
    }
}
